import { hex } from '../hex';
/**
 * The id of the case that a message of another system is: always the same one, so the store's own key tells a message
 * that is already there. A UUIDv8 of a SHA-256 (RFC 9562, B.2); when it was sent takes no part, for that may be corrected.
 */
export async function sourceId(tenant: string, system: string, id: string): Promise<string> {
  const bytes = (await sha256([tenant, system, id])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What a message says, as a digest: the same words at the same times, the same digest. */
export async function contentHash(content: object): Promise<string> {
  return hex(await sha256(content));
}

async function sha256(value: object): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
