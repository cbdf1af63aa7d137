import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings, SettingsError } from './settings';

test('nothing needs to be said for a first start', () => {
  expect(readSettings({ PATH: '/usr/bin' })).toEqual({
    data: './data',
    host: '127.0.0.1',
    port: 8787,
    visitorOf: expect.any(Function),
    limited: true,
    signIn: { by: 'development', port: 8788 },
    development: false,
    files: { kind: 'folder', folder: './data-files' },
    fileLimit: 10 * 1024 * 1024,
    log: 'info',
  });
});

test('what is wrong is named with what it should be, all at once', () => {
  const wrong = {
    WUYOU_PORT: '80a',
    WUYOU_DATABASE_URL: 'mysql://x',
    WUYOU_PROT: '1',
    WUYOU_PROXIES: 'office',
  };
  expect(() => readSettings(wrong)).toThrow(SettingsError);
  const said = (() => {
    try {
      readSettings(wrong);
    } catch (error) {
      return String(error);
    }
    return '';
  })();
  expect(said.split('\n')).toEqual([
    'SettingsError: WUYOU_DATABASE_URL must be an address like postgres://user:password@host:5432/database.',
    'WUYOU_PORT must be a whole number from 0 to 65535; 0 takes any free one.',
    'WUYOU_PROXIES must be addresses or ranges between commas, such as 10.0.0.8 or 10.0.1.0/24; loopback, linklocal, uniquelocal; or nothing.',
    expect.stringMatching(/^WUYOU_PROT is not known\. Known are WUYOU_DATA, /),
  ]);
});

test('staff sign in at the city’s issuer where there is one', () => {
  const { signIn } = readSettings({
    WUYOU_OIDC_ISSUER: 'https://id.example.cn/realms/city',
    WUYOU_OIDC_CLAIMS: 'role=realm_access.roles,tenant=org.code',
  });
  expect(signIn).toEqual({
    by: 'issuer',
    issuer: 'https://id.example.cn/realms/city',
    audience: 'urn:wuyou:service',
    claims: { tenant: 'org.code', role: 'realm_access.roles', department: 'wuyou_department' },
  });
  for (const wrong of ['http://id.example.cn', 'id.example.cn', 'ftp://id.example.cn'])
    expect(() => readSettings({ WUYOU_OIDC_ISSUER: wrong })).toThrow('WUYOU_OIDC_ISSUER must be');
  expect(() => readSettings({ WUYOU_OIDC_CLAIMS: 'rolle=x' })).toThrow('WUYOU_OIDC_CLAIMS must be');
});

test.each([
  { WUYOU_HOST: '0.0.0.0' },
  { WUYOU_SITES: 'sites.json' },
  { WUYOU_DATABASE_URL: 'postgres://127.0.0.1/wuyou' },
])('nobody signs in as invented people with %j', (given) => {
  expect(readSettings(given).signIn).toEqual({ by: 'keys' });
});

test('mail needs its sender, what is shown needs this machine, and no secret is repeated', () => {
  const said = (environment: Record<string, string>) => {
    try {
      readSettings(environment);
    } catch (error) {
      return String(error);
    }
    return '';
  };
  expect(said({ WUYOU_SMTP: 'smtps://user:hunter2@mail.example.cn:465' })).toBe(
    'SettingsError: WUYOU_SMTP and WUYOU_MAIL_FROM need each other: set both, or neither.',
  );
  expect(said({ WUYOU_DEVELOPMENT: 'on', WUYOU_HOST: '0.0.0.0' })).toContain(
    'needs WUYOU_HOST to be 127.0.0.1',
  );
  expect(said({ WUYOU_SMS: 'aliyun://LTAI@dysmsapi.aliyuncs.com', WUYOU_SMTP: 'hunter2' })).toBe(
    [
      'SettingsError: WUYOU_SMTP must be an address like smtps://user:password@host:465.',
      'WUYOU_SMS must be an address like aliyun://keyId:keySecret@dysmsapi.aliyuncs.com.',
    ].join('\n'),
  );
});

test('keys of other cities go by their names, and none is quoted where they are wrong', () => {
  expect(readSettings({ WUYOU_OPEN311_KEYS: 'zz=a=b, zs=c' }).cityKeys).toEqual({ zz: 'a=b', zs: 'c' });
  expect(() => readSettings({ WUYOU_OPEN311_KEYS: 'hunter2' })).toThrow(
    /^WUYOU_OPEN311_KEYS must be keys of cities, such as zz=key,zs=key\.$/,
  );
});

test('a secret may stand in a file; one that is not there is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-settings-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'sms'), 'aliyun://LTAI:a%2Fb@dysmsapi.aliyuncs.com\n');
  expect(readSettings({ WUYOU_SMS_FILE: join(folder, 'sms') }).sms).toEqual({
    host: 'dysmsapi.aliyuncs.com',
    key: { id: 'LTAI', secret: 'a/b' },
  });
  expect(() => readSettings({ WUYOU_SMS_FILE: join(folder, 'none') })).toThrow('WUYOU_SMS must be');
});
