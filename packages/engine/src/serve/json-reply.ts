import { etagOf } from '../version-headers';

interface ReplyOptions {
  readonly status: number;
  readonly version?: number | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nothing is kept by caches: replies hold people's matters, and lights change while the version stands. */
export function jsonReply(json: string | null, { status, version, headers }: ReplyOptions): Response {
  return new Response(json, {
    status,
    headers: {
      ...(json !== null && { 'Content-Type': 'application/json; charset=utf-8' }),
      'Cache-Control': 'no-store',
      ...(version !== undefined && { ETag: etagOf(version) }),
      ...headers,
    },
  });
}
