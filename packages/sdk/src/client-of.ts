import { type Call, createCall } from './call';
import { type ClientOptions, type Config, configure } from './config';
import type { Environment } from './environment';

/** A part of a client, such as `createRatings`. */
export type ClientPart<T> = (call: Call, config: Config) => T;

type Parts = Readonly<Record<string, ClientPart<unknown>>>;

/**
 * A client of the parts that a page names, for one that counts bytes: a bundler leaves out the others.
 * @throws {TypeError} for a `baseUrl` that is missing or cannot be understood
 * @example
 * const { ratings } = createClientOf({ baseUrl, key }, { ratings: createRatings });
 */
export function createClientOf<P extends Parts>(
  options: ClientOptions,
  parts: P,
  environment?: Environment,
): { readonly [Name in keyof P]: ReturnType<P[Name]> } {
  const config = configure(options, environment);
  const call = createCall(config);
  const entries = Object.entries(parts).map(([name, create]) => [name, create(call, config)]);
  return Object.fromEntries(entries) as { readonly [Name in keyof P]: ReturnType<P[Name]> };
}
