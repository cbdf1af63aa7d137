import type { ApplicationEvent, CaseEvent, Instant } from '@wuyou/domain';
import type { Kind } from '@wuyou/engine';
import { sql } from 'kysely';
import { POSITION } from './commit';
import { deliveries, insertDeliveries } from './deliveries';
import type { Deliveries, NewDelivery } from './delivery';
import type { InTenant } from './tenant';
import { readEvents } from './vault/reading';
import type { Vault } from './vault/vault';
import { type WebhookRegister, webhookRegister } from './webhook-register';

/** An event of a log of either kind. */
export type LogEvent = CaseEvent | ApplicationEvent;

/** A change that nobody was told of yet. */
export interface UntoldChange {
  readonly position: number;
  readonly kind: Kind;
  readonly id: string;
  /** Its events are those after this version … */
  readonly after: number;
  /** … up to this one. */
  readonly version: number;
}

/** What one reading makes: how far it read, and what is to be sent. */
interface Reading {
  /** Where it began. Another reader that was there first makes it void. */
  readonly from: number;
  readonly to: number;
  readonly at: Instant;
  readonly deliveries: readonly NewDelivery[];
}

/** Who is told of changes, kept with what changed. */
export interface Outbox {
  /** Begins with what happens next, unless it has begun already: nobody is told of what is long past. */
  begin(tenant: string): Promise<void>;
  /** The next changes in order, and the position they follow. At most `limit`. */
  untold(
    tenant: string,
    limit: number,
  ): Promise<{ readonly from: number; readonly changes: readonly UntoldChange[] }>;
  /** All events of several logs, by log and in order. */
  logs(tenant: string, kind: Kind, ids: readonly string[]): Promise<ReadonlyMap<string, readonly LogEvent[]>>;
  /**
   * Moves on and writes what is to be sent, together or not at all.
   * @returns whether it did: `false` where another process read the same changes first
   */
  moveOn(tenant: string, reading: Reading): Promise<boolean>;
  readonly webhooks: WebhookRegister;
  readonly deliveries: Deliveries;
}

export function outbox(inTenant: InTenant, vault: Vault): Outbox {
  return {
    begin: (tenant) =>
      inTenant(tenant, async (db) => {
        await sql`insert into outbox (tenant, position)
          select ${tenant}, coalesce((select value from counters where tenant = ${tenant} and name = ${POSITION}), 0)
          on conflict do nothing`.execute(db);
      }),

    untold: (tenant, limit) =>
      inTenant(tenant, async (db) => {
        const reader = await db
          .selectFrom('outbox')
          .select('position')
          .where('tenant', '=', tenant)
          .executeTakeFirst();
        if (!reader) throw new Error(`The outbox of ${tenant} has not begun.`);
        const from = Number(reader.position);
        const rows = await db
          .selectFrom('changes as change')
          .select(['position', 'kind', 'log_id', 'version'])
          .select((eb) =>
            eb
              .selectFrom('changes as before')
              .select((before) => before.fn.max('before.version').as('after'))
              .where('before.tenant', '=', tenant)
              .whereRef('before.kind', '=', 'change.kind')
              .whereRef('before.log_id', '=', 'change.log_id')
              .whereRef('before.position', '<', 'change.position')
              .as('after'),
          )
          .where('change.tenant', '=', tenant)
          .where('change.position', '>', from)
          .orderBy('position')
          .limit(limit)
          .execute();
        const changes = rows.map(({ position, kind, log_id, version, after }) => ({
          position: Number(position),
          kind: kind as Kind,
          id: log_id,
          after: after ?? 0,
          version,
        }));
        return { from, changes };
      }),

    logs: (tenant, kind, ids) =>
      inTenant(tenant, async (db) => {
        const logs = new Map<string, LogEvent[]>(ids.map((id) => [id, []]));
        if (logs.size === 0) return logs;
        const rows = await db
          .selectFrom('events')
          .select(['log_id', 'version', 'event', 'sealed'])
          .where('tenant', '=', tenant)
          .where('kind', '=', kind)
          .where('log_id', 'in', [...logs.keys()])
          .orderBy('version')
          .execute();
        const events = (await readEvents(db, vault, { tenant, kind }, rows)) as LogEvent[];
        for (const [i, { log_id }] of rows.entries()) logs.get(log_id)?.push(events[i] as LogEvent);
        return logs;
      }),

    moveOn: (tenant, { from, to, at, deliveries: made }) =>
      inTenant(tenant, async (db) => {
        const moved = await db
          .updateTable('outbox')
          .set({ position: to })
          .where('tenant', '=', tenant)
          .where('position', '=', from)
          .returning('position')
          .execute();
        if (moved.length === 0) return false;
        await insertDeliveries(db, tenant, { vault, at, made });
        return true;
      }),

    webhooks: webhookRegister(inTenant),
    deliveries: deliveries(inTenant, vault),
  };
}
