import * as oauth from 'oauth4webapi';
import type { Staff } from './staff';

/** Where one signs in, and as what. */
export interface SignInAt {
  readonly issuer: string;
  /** This desk, as the issuer knows it. */
  readonly client: string;
  /** Whose staff they are. */
  readonly site: string;
}

interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  /** Milliseconds since 1970 UTC. */
  readonly until: number;
}

/** What a tab remembers: everyone who signed in, and the flow under way. */
interface Kept {
  readonly people: Readonly<Record<string, Tokens>>;
  readonly flow?: { readonly verifier: string; readonly state: string };
}

const ITEM = 'wuyou-demo-staff';
/** Milliseconds before its end that a token is renewed. */
const EARLY = 30_000;

/**
 * Staff by OpenID Connect: the code flow with PKCE, for this tab alone.
 * @param at this page, which the issuer leads back to with `?code=…&state=…`
 * @throws {Error} where the issuer refuses
 */
export async function signedInStaff(
  { issuer, client: client_id, site }: SignInAt,
  { storage, at }: { readonly storage: Storage; readonly at: Location },
): Promise<Staff> {
  const client: oauth.Client = { client_id };
  // The development issuer is on this machine; any other is reached by https.
  const options = { [oauth.allowInsecureRequests]: new URL(issuer).hostname === '127.0.0.1' };
  const server = await oauth.processDiscoveryResponse(
    new URL(issuer),
    await oauth.discoveryRequest(new URL(issuer), options),
  );
  const redirect = `${at.origin}/`;
  const kept = (): Kept => ({ people: {}, ...JSON.parse(storage.getItem(ITEM) ?? '{}') });
  const keep = (change: Partial<Kept>) => storage.setItem(ITEM, JSON.stringify({ ...kept(), ...change }));
  const keepTokens = (answer: oauth.TokenEndpointResponse) => {
    const { access_token: access, refresh_token: refresh, expires_in = 0 } = answer;
    const tokens = { access, until: Date.now() + expires_in * 1000, ...(refresh && { refresh }) };
    keep({ people: { ...kept().people, [identityIn(access)]: tokens } });
    return access;
  };

  const back = new URL(at.href);
  const { flow } = kept();
  let arrivedAs: string | undefined;
  if (flow && back.searchParams.has('state')) {
    const { flow: _done, ...rest } = kept();
    storage.setItem(ITEM, JSON.stringify(rest));
    const params = oauth.validateAuthResponse(server, client, back, flow.state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      params,
      redirect,
      flow.verifier,
      options,
    );
    arrivedAs = identityIn(keepTokens(await oauth.processAuthorizationCodeResponse(server, client, answer)));
  }

  async function leave(hint?: string): Promise<never> {
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    keep({ flow: { verifier, state } });
    const address = new URL(server.authorization_endpoint ?? '');
    address.search = new URLSearchParams({
      client_id,
      redirect_uri: redirect,
      response_type: 'code',
      scope: 'openid profile',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      prompt: 'login',
      ...(hint !== undefined && { login_hint: hint }),
    }).toString();
    at.assign(address);
    return new Promise(() => {});
  }

  async function renew(refresh: string): Promise<string | undefined> {
    try {
      const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
      return keepTokens(await oauth.processRefreshTokenResponse(server, client, answer));
    } catch {
      // It is used up, or the issuer began anew.
      return undefined;
    }
  }

  let renewing: Promise<string | undefined> | undefined;
  return {
    ...(arrivedAs !== undefined && { arrivedAs }),
    get signedIn() {
      return Object.keys(kept().people).length > 0;
    },
    async token(identity) {
      const tokens = kept().people[identity];
      if (tokens && tokens.until - EARLY > Date.now()) return tokens.access;
      renewing ??= tokens?.refresh === undefined ? Promise.resolve(undefined) : renew(tokens.refresh);
      const access = await renewing;
      renewing = undefined;
      return access ?? leave(hintOf(identity, site));
    },
    signIn: () => leave(),
  };
}

/** Who sits at the desk by a token: `''` is the desk, else the role, or the department's id. */
function identityIn(token: string): string {
  const [, payload = ''] = token.split('.');
  const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const { wuyou_role: role, wuyou_department: department } = JSON.parse(new TextDecoder().decode(bytes));
  return role === 'desk' ? '' : (department ?? role);
}

/** The first of the invented people with that identity, so that trying the next step takes one press. */
function hintOf(identity: string, site: string): string {
  if (identity === '') return `${site}-desk-甲`;
  const isRole = ['supervisor', 'leader'].includes(identity);
  return isRole ? `${site}-${identity}-甲` : `${site}-department-${identity}-甲`;
}
