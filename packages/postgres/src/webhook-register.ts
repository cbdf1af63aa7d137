import { type Instant, toInstant } from '@wuyou/domain';
import { type Selectable, sql } from 'kysely';
import type { Database } from './schema';
import type { InTenant } from './tenant';

/** An address that is told what happens. */
export interface RegisteredWebhook {
  readonly id: string;
  readonly url: string;
  /** Types it is told of; none for all. */
  readonly types: readonly string[];
  readonly createdAt: Instant;
  /** Since when it is told nothing. */
  readonly disabledAt?: Instant;
}

/** Secrets that sign at a moment, the newest first. */
export interface SigningWebhook extends RegisteredWebhook {
  readonly secrets: readonly string[];
}

export interface WebhookRegister {
  add(
    tenant: string,
    webhook: Pick<SigningWebhook, 'id' | 'url' | 'types'> & { readonly secret: string; readonly at: Instant },
  ): Promise<void>;
  list(tenant: string): Promise<readonly RegisteredWebhook[]>;
  /** With the secrets that sign at `at`; `undefined` for one that is not there. */
  find(tenant: string, id: string, at: Instant): Promise<SigningWebhook | undefined>;
  /** A new secret; the one before it signs along until `until`. @returns whether there is such a webhook */
  rotate(
    tenant: string,
    id: string,
    next: { readonly secret: string; readonly until: Instant },
  ): Promise<boolean>;
  /** @returns whether that changed anything */
  disable(tenant: string, id: string, at: Instant): Promise<boolean>;
  /** @returns whether that changed anything */
  enable(tenant: string, id: string): Promise<boolean>;
  /** With everything it was ever sent. @returns whether there was such a webhook */
  remove(tenant: string, id: string): Promise<boolean>;
}

export function webhookRegister(inTenant: InTenant): WebhookRegister {
  return {
    add: (tenant, { id, url, types, secret, at }) =>
      inTenant(tenant, async (db) => {
        await db
          .insertInto('webhooks')
          .values({
            tenant,
            id,
            url,
            types: [...types],
            secret,
            previous_secret: null,
            previous_until: null,
            created_at: at,
            disabled_at: null,
          })
          .execute();
      }),

    list: (tenant) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('webhooks')
          .selectAll()
          .where('tenant', '=', tenant)
          .orderBy('created_at')
          .orderBy('id')
          .execute();
        return rows.map(registered);
      }),

    find: (tenant, id, at) =>
      inTenant(tenant, async (db) => {
        const row = await db
          .selectFrom('webhooks')
          .selectAll()
          .select((eb) => eb('previous_until', '>', sql<Date>`${at}::timestamptz`).as('both'))
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) return undefined;
        const { secret, previous_secret, both } = row;
        const secrets = both && previous_secret !== null ? [secret, previous_secret] : [secret];
        return { ...registered(row), secrets };
      }),

    rotate: (tenant, id, { secret, until }) =>
      inTenant(tenant, async (db) => {
        const rotated = await db
          .updateTable('webhooks')
          .set(({ ref }) => ({ previous_secret: ref('secret'), previous_until: until, secret }))
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .returning('id')
          .execute();
        return rotated.length > 0;
      }),

    disable: (tenant, id, at) =>
      inTenant(tenant, async (db) => {
        const disabled = await db
          .updateTable('webhooks')
          .set({ disabled_at: at })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('disabled_at', 'is', null)
          .returning('id')
          .execute();
        return disabled.length > 0;
      }),

    enable: (tenant, id) =>
      inTenant(tenant, async (db) => {
        const enabled = await db
          .updateTable('webhooks')
          .set({ disabled_at: null })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('disabled_at', 'is not', null)
          .returning('id')
          .execute();
        return enabled.length > 0;
      }),

    remove: (tenant, id) =>
      inTenant(tenant, async (db) => {
        const removed = await db
          .deleteFrom('webhooks')
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .returning('id')
          .execute();
        await db
          .deleteFrom('deliveries')
          .where('tenant', '=', tenant)
          .where('channel', '=', 'webhook')
          .where('lane', '=', id)
          .execute();
        return removed.length > 0;
      }),
  };
}

function registered(row: Selectable<Database['webhooks']>): RegisteredWebhook {
  const { id, url, types, created_at, disabled_at } = row;
  return {
    id,
    url,
    types,
    createdAt: toInstant(created_at.getTime()),
    ...(disabled_at && { disabledAt: toInstant(disabled_at.getTime()) }),
  };
}
