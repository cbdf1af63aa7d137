import { createHash, randomBytes } from 'node:crypto';
import type { Instant, StaffRole } from '@wuyou/domain';
import { toInstant } from '@wuyou/domain';
import type { Principal, SentFrom } from '@wuyou/engine';
import type { Selectable } from 'kysely';
import { believed } from './believed';
import type { Database } from './schema';
import type { InTenant } from './tenant';

/** Whom a new key is for. */
export type KeyFor = { readonly tenant: string /** What people call it. */; readonly name: string } & (
  | {
      readonly kind: 'publishable';
      /** Exact origins, `https://portal.example.cn`; none for anywhere. */
      readonly origins: readonly string[];
    }
  | { readonly kind: 'partner' }
  | { readonly kind: 'staff'; readonly role: StaffRole; readonly department?: string }
);

/** A key as it is listed: never itself. */
export interface ListedKey {
  readonly id: string;
  readonly kind: KeyFor['kind'];
  readonly name: string;
  readonly origins: readonly string[];
  readonly role?: string;
  readonly department?: string;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
}

export interface Keyring {
  /** @returns the key, which is shown this once: only its hash is kept */
  create(given: KeyFor, at: Instant): Promise<{ readonly id: string; readonly key: string }>;
  list(tenant: string): Promise<readonly ListedKey[]>;
  /** @returns whether there was such a key, and it was not revoked before */
  revoke(tenant: string, id: string, at: Instant): Promise<boolean>;
  /**
   * The principal of a key; `undefined` for an unknown or revoked one, or one from where it may not be used. What
   * another process revokes is refused within a second.
   */
  authenticate(credential: string, from: SentFrom): Promise<Principal | undefined>;
}

const PREFIX = { publishable: 'pk', partner: 'sk', staff: 'st' } as const satisfies Record<
  KeyFor['kind'],
  string
>;
/** `pk_430211_…`: the tenant is in it, so that a look-up never crosses tenants. */
const KEY = /^(?:pk|sk|st)_([\w-]{1,40})_[\w-]{43}$/;

/** Keys in the database. */
export function keyring(inTenant: InTenant): Keyring {
  const rowOf = believed(async (credential) => {
    const tenant = KEY.exec(credential)?.[1];
    if (tenant === undefined) return undefined;
    return inTenant(tenant, (db) =>
      db
        .selectFrom('keys')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('hash', '=', hashOf(credential))
        .where('revoked_at', 'is', null)
        .executeTakeFirst(),
    );
  });

  return {
    async create(given, at) {
      const { tenant, name, kind } = given;
      const id = randomBytes(6).toString('hex');
      const key = `${PREFIX[kind]}_${tenant}_${randomBytes(32).toString('base64url')}`;
      await inTenant(tenant, (db) =>
        db
          .insertInto('keys')
          .values({
            tenant,
            id,
            hash: hashOf(key),
            kind,
            name,
            origins: kind === 'publishable' ? [...given.origins] : [],
            role: kind === 'staff' ? given.role : null,
            department: kind === 'staff' ? (given.department ?? null) : null,
            created_at: at,
            revoked_at: null,
          })
          .execute(),
      );
      return { id, key };
    },

    list: (tenant) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('keys')
          .selectAll()
          .where('tenant', '=', tenant)
          .orderBy('created_at')
          .orderBy('id')
          .execute();
        return rows.map(listed);
      }),

    async revoke(tenant, id, at) {
      const revoked = await inTenant(tenant, (db) =>
        db
          .updateTable('keys')
          .set({ revoked_at: at })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .returning('id')
          .execute(),
      );
      rowOf.forget();
      return revoked.length > 0;
    },

    async authenticate(credential, { origin }) {
      const row = await rowOf(credential);
      if (!row || !mayComeFrom(row, origin)) return undefined;
      return principalOf(row);
    },
  };
}

type Row = Selectable<Database['keys']>;

/** Programs send no origin; what a page's key may do is little, and it is public anyway. */
function mayComeFrom({ origins }: Row, origin: string | undefined): boolean {
  return origin === undefined || origins.length === 0 || origins.includes(origin);
}

function principalOf({ tenant, id, kind, role, department }: Row): Principal {
  if (kind !== 'staff') return { kind: kind as 'publishable' | 'partner', tenant, id };
  return {
    kind,
    tenant,
    id,
    role: role as StaffRole,
    ...(department !== null && { department }),
  };
}

function listed({ id, kind, name, origins, role, department, created_at, revoked_at }: Row): ListedKey {
  return {
    id,
    kind: kind as KeyFor['kind'],
    name,
    origins,
    ...(role !== null && { role }),
    ...(department !== null && { department }),
    createdAt: toInstant(created_at.getTime()),
    ...(revoked_at && { revokedAt: toInstant(revoked_at.getTime()) }),
  };
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
