import { createHash, createHmac } from 'node:crypto';

/** A call of Alibaba Cloud's RPC style, whose parameters stand in the query. */
export interface AliyunCall {
  readonly host: string;
  readonly action: string;
  /** `2017-05-25`. */
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
  /** `2026-09-07T01:12:00Z`. */
  readonly date: string;
  /** Used once. */
  readonly nonce: string;
}

export interface AliyunKey {
  readonly id: string;
  readonly secret: string;
}

const ALGORITHM = 'ACS3-HMAC-SHA256';
const EMPTY = sha256('');

/**
 * Headers that sign a POST without a body.
 * Source: https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature
 */
export function signAliyun(
  { host, action, version, query, date, nonce }: AliyunCall,
  { id, secret }: AliyunKey,
): Record<string, string> {
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': EMPTY,
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    '/',
    canonicalQuery(query),
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    EMPTY,
  ].join('\n');
  const signature = createHmac('sha256', secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
  return {
    ...headers,
    Authorization: `${ALGORITHM} Credential=${id},SignedHeaders=${names.join(';')},Signature=${signature}`,
  };
}

export function canonicalQuery(query: AliyunCall['query']): string {
  return Object.keys(query)
    .sort()
    .map((name) => `${encode(name)}=${encode(query[name] ?? '')}`)
    .join('&');
}

/** RFC 3986: what `encodeURIComponent` leaves as it is beyond that, too. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (symbol) => `%${symbol.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
