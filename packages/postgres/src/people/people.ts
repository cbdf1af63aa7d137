import type { Instant } from '@wuyou/domain';
import type { Kind } from '@wuyou/engine';
import type { Writing } from '../commit';
import type { InTenant } from '../tenant';
import { type Erasure, erase } from './erase';

/** A case or an application. */
export interface LogName {
  readonly kind: Kind;
  readonly id: string;
}

/** What a tenant holds of one person, found by a whole mobile number. */
export interface People {
  logsOf(tenant: string, mobile: string): Promise<readonly LogName[]>;
  /**
   * Destroys what is a person's in a log: its data key, what was kept in the clear to search by, and replies. What
   * happened when, and to which office, stays, and the erasure is its last event.
   * @param reason is kept in the clear: it must name nobody
   * @returns `running` where an office still owes something, and nothing was done
   */
  erase(
    tenant: string,
    log: LogName,
    given: { readonly reason: string; readonly at: Instant },
  ): Promise<Erasure>;
}

export function people(inTenant: InTenant, writingIn: (tenant: string) => Writing): People {
  return {
    logsOf: (tenant, mobile) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('people')
          .select(['kind', 'log_id'])
          .where('tenant', '=', tenant)
          .where('mobile', '=', writingIn(tenant).vault.mobileIndex(tenant, mobile))
          .orderBy('kind')
          .orderBy('log_id')
          .execute();
        return rows.map(({ kind, log_id }) => ({ kind: kind as Kind, id: log_id }));
      }),
    erase: (tenant, log, given) =>
      inTenant(tenant, (db) => erase(db, writingIn(tenant), { tenant, ...log, ...given })),
  };
}
