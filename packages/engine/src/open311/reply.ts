import type { Locale } from '@wuyou/domain';
import { toXml, type Value } from './xml';

export type Format = 'json' | 'xml';

/** What is answered, before it has a format. `root` is written in XML only. */
export interface Answer {
  readonly root: 'discovery' | 'services' | 'service_definition' | 'service_requests';
  readonly value: Value;
  readonly headers?: Readonly<Record<string, string>>;
}

export const CONTENT_TYPES: Readonly<Record<Format, string>> = { xml: 'text/xml', json: 'application/json' };

/** The reporter's own key to the case. It is in no body, since what a body holds is kept and shown by others. */
export const RECEIPT_HEADER = 'Wuyou-Receipt';

interface Replying {
  readonly format: Format;
  readonly locale: Locale;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Nothing is kept by caches: what is open now is closed in a minute. */
export function reply(
  root: Answer['root'] | 'errors',
  value: Value,
  { format, locale, status = 200, headers }: Replying,
): Response {
  return new Response(format === 'xml' ? toXml(root, value) : JSON.stringify(value), {
    status,
    headers: {
      'Content-Type': `${CONTENT_TYPES[format]}; charset=utf-8`,
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      Vary: 'Accept, Accept-Language',
      ...headers,
    },
  });
}
