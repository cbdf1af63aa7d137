import { type Instant, toInstant, toMs } from '@wuyou/domain';
import { type Selectable, sql, type Transaction } from 'kysely';
import type {
  Deliveries,
  Delivery,
  DeliveryChannel,
  DeliveryStatus,
  Ending,
  LaneQuery,
  NewDelivery,
} from './delivery';
import type { Database } from './schema';
import type { InTenant } from './tenant';
import type { Vault } from './vault/vault';

/** Rows written in one statement; each has twelve values, and a statement holds 65,535. */
const AT_ONCE = 500;

interface Written {
  readonly vault: Vault;
  readonly at: Instant;
  readonly made: readonly NewDelivery[];
}

/** To whom, and what, is sealed until it is forgotten: numbers and receipt codes, and addresses that are keys. */
interface Sealed {
  readonly recipient: string;
  readonly content: unknown;
}

const placeOf = (tenant: string, id: string) => ['delivery', tenant, id] as const;
const sealed = (vault: Vault, { recipient, content }: Sealed, place: ReturnType<typeof placeOf>) =>
  vault.sealByMaster(JSON.stringify({ recipient, content }), place);

export async function insertDeliveries(
  db: Transaction<Database>,
  tenant: string,
  { vault, at, made }: Written,
): Promise<void> {
  for (let first = 0; first < made.length; first += AT_ONCE)
    await db
      .insertInto('deliveries')
      .values(
        made.slice(first, first + AT_ONCE).map(({ sendAt, recipient, content, ...delivery }) => ({
          ...delivery,
          tenant,
          recipient: null,
          sealed: sealed(vault, { recipient, content }, placeOf(tenant, delivery.id)),
          status: sendAt === undefined ? 'kept' : 'pending',
          created_at: at,
          next_try_at: sendAt ?? null,
          tries: 0,
          tried_at: null,
          failure: null,
        })),
      )
      .execute();
}

export function deliveries(inTenant: InTenant, vault: Vault): Deliveries {
  const read = (row: Row) => deliveryOf(row, vault);
  return {
    lanes: (tenant, now) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('deliveries')
          .select(['channel', 'lane'])
          .distinct()
          .where('tenant', '=', tenant)
          .where('next_try_at', '<=', sql<Date>`${now}::timestamptz`)
          .execute();
        return rows as Pick<LaneQuery, 'channel' | 'lane'>[];
      }),

    take: (tenant, query) =>
      inTenant(tenant, async (db) => {
        const limit = await allowed(db, tenant, query);
        if (limit <= 0) return [];
        const { channel, lane, now, until } = query;
        const due = await db
          .selectFrom('deliveries')
          .select('id')
          .where('tenant', '=', tenant)
          .where('channel', '=', channel)
          .where('lane', '=', lane)
          .where('next_try_at', '<=', sql<Date>`${now}::timestamptz`)
          .orderBy('next_try_at')
          .orderBy('id')
          .limit(limit)
          .forUpdate()
          .skipLocked()
          .execute();
        if (due.length === 0) return [];
        const rows = await db
          .updateTable('deliveries')
          .set(({ eb }) => ({ next_try_at: until, tried_at: now, tries: eb('tries', '+', 1) }))
          .where('tenant', '=', tenant)
          .where(
            'id',
            'in',
            due.map(({ id }) => id),
          )
          .returningAll()
          .execute();
        return rows.map(read).sort((a, b) => (a.id < b.id ? -1 : 1));
      }),

    settle: (tenant, { id, tries }, settlement) =>
      inTenant(tenant, async (db) => {
        const { forget, keep }: Ending = settlement.status === 'pending' ? {} : settlement;
        await db
          .updateTable('deliveries')
          .set({
            status: settlement.status,
            next_try_at: settlement.status === 'pending' ? settlement.nextTryAt : null,
            failure: settlement.status === 'sent' ? null : settlement.failure,
            ...(forget && { sealed: null, recipient: forget.recipient }),
            ...(keep && { sealed: sealed(vault, keep, placeOf(tenant, id)) }),
          })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('tries', '=', tries)
          .where('status', '=', 'pending')
          .execute();
      }),

    abandon: (tenant, lane, failure) =>
      inTenant(tenant, async (db) => {
        await db
          .updateTable('deliveries')
          .set({ status: 'failed', next_try_at: null, failure })
          .where('tenant', '=', tenant)
          .where('lane', '=', lane)
          .where('status', '=', 'pending')
          .execute();
      }),

    replay: (tenant, { lane, now, ...which }) =>
      inTenant(tenant, async (db) => {
        const again = db
          .updateTable('deliveries')
          .set({ status: 'pending', next_try_at: now, tries: 0, failure: null })
          .where('tenant', '=', tenant)
          .where('channel', '=', 'webhook')
          .where('lane', '=', lane)
          .where('status', 'in', ['sent', 'failed']);
        const rows = await ('id' in which
          ? again.where('id', '=', which.id)
          : again
              .where('created_at', '>=', sql<Date>`${which.from}::timestamptz`)
              .where('created_at', '<', sql<Date>`${which.to}::timestamptz`)
        )
          .returning('id')
          .execute();
        return rows.length;
      }),

    newest: (tenant, limit, channel) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('deliveries')
          .selectAll()
          .where('tenant', '=', tenant)
          .$if(channel !== undefined, (query) => query.where('channel', '=', channel as DeliveryChannel))
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute();
        return rows.map(read);
      }),

    count: (tenant) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('deliveries')
          .select(['channel', 'status'])
          .select(({ fn }) => fn.countAll().as('count'))
          .where('tenant', '=', tenant)
          .where('status', 'in', ['pending', 'failed'])
          .groupBy(['channel', 'status'])
          .execute();
        return rows.map(({ channel, status, count }) => ({
          channel: channel as DeliveryChannel,
          status: status as DeliveryStatus,
          count: Number(count),
        }));
      }),

    forget: (tenant, before) =>
      inTenant(tenant, async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('deliveries')
          .where('tenant', '=', tenant)
          .where('created_at', '<', sql<Date>`${before}::timestamptz`)
          .where('status', '!=', 'pending')
          .where(({ not, eb, and }) => not(and([eb('channel', '=', 'open311'), eb('status', '=', 'sent')])))
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}

/** How many may be tried now. Processes that share a rate count one after the other. */
async function allowed(
  db: Transaction<Database>,
  tenant: string,
  { lane, now, limit, perMinute }: LaneQuery,
): Promise<number> {
  if (perMinute === undefined) return limit;
  await db.selectFrom('outbox').select('position').where('tenant', '=', tenant).forUpdate().execute();
  const { tried } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll().as('tried'))
    .where('tenant', '=', tenant)
    .where('lane', '=', lane)
    .where('tried_at', '>', sql<Date>`${toInstant(toMs(now) - 60_000)}::timestamptz`)
    .executeTakeFirstOrThrow();
  return Math.min(limit, perMinute - Number(tried));
}

type Row = Selectable<Database['deliveries']>;

export function deliveryOf(row: Row, vault: Vault): Delivery {
  const { tenant, id, channel, lane, type, position, sealed, status, tries } = row;
  const text = sealed === null ? undefined : vault.openByMaster(sealed, placeOf(tenant, id));
  const opened: Partial<Sealed> = text === undefined ? {} : JSON.parse(text);
  return {
    id,
    channel: channel as DeliveryChannel,
    lane,
    recipient: opened.recipient ?? row.recipient ?? '',
    type,
    position: Number(position),
    content: opened.content,
    status: status as DeliveryStatus,
    createdAt: toInstant(row.created_at.getTime()),
    ...(row.next_try_at && { nextTryAt: toInstant(row.next_try_at.getTime()) }),
    tries,
    ...(row.failure !== null && { failure: row.failure }),
  };
}
