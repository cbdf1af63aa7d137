import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tenant } from '@wuyou/domain';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { type DevelopmentStaff, developmentStaff } from './development-staff';
import { memoryAdapters } from './memory-adapter';
import { staffPage } from './staff-page';
import { AUDIENCE } from './staff-tokens';

/** The public client that desks sign in as. */
export const DESK_CLIENT = 'wuyou-desk';

const MINUTES = 60;

export interface DevelopmentIssuer {
  /** `http://127.0.0.1:8788`. */
  readonly issuer: string;
  stop(): Promise<void>;
}

interface IssuerOptions {
  readonly tenants: readonly Tenant[];
  /** Of this machine alone. 0 takes any free one. */
  readonly port: number;
}

/**
 * An OpenID Connect issuer of this process, so that signing in works offline: whoever is at this machine chooses which
 * invented member of staff they are, or a `login_hint` does. Code flow with PKCE; access tokens are JWTs of ten minutes; nothing outlives the
 * process.
 * @throws {Error} where the port is taken
 */
export async function startDevelopmentIssuer({ tenants, port }: IssuerOptions): Promise<DevelopmentIssuer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const staff = developmentStaff(tenants);
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const provider = createProvider(issuer, staff, {
    ...(await exportJWK(privateKey)),
    alg: 'ES256',
    use: 'sig',
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    // By another name a page from elsewhere may have led here.
    if (`http://${request.headers.host}` === issuer) answer(request, response);
    else response.writeHead(404).end();
  });
  return {
    issuer,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createProvider(issuer: string, staff: readonly DevelopmentStaff[], key: object): Provider {
  const find = (id: string | undefined) => staff.find((one) => one.id === id);
  const policy = interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  const provider = new Provider(issuer, {
    adapter: memoryAdapters(),
    clients: [
      {
        client_id: DESK_CLIENT,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        // Of a native client, so on any port of this machine.
        redirect_uris: ['http://127.0.0.1/', 'http://localhost/'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 10 * MINUTES,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: {
      AccessToken: 10 * MINUTES,
      AuthorizationCode: MINUTES,
      Grant: 24 * 60 * MINUTES,
      IdToken: 10 * MINUTES,
      Interaction: 10 * MINUTES,
      RefreshToken: 8 * 60 * MINUTES,
      Session: 8 * 60 * MINUTES,
    },
    issueRefreshToken: () => true,
    clientBasedCORS: () => true,
    extraTokenClaims: (_, token) => {
      const member = 'accountId' in token ? find(token.accountId) : undefined;
      return (
        member && {
          wuyou_tenant: member.tenant,
          wuyou_role: member.role,
          ...(member.department !== undefined && { wuyou_department: member.department }),
        }
      );
    },
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_, id) => {
      const member = find(id);
      return member && { accountId: id, claims: () => ({ sub: id, name: member.name }) };
    },
    interactions: { policy, url: (_, { uid }) => `/sign-in/${uid}` },
    loadExistingGrant: grantEverything,
    renderError: (ctx, { error, error_description: words }) => {
      ctx.type = 'text';
      ctx.body = [error, words].filter(Boolean).join(': ');
    },
  });
  const enter = async (
    ctx: Pick<KoaContextWithOIDC, 'req' | 'res' | 'respond'>,
    { id }: DevelopmentStaff,
  ) => {
    await leaveSession(provider, ctx);
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: id } });
    ctx.respond = false;
  };
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/sign-in/')) return next();
    if (ctx.method === 'GET') {
      const { params } = await provider.interactionDetails(ctx.req, ctx.res);
      const hinted = find(String(params.login_hint ?? ''));
      if (hinted) return enter(ctx, hinted);
      ctx.type = 'html';
      ctx.set(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      );
      ctx.body = staffPage(staff, ctx.path);
      return undefined;
    }
    const member = find((await readForm(ctx.req)).get('staff') ?? undefined);
    if (!member) return ctx.throw(400, 'Nobody of that name.');
    return enter(ctx, member);
  });
  return provider;
}

/** Whoever was signed in before is not asked whether they want to leave: another was chosen. */
async function leaveSession(
  provider: Provider,
  { req, res }: Pick<KoaContextWithOIDC, 'req' | 'res'>,
): Promise<void> {
  const interaction = await provider.interactionDetails(req, res);
  if (!interaction.session) return;
  const session = await provider.Session.find(interaction.session.cookie);
  await session?.destroy();
  delete interaction.session;
  await interaction.persist();
}

/** Nobody is asked for consent: the desk is the service’s own. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  await grant.save();
  return grant;
}

async function readForm(body: AsyncIterable<Buffer>): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of body) {
    text += chunk.toString();
    if (text.length > 10_000) break;
  }
  return new URLSearchParams(text);
}
