import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tenant } from '@wuyou/domain';
import { DEFAULT_POLICY } from '@wuyou/domain';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as oauth from 'oauth4webapi';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { browser, insecure, REDIRECT, signedIn } from '../testing/signed-in';
import { DESK_CLIENT, startDevelopmentIssuer } from './development-issuer';
import { AUDIENCE, createStaffTokens, isToken, USUAL_CLAIMS } from './staff-tokens';

const TENANT: Tenant = {
  id: 'example',
  name: { 'zh-CN': '示例县 <b>', en: 'Example County' },
  phone: '12345',
  anonymousAllowed: true,
  departments: [{ id: 'nr', name: { 'zh-CN': '自然资源局', en: 'Natural Resources Bureau' } }],
  categories: [],
  policy: DEFAULT_POLICY,
};
test('staff sign in by the code flow with PKCE, and their token says who they are', async () => {
  const { issuer, stop } = await startDevelopmentIssuer({ tenants: [TENANT], port: 0 });
  onTestFinished(stop);
  const authenticate = createStaffTokens({
    issuer,
    audience: AUDIENCE,
    claims: USUAL_CLAIMS,
    clock: Date.now,
  });
  const { html, tokens, server, client } = await signedIn(issuer, 'example-department-nr-甲');
  expect(html).toContain('示例县 &lt;b&gt; · 自然资源局 · 示例人员甲');
  expect(isToken(tokens.access_token)).toBe(true);
  const principal = {
    kind: 'staff',
    tenant: 'example',
    id: 'example-department-nr-甲',
    role: 'department',
    department: 'nr',
  };
  expect(await authenticate(tokens.access_token, {})).toMatchObject(principal);
  expect(await authenticate(tokens.id_token ?? '', {})).toBeUndefined();
  expect(tokens.expires_in).toBeLessThanOrEqual(600);

  const again = await oauth.refreshTokenGrantRequest(
    server,
    client,
    oauth.None(),
    tokens.refresh_token ?? '',
    insecure,
  );
  const renewed = await oauth.processRefreshTokenResponse(server, client, again);
  expect(await authenticate(renewed.access_token, {})).toMatchObject(principal);
  await expect(
    signedIn(issuer, 'example-desk-甲', { verifierSent: oauth.generateRandomCodeVerifier() }),
  ).rejects.toThrow();
});

test('in one browser another member is signed in after the first, chosen or hinted at', async () => {
  const { issuer, stop } = await startDevelopmentIssuer({ tenants: [TENANT], port: 0 });
  onTestFinished(stop);
  const authenticate = createStaffTokens({
    issuer,
    audience: AUDIENCE,
    claims: USUAL_CLAIMS,
    clock: Date.now,
  });
  const visit = browser();
  for (const [member, given] of [
    ['example-desk-甲', {}],
    ['example-supervisor-乙', {}],
    ['example-department-nr-甲', { hint: 'example-department-nr-甲' }],
    ['example-desk-甲', { hint: 'example-desk-甲' }],
  ] as const) {
    const { tokens } = await signedIn(issuer, member, { visit, ...given });
    expect(await authenticate(tokens.access_token, {})).toMatchObject({ id: member });
  }
});

test('by another name the development issuer is not there', async () => {
  const { issuer, stop } = await startDevelopmentIssuer({ tenants: [TENANT], port: 0 });
  onTestFinished(stop);
  const elsewhere = issuer.replace('127.0.0.1', 'localhost');
  expect((await fetch(`${elsewhere}/.well-known/openid-configuration`)).status).toBe(404);
  expect((await fetch(`${issuer}/.well-known/openid-configuration`)).status).toBe(200);
});

test('at the development issuer a redirect to elsewhere and a flow without PKCE are refused', async () => {
  const { issuer, stop } = await startDevelopmentIssuer({ tenants: [TENANT], port: 0 });
  onTestFinished(stop);
  const ask = async (given: Record<string, string>) => {
    const query = {
      client_id: DESK_CLIENT,
      redirect_uri: REDIRECT,
      response_type: 'code',
      scope: 'openid',
      ...given,
    };
    return browser()(new URL(`${issuer}/auth?${new URLSearchParams(query)}`));
  };
  const challenge = { code_challenge: 'c'.repeat(43), code_challenge_method: 'S256' };
  expect((await ask(challenge)).status).toBe(303);
  expect((await ask({ ...challenge, redirect_uri: 'https://evil.example/' })).status).toBe(400);
  const without = await ask({});
  expect(new URL(without.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
});

const NOW = Math.floor(Date.parse('2026-09-07T09:12:00+08:00') / 1000);
const signing = { key: undefined as CryptoKey | undefined, issuer: '' };

/** An issuer whose tokens the tests write themselves. */
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
  const server = createServer((request, response) => {
    const said =
      request.url === '/jwks'
        ? { keys: [jwk] }
        : { issuer: signing.issuer, jwks_uri: `${signing.issuer}/jwks` };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  signing.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  signing.key = privateKey;
  return () => server.close();
});

const GOOD = {
  sub: 'u-17',
  aud: AUDIENCE,
  iat: NOW,
  exp: NOW + 600,
  wuyou_tenant: 'example',
  wuyou_role: 'desk',
};

async function read(
  claims: Record<string, unknown>,
  { alg = 'RS256', key }: { alg?: string; key?: CryptoKey } = {},
) {
  const jwt = new SignJWT({ iss: signing.issuer, ...claims }).setProtectedHeader({ alg, kid: 'one' });
  const token = await jwt.sign(key ?? (signing.key as CryptoKey));
  const { issuer } = signing;
  const options = { issuer, audience: AUDIENCE, claims: USUAL_CLAIMS, clock: () => NOW * 1000 };
  return createStaffTokens(options)(token, {});
}

test('a token of the city’s issuer is read by its claims', async () => {
  const desk = {
    kind: 'staff',
    tenant: 'example',
    id: 'u-17',
    role: 'desk',
    until: '2026-09-07T09:22:00+08:00',
  };
  expect(await read(GOOD)).toEqual(desk);
  expect(await read({ ...GOOD, wuyou_role: ['offline_access', 'desk'] })).toEqual(desk);
  expect(await read({ ...GOOD, wuyou_department: 'nr' })).toEqual(desk);
});

test.for<[string, Record<string, unknown>]>([
  ['of another issuer', { iss: 'https://id.example.org' }],
  ['for another service', { aud: 'wuyou-desk' }],
  ['for nobody in particular', { aud: undefined }],
  ['that is over', { iat: NOW - 700, exp: NOW - 60 }],
  ['that never ends', { exp: undefined }],
  ['that lives for a day', { exp: NOW + 86_400 }],
  ['from the future', { iat: NOW + 3_600, exp: NOW + 4_000 }],
  ['of nobody', { sub: undefined }],
  ['without a site', { wuyou_tenant: undefined }],
  ['without a role', { wuyou_role: undefined }],
  ['with a role that is none', { wuyou_role: 'system' }],
  ['with two roles', { wuyou_role: ['desk', 'supervisor'] }],
  ['of a department that is not named', { wuyou_role: 'department' }],
])('a token %s opens nothing', async ([, claims]) => {
  expect(await read({ ...GOOD, ...claims })).toBeUndefined();
});

test('a token that somebody else signed opens nothing, nor one signed with a public secret', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  expect(await read(GOOD, { key: privateKey })).toBeUndefined();
  const shared = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
  expect(await read(GOOD, { alg: 'HS256', key: shared as CryptoKey })).toBeUndefined();
  const unsigned = [{ alg: 'none' }, { iss: signing.issuer, ...GOOD }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const options = {
    issuer: signing.issuer,
    audience: AUDIENCE,
    claims: USUAL_CLAIMS,
    clock: () => NOW * 1000,
  };
  expect(await createStaffTokens(options)(`${unsigned}.c2ln`, {})).toBeUndefined();
});

test('while the issuer is away nobody is refused for good', async () => {
  const options = { issuer: 'http://127.0.0.1:9', audience: AUDIENCE, claims: USUAL_CLAIMS, clock: Date.now };
  const asked = createStaffTokens(options)('a.b.c', {});
  await expect(Promise.resolve(asked)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
});
