import { LOCALES, type Locale } from '@wuyou/domain/values';
import { type Environment, machine } from './environment';

/** How a client is set up. */
export interface ClientOptions {
  /**
   * Where the service is, with or without a path before `/v1`: `https://wuyou.example.cn`, `https://example.cn/api`.
   * In a page it may be relative to it: `/api`.
   */
  readonly baseUrl: string;
  /** A page's publishable key `pk_…`, or a partner's secret one `sk_…` (on servers only). */
  readonly key?: string | undefined;
  /** A member of staff's token in place of a key. A function is asked before every request, so it may renew it. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  /** Language of error messages. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** Sends requests. Default the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Milliseconds that one attempt may take. Default 15,000. */
  readonly timeout?: number | undefined;
  /** Tries after the first, where an error passes by itself. Default 2; 0 for none. */
  readonly retries?: number | undefined;
}

export interface Config {
  /** Without a slash at its end. */
  readonly root: string;
  readonly token: () => string | undefined | Promise<string>;
  readonly locale: Locale;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly timeout: number;
  readonly retries: number;
  readonly environment: Environment;
}

/** @throws {TypeError} for a `baseUrl` that is missing or cannot be understood, or a `key` no header can carry */
export function configure(
  { baseUrl, key, token, locale = LOCALES[0], fetch, timeout = 15_000, retries = 2 }: ClientOptions,
  environment: Environment = machine,
): Config {
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    throw new TypeError('The key must be ASCII without spaces, as it was issued: pk_… or sk_….');
  return {
    root: rootOf(baseUrl),
    token: typeof token === 'function' ? token : () => token ?? key,
    locale,
    fetch: fetch ?? ((request) => globalThis.fetch(request)),
    timeout,
    retries,
    environment,
  };
}

function rootOf(baseUrl: string | undefined): string {
  if (!baseUrl) {
    throw new TypeError("createClient needs a baseUrl, such as 'https://wuyou.example.cn'.");
  }
  const { protocol, origin, pathname } = resolve(baseUrl);
  if (!/^https?:$/.test(protocol)) {
    throw new TypeError(`The baseUrl '${baseUrl}' must start with https:// or http://.`);
  }
  return origin + pathname.replace(/\/+$/, '');
}

function resolve(baseUrl: string): URL {
  const page = (globalThis as { document?: Document; location?: Location }).document?.baseURI;
  try {
    return new URL(baseUrl, page ?? globalThis.location?.href);
  } catch {
    throw new TypeError(
      `The baseUrl '${baseUrl}' is no full address, and there is no page it could be relative to.`,
    );
  }
}
