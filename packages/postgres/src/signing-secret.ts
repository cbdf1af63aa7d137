import { randomBytes } from 'node:crypto';
import type { InTenant } from './tenant';

/** A tenant's secret of a name: 32 bytes, drawn by whichever process asks first and the same in all of them. */
export type SigningSecret = (tenant: string, name: string) => Promise<Uint8Array>;

export function signingSecret(inTenant: InTenant): SigningSecret {
  return (tenant, name) =>
    inTenant(tenant, async (db) => {
      await db
        .insertInto('signing_secrets')
        .values({ tenant, name, secret: randomBytes(32).toString('hex') })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { secret } = await db
        .selectFrom('signing_secrets')
        .select('secret')
        .where('tenant', '=', tenant)
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return Uint8Array.from(Buffer.from(secret, 'hex'));
    });
}
