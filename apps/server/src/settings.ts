import * as z from 'zod';
import { createVisitorOf, type VisitorOf } from './address';
import { type FilesPlace, filesPlace } from './files/place';
import { type CityKeys, readCityKeys } from './open311-push/city-settings';
import { type AliyunAccount, isLoopback, readAliyunAccount } from './outbox/settings';
import { withSecretFiles } from './secret-files';
import { AUDIENCE, type StaffClaims, USUAL_CLAIMS } from './sign-in/staff-tokens';
import { readTraces, type TracesSettings } from './traces/settings';

/** Names and ranges between commas. */
const proxies = z
  .string()
  .default('loopback')
  .transform((list, context) => {
    const given = list.split(',').map((one) => one.trim());
    try {
      return createVisitorOf(given.filter((one) => one !== ''));
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  });

/** `tenant=org.code,role=groups`: what is left out stands where it usually does. */
const claims = z
  .string()
  .regex(/^(tenant|role|department)=[\w.:/-]+(,(tenant|role|department)=[\w.:/-]+)*$/)
  .optional()
  .transform((list = ''): StaffClaims => {
    const given = list.split(',').map((one) => one.split('=') as [string, string]);
    return { ...USUAL_CLAIMS, ...Object.fromEntries(given.filter(([name]) => name !== '')) };
  });
const aliyun = z.string().transform((text, context) => {
  const account = readAliyunAccount(text);
  if (!account) context.addIssue({ code: 'custom' });
  return account ?? z.NEVER;
});

const cityKeys = z.string().transform((text, context) => {
  const keys = readCityKeys(text);
  if (!keys) context.addIssue({ code: 'custom' });
  return keys ?? z.NEVER;
});

const port = z.coerce.number().int().min(0).max(65_535);

/** What the environment may say, and what holds where it says nothing. */
const schema = z.object({
  /** Folder of the embedded database. */
  WUYOU_DATA: z.string().min(1).default('./data'),
  /** A PostgreSQL server in place of the embedded one. */
  WUYOU_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** A file of secrets, or the secrets themselves; an embedded database makes a file beside it. */
  WUYOU_SECRETS: z.string().min(1).optional(),
  /** A file of sites; without one, an example site is served. */
  WUYOU_SITES: z.string().min(1).optional(),
  WUYOU_HOST: z.string().min(1).default('127.0.0.1'),
  WUYOU_PORT: port.default(8787),
  /** Where metrics are read; nowhere unless said. */
  WUYOU_METRICS_PORT: port.optional(),
  /** Whose `X-Forwarded-For` is believed. */
  WUYOU_PROXIES: proxies,
  /** Whether too many calls are held back. */
  WUYOU_LIMITS: z.enum(['on', 'off']).default('on'),
  /** Who signs staff in. */
  WUYOU_OIDC_ISSUER: z
    .url()
    .regex(/^(https:|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/)
    .optional(),
  /** What access tokens for this service name in `aud`. */
  WUYOU_OIDC_AUDIENCE: z.string().min(1).default(AUDIENCE),
  WUYOU_OIDC_CLAIMS: claims,
  /** A file of WeCom callbacks; none without one. */
  WUYOU_WECOM: z.string().min(1).optional(),
  /** Who is told what, and where. */
  WUYOU_NOTICES: z.string().min(1).optional(),
  /** What mail goes through, and whom it is from. */
  WUYOU_SMTP: z.url({ protocol: /^smtps?$/ }).optional(),
  WUYOU_MAIL_FROM: z
    .string()
    .regex(/^([^<>@\r\n]*<[^\s<>@]+@[\w.-]+>|[^\s<>@]+@[\w.-]+)$/)
    .optional(),
  /** What messages to mobiles go through. */
  WUYOU_SMS: aliyun.optional(),
  /** Keys of the other cities that the notices name. */
  WUYOU_OPEN311_KEYS: cityKeys.optional(),
  /** Whether this is a machine of one's own, where what would be sent is looked at. */
  WUYOU_DEVELOPMENT: z.enum(['on', 'off']).default('off'),
  /** Where files are kept: a folder, an object store, or `off`. */
  WUYOU_FILES: z.string().min(1).optional(),
  /** MiB that a file may have. */
  WUYOU_FILE_LIMIT: z.coerce.number().int().min(1).max(100).default(10),
  /** The ClamAV that looks at files; nobody does unless said. */
  WUYOU_CLAMD: z
    .string()
    .regex(/^(?:tcp:\/\/[^/\s]+|unix:\/\S+)$/)
    .optional(),
  WUYOU_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface Settings {
  readonly data: string;
  readonly databaseUrl?: string;
  readonly secrets?: string;
  readonly sites?: string;
  readonly host: string;
  readonly port: number;
  readonly metricsPort?: number;
  readonly visitorOf: VisitorOf;
  readonly limited: boolean;
  readonly signIn: SignIn;
  readonly wecom?: string;
  readonly notices?: string;
  readonly mail?: { readonly url: string; readonly from: string };
  readonly sms?: AliyunAccount;
  readonly cityKeys?: CityKeys;
  readonly development: boolean;
  readonly files: FilesPlace;
  /** Bytes. */
  readonly fileLimit: number;
  readonly clamd?: string;
  /** Absent where nothing is traced. */
  readonly traces?: TracesSettings;
  readonly log: z.output<typeof schema>['WUYOU_LOG'];
}

/**
 * How staff sign in besides by keys: at an issuer of the city's; as invented people, where the example site is served
 * to this machine alone; or not at all.
 */
export type SignIn =
  | {
      readonly by: 'issuer';
      readonly issuer: string;
      readonly audience: string;
      readonly claims: StaffClaims;
    }
  | { readonly by: 'development'; readonly port: number }
  | { readonly by: 'keys' };

/** What is right for each, in words. */
const MENDS: Readonly<Record<keyof z.output<typeof schema>, string>> = {
  WUYOU_DATA: 'a folder, such as ./data',
  WUYOU_DATABASE_URL: 'an address like postgres://user:password@host:5432/database',
  WUYOU_SECRETS: 'a file made with `wuyou secrets create`',
  WUYOU_SITES: 'a JSON file of sites',
  WUYOU_HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  WUYOU_PORT: 'a whole number from 0 to 65535; 0 takes any free one',
  WUYOU_METRICS_PORT: 'a whole number from 0 to 65535; 0 takes any free one',
  WUYOU_PROXIES:
    'addresses or ranges between commas, such as 10.0.0.8 or 10.0.1.0/24; loopback, linklocal, uniquelocal; or nothing',
  WUYOU_LIMITS: 'on or off',
  WUYOU_OIDC_ISSUER: 'the address of an OpenID Connect issuer, https://…',
  WUYOU_OIDC_AUDIENCE: 'what access tokens for this service name in aud',
  WUYOU_OIDC_CLAIMS: 'claims such as tenant=org.code,role=groups,department=dept',
  WUYOU_WECOM: 'a JSON file of WeCom callbacks',
  WUYOU_NOTICES: 'a JSON file of who is told what, and where',
  WUYOU_SMTP: 'an address like smtps://user:password@host:465',
  WUYOU_MAIL_FROM: 'a mail address, such as desk@example.cn or 示例县 <desk@example.cn>',
  WUYOU_SMS: 'an address like aliyun://keyId:keySecret@dysmsapi.aliyuncs.com',
  WUYOU_OPEN311_KEYS: 'keys of cities, such as zz=key,zs=key',
  WUYOU_DEVELOPMENT: 'on or off',
  WUYOU_FILES:
    'a folder; off; or a bucket’s address such as s3+https://files.s3.example.cn/?region=cn-north-1, with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY set',
  WUYOU_FILE_LIMIT: 'a whole number of MiB from 1 to 100',
  WUYOU_CLAMD: 'an address like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
  WUYOU_LOG: 'debug, info, warn, error or silent',
};

/** Something the operator has to mend; its words are all there is to say. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * @throws {SettingsError} naming every variable that is wrong and what it should be; an unknown `WUYOU_…` is one, too
 */
export function readSettings(given: Readonly<Record<string, string | undefined>>): Settings {
  const environment = withSecretFiles(given);
  const known = Object.keys(MENDS);
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('WUYOU_') && !known.includes(name),
  );
  const result = schema.safeParse(environment);
  const { WUYOU_FILES: place, WUYOU_DATA: data = './data' } = environment;
  const files = filesPlace({ place, data, environment });
  const { traces, complaints: ofTraces } = readTraces(environment);
  const wrong = [
    ...(result.success ? [] : result.error.issues.map(({ path }) => String(path[0]))),
    ...(files ? [] : ['WUYOU_FILES']),
  ];
  const complaints = [
    ...[...new Set(wrong)].map((name) => `${name} must be ${MENDS[name as keyof typeof MENDS]}.`),
    ...unknown.map((name) => `${name} is not known. Known are ${known.join(', ')}.`),
    ...(result.success ? disagreements(result.data) : []),
    ...ofTraces,
  ];
  if (!result.success || !files || complaints.length > 0) throw new SettingsError(complaints.join('\n'));
  const { WUYOU_DATA, WUYOU_DATABASE_URL, WUYOU_SITES, WUYOU_HOST, WUYOU_PORT, WUYOU_LOG } = result.data;
  const { WUYOU_METRICS_PORT, WUYOU_PROXIES, WUYOU_LIMITS, WUYOU_WECOM } = result.data;
  const { WUYOU_SECRETS } = result.data;
  const { WUYOU_NOTICES, WUYOU_SMTP, WUYOU_MAIL_FROM, WUYOU_SMS, WUYOU_DEVELOPMENT } = result.data;
  const { WUYOU_OPEN311_KEYS, WUYOU_FILE_LIMIT, WUYOU_CLAMD } = result.data;
  return {
    data: WUYOU_DATA,
    ...(WUYOU_DATABASE_URL !== undefined && { databaseUrl: WUYOU_DATABASE_URL }),
    ...(WUYOU_SECRETS !== undefined && { secrets: WUYOU_SECRETS }),
    ...(WUYOU_SITES !== undefined && { sites: WUYOU_SITES }),
    host: WUYOU_HOST,
    port: WUYOU_PORT,
    ...(WUYOU_WECOM !== undefined && { wecom: WUYOU_WECOM }),
    ...(WUYOU_METRICS_PORT !== undefined && { metricsPort: WUYOU_METRICS_PORT }),
    visitorOf: WUYOU_PROXIES,
    limited: WUYOU_LIMITS === 'on',
    signIn: signInOf(result.data),
    ...(WUYOU_NOTICES !== undefined && { notices: WUYOU_NOTICES }),
    ...(WUYOU_SMTP !== undefined &&
      WUYOU_MAIL_FROM !== undefined && { mail: { url: WUYOU_SMTP, from: WUYOU_MAIL_FROM } }),
    ...(WUYOU_SMS && { sms: WUYOU_SMS }),
    ...(WUYOU_OPEN311_KEYS && { cityKeys: WUYOU_OPEN311_KEYS }),
    development: WUYOU_DEVELOPMENT === 'on',
    files,
    fileLimit: WUYOU_FILE_LIMIT * 1024 * 1024,
    ...(WUYOU_CLAMD !== undefined && { clamd: WUYOU_CLAMD }),
    ...(traces && { traces }),
    log: WUYOU_LOG,
  };
}

function signInOf(given: z.output<typeof schema>): SignIn {
  const { WUYOU_OIDC_ISSUER: issuer, WUYOU_OIDC_AUDIENCE: audience, WUYOU_OIDC_CLAIMS: claims } = given;
  if (issuer !== undefined) return { by: 'issuer', issuer, audience, claims };
  const { WUYOU_SITES, WUYOU_DATABASE_URL, WUYOU_HOST, WUYOU_PORT } = given;
  const forTrying = WUYOU_SITES === undefined && WUYOU_DATABASE_URL === undefined;
  if (!forTrying || !isLoopback(WUYOU_HOST)) return { by: 'keys' };
  return { by: 'development', port: WUYOU_PORT === 0 ? 0 : WUYOU_PORT + 1 };
}

/** What is right by itself and does not go together. */
function disagreements({
  WUYOU_SMTP,
  WUYOU_MAIL_FROM,
  WUYOU_DEVELOPMENT,
  WUYOU_HOST,
}: z.output<typeof schema>): string[] {
  return [
    ...((WUYOU_SMTP === undefined) === (WUYOU_MAIL_FROM === undefined)
      ? []
      : ['WUYOU_SMTP and WUYOU_MAIL_FROM need each other: set both, or neither.']),
    ...(WUYOU_DEVELOPMENT === 'on' && !isLoopback(WUYOU_HOST)
      ? ['WUYOU_DEVELOPMENT shows what is sent to people, so it needs WUYOU_HOST to be 127.0.0.1 or ::1.']
      : []),
  ];
}
