import { createHash } from 'node:crypto';

/** What comes before the first. */
export const BEGINNING = '';

/** One event as it is stored. */
export interface StoredEvent {
  readonly tenant: string;
  readonly kind: string;
  readonly logId: string;
  readonly version: number;
  /** The text, to the letter. */
  readonly event: string;
  readonly sealed: string | null;
}

/** The hash of an event and of all before it in its log. */
export function eventHash(
  previous: string,
  { tenant, kind, logId, version, event, sealed }: StoredEvent,
): string {
  return sha256([previous, tenant, kind, logId, version, event, sealed]);
}

/** One change as it is stored, with the hash of the event it came to. */
export interface StoredChange {
  readonly tenant: string;
  readonly position: number;
  readonly kind: string;
  readonly logId: string;
  readonly version: number;
  readonly head: string;
}

/** The hash of a change and of all before it in its tenant. */
export function changeHash(
  previous: string,
  { tenant, position, kind, logId, version, head }: StoredChange,
): string {
  return sha256([previous, tenant, position, kind, logId, version, head]);
}

/** JSON, so that no two lists read alike. */
function sha256(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
