import type { Registration } from './parts';

interface PartSource {
  /** Address of the script on the page; the parts stand beside it. */
  readonly script: string;
  /** What the page's policy knows the script by; empty without one. */
  readonly nonce: string;
  /** For `integrity`, by file. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Milliseconds after which a part is given up. */
const PATIENCE = 30_000;

/**
 * Fetches a part as a module: that needs no leave of a Trusted Types policy, and a policy that allows the script by its
 * address or a nonce allows its parts.
 * @param tries how often it failed; each try has an address of its own, since a browser remembers of a module that it failed
 * @throws {TypeError} where it does not come, or is not what was published
 */
export async function fetchPart(
  file: string,
  tries: number,
  { script, nonce, hashes }: PartSource,
): Promise<Registration> {
  // In a task of its own: the widget that asks is often being drawn for the first time.
  await new Promise((resolve) => setTimeout(resolve));
  const url = new URL(tries > 0 ? `${file}?${tries}` : file, script).href;
  const module = verified(url, hashes[file] ?? '', nonce).then(
    () => import(url) as Promise<{ default: Registration }>,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(missing(url)), PATIENCE);
  });
  try {
    return (await Promise.race([module, late])).default;
  } finally {
    clearTimeout(timer);
  }
}

/** Chromium and Firefox hold a preloaded module against its hash, and `import()` then takes that one. Safari fetches only. */
function verified(href: string, integrity: string, nonce: string): Promise<unknown> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return Promise.resolve();
  return new Promise((resolve, reject) => {
    Object.assign(link, {
      rel: 'modulepreload',
      crossOrigin: 'anonymous',
      href,
      integrity,
      nonce,
      onload: resolve,
      onerror: () => reject(missing(href)),
    });
    document.head.append(link);
  }).finally(() => link.remove());
}

const missing = (url: string) => new TypeError(`${url} could not be fetched, or is not what was published.`);
