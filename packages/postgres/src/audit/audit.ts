import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema';
import type { InTenant } from '../tenant';
import { enterTenant } from '../tenant';
import type { Vault } from '../vault/vault';
import { isSigned, lineOf, parseLine } from './checkpoint';
import { AuditFault } from './fault';
import { verifyChanges } from './verify-changes';
import { verifyLogs } from './verify-logs';
import { writeCheckpoints } from './write-checkpoints';

/** What was looked at, up to the first fault. */
export interface AuditReport {
  readonly logs: number;
  readonly events: number;
  readonly changes: number;
  readonly checkpoints: number;
  /** The latest checkpoint as a line to be kept elsewhere. */
  readonly latest?: string;
}

export interface Audit {
  /** Public keys of checkpoints, in base64url; the first signs. */
  readonly keys: readonly string[];
  /**
   * Signs each day that is over, in Asia/Shanghai. Call it every now and then, from as many processes as you like.
   * @param now milliseconds since 1970 UTC
   * @returns how many checkpoints were written here
   */
  checkpoint(tenant: string, now: number): Promise<number>;
  /**
   * Reads everything of a tenant, as it stands at one moment, in bounded memory.
   * @param noted the line of a checkpoint that was kept elsewhere: history must still contain it
   * @throws {AuditFault} naming the first bad place
   */
  verify(tenant: string, noted?: string): Promise<AuditReport>;
}

export function audit(db: Kysely<Database>, inTenant: InTenant, vault: Vault): Audit {
  const { signing } = vault.secrets;
  return {
    keys: signing.map(({ id }) => id),
    checkpoint: (tenant, now) =>
      inTenant(tenant, (transaction) => writeCheckpoints(transaction, vault, tenant, now)),
    verify: (tenant, noted) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (transaction: Transaction<Database>) => {
          await enterTenant(transaction, tenant);
          const checkpoint = noted === undefined ? undefined : notedFor(tenant, noted);
          const logs = await verifyLogs(transaction, vault, tenant);
          const { latest, ...changes } = await verifyChanges(transaction, tenant, {
            signers: signing,
            noted: checkpoint,
          });
          return { ...logs, ...changes, ...(latest && { latest: lineOf(latest) }) };
        }),
  };

  function notedFor(tenant: string, line: string) {
    const checkpoint = parseLine(line);
    if (checkpoint?.tenant !== tenant) throw new AuditFault(`The line given is no checkpoint of ${tenant}.`);
    if (!isSigned(checkpoint, signing))
      throw new AuditFault(`The checkpoint given is not signed with a key of the secrets, or was changed.`);
    return checkpoint;
  }
}
