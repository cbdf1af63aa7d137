import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { DomainError, type Instant, invalid } from '@wuyou/domain';
import { HEADERS } from '@wuyou/domain/routes';
import type { Principal } from './principal';
import { type IdempotencyRecord, type Store, StoreConflict } from './store';

/** One try of a command, known by its key. */
export interface Attempt {
  readonly tenant: string;
  /** A key means something only to the same caller on the same route. */
  readonly scope: string;
  /** Absent where the caller gave none: then nothing is kept and a repeat is a new command. */
  readonly key?: string;
  readonly requestHash: string;
}

/** The first answer to a command. */
export type FirstReply = Pick<IdempotencyRecord, 'status' | 'body' | 'version'>;

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/**
 * The key a caller gave, if any.
 * @throws {DomainError} `invalid` unless it is 1 to 255 visible ASCII characters
 */
export function idempotencyKeyOf(headers: Headers): string | undefined {
  const key = headers.get(HEADERS.idempotencyKey);
  if (key === null) return undefined;
  if (VISIBLE_ASCII.test(key)) return key;
  throw invalid(HEADERS.idempotencyKey, 'format', { expected: '1–255 visible ASCII characters' });
}

export function scopeOf(principal: Principal, route: string): string {
  return `${route} ${principal.kind} ${principal.id ?? ''}`.trim();
}

/** SHA-256 of what makes a request the same one: method, address and body. */
export function hashOf(request: Request, body: string): string {
  const { pathname, search } = new URL(request.url);
  return bytesToHex(sha256(utf8ToBytes(`${request.method} ${pathname}${search}\n${body}`)));
}

export type Once = ReturnType<typeof createIdempotency>;

/** Lets each command through once; what comes again gets the first answer. One for each engine. */
export function createIdempotency(store: Store, now: () => Instant) {
  const running = new Set<string>();

  async function earlier({ tenant, scope, key, requestHash }: Attempt): Promise<FirstReply | undefined> {
    const record = key === undefined ? undefined : await store.recall(tenant, scope, key);
    if (record && record.requestHash !== requestHash) throw new DomainError('idempotency_mismatch', {});
    return record;
  }

  /**
   * @param work writes its effect and the record it is given in one commit
   * @throws {DomainError} `idempotency_mismatch`, `idempotency_in_progress`
   */
  return async function once(
    attempt: Attempt,
    work: (record: (reply: FirstReply) => IdempotencyRecord | undefined) => Promise<FirstReply>,
  ): Promise<{ readonly reply: FirstReply; readonly replayed: boolean }> {
    const { tenant, scope, key, requestHash } = attempt;
    const slot = [tenant, scope, key].join('\n');
    if (key !== undefined && running.has(slot)) throw new DomainError('idempotency_in_progress', {});
    if (key !== undefined) running.add(slot);
    try {
      const reply = await work(({ status, body, version }) =>
        key === undefined
          ? undefined
          : { scope, key, requestHash, status, body, ...(version !== undefined && { version }), at: now() },
      );
      return { reply, replayed: false };
    } catch (error) {
      // The key is taken, or it was refused because its own earlier effect is there. Most commands come once: they do not ask.
      const taken = error instanceof StoreConflict ? error.kind === 'command' : DomainError.is(error);
      const first = taken && (await earlier(attempt));
      if (first) return { reply: first, replayed: true };
      throw error;
    } finally {
      running.delete(slot);
    }
  };
}
