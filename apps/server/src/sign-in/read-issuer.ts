import * as z from 'zod';

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * What an OpenID Connect issuer says of itself.
 * @throws {Error} naming what cannot be read, or is not what it should be
 */
export async function readIssuer(issuer: string): Promise<z.output<typeof metadata>> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const reply = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
  if (!reply.ok) throw new Error(`${address} answers ${reply.status}.`);
  const said = metadata.parse(await reply.json());
  if (said.issuer !== issuer) throw new Error(`${address} is of the issuer ${said.issuer}, not ${issuer}.`);
  return said;
}
