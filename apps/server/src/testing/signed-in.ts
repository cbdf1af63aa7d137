import * as oauth from 'oauth4webapi';
import { DESK_CLIENT } from '../sign-in/development-issuer';

export const REDIRECT = 'http://localhost:5173/';
export const insecure = { [oauth.allowInsecureRequests]: true };

/** A browser, as far as redirects and cookies go. */
export function browser() {
  const jar = new Map<string, string>();
  return async (url: URL, init: RequestInit = {}) => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return response;
  };
}

/** What a visit may have besides: a browser that was here before, a hint of who, another verifier. */
interface Visit {
  readonly visit?: ReturnType<typeof browser>;
  readonly hint?: string;
  readonly verifierSent?: string;
}

/** Signs in the way a page does, by a client library that knows nothing of us. */
export async function signedIn(
  issuer: string,
  member: string,
  { visit = browser(), hint, verifierSent }: Visit = {},
) {
  const at = new URL(issuer);
  const server = await oauth.processDiscoveryResponse(at, await oauth.discoveryRequest(at, insecure));
  const client = { client_id: DESK_CLIENT };
  const verifier = oauth.generateRandomCodeVerifier();
  const authorize = new URL(server.authorization_endpoint ?? '');
  authorize.search = new URLSearchParams({
    client_id: DESK_CLIENT,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'here',
    prompt: 'login',
    ...(hint !== undefined && { login_hint: hint }),
  }).toString();
  let reply = await visit(authorize);
  const page = new URL(reply.headers.get('location') ?? '', issuer);
  reply = await visit(page);
  const html = await reply.text();
  if (hint === undefined)
    reply = await visit(page, { method: 'POST', body: new URLSearchParams({ staff: member }) });
  while (reply.status === 303 && !reply.headers.get('location')?.startsWith(REDIRECT))
    reply = await visit(new URL(reply.headers.get('location') ?? '', issuer));
  if (reply.status !== 303) throw new Error(`${reply.status} ${await reply.text()}`);
  const back = new URL(reply.headers.get('location') ?? '');
  const params = oauth.validateAuthResponse(server, client, back, 'here');
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    params,
    REDIRECT,
    verifierSent ?? verifier,
    insecure,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer);
  return { html, tokens, server, client };
}
