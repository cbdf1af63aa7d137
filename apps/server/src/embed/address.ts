/**
 * `/embed/v1.4.2/…` of a version, `/embed/v1/…` of what follows the newest of a major one: a script's name and nothing
 * else, and no longer than the name of a file in a store may be.
 */
const ADDRESS =
  /^\/embed\/(?=.{1,66}$)(v\d+(\.\d+\.\d+(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?)?\/([\dA-Za-z][\w-]*(?:\.[\w-]+)*)\.js)$/;

export interface Address {
  /** Under `/embed/`: `v1.4.2/wuyou.js`. */
  readonly path: string;
  /** Whether it means the same for ever. The name of a part carries a hash of its content, so it does under a follower, too. */
  readonly isForEver: boolean;
}

/** @returns nothing for what is no script's address */
export function addressOf(pathname: string): Address | undefined {
  const [, path, exact, name] = ADDRESS.exec(pathname) ?? [];
  if (path === undefined) return undefined;
  return { path, isForEver: exact !== undefined || name !== 'wuyou' };
}
