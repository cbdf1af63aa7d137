import * as z from 'zod';
import { createVisitorOf, type VisitorOf } from './address';
import { type FilesPlace, filesPlace } from './files/place';

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
  readonly sites?: string;
  readonly host: string;
  readonly port: number;
  readonly metricsPort?: number;
  readonly visitorOf: VisitorOf;
  readonly limited: boolean;
  readonly files: FilesPlace;
  /** Bytes. */
  readonly fileLimit: number;
  readonly clamd?: string;
  readonly log: z.output<typeof schema>['WUYOU_LOG'];
}

/** What is right for each, in words. */
const MENDS: Readonly<Record<keyof z.output<typeof schema>, string>> = {
  WUYOU_DATA: 'a folder, such as ./data',
  WUYOU_DATABASE_URL: 'an address like postgres://user:password@host:5432/database',
  WUYOU_SITES: 'a JSON file of sites',
  WUYOU_HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  WUYOU_PORT: 'a whole number from 0 to 65535; 0 takes any free one',
  WUYOU_METRICS_PORT: 'a whole number from 0 to 65535; 0 takes any free one',
  WUYOU_PROXIES:
    'addresses or ranges between commas, such as 10.0.0.8 or 10.0.1.0/24; loopback, linklocal, uniquelocal; or nothing',
  WUYOU_LIMITS: 'on or off',
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
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const known = Object.keys(MENDS);
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('WUYOU_') && !known.includes(name),
  );
  const result = schema.safeParse(environment);
  const { WUYOU_FILES: place, WUYOU_DATA: data = './data' } = environment;
  const files = filesPlace({ place, data, environment });
  const wrong = [
    ...(result.success ? [] : result.error.issues.map(({ path }) => String(path[0]))),
    ...(files ? [] : ['WUYOU_FILES']),
  ];
  const complaints = [
    ...[...new Set(wrong)].map((name) => `${name} must be ${MENDS[name as keyof typeof MENDS]}.`),
    ...unknown.map((name) => `${name} is not known. Known are ${known.join(', ')}.`),
  ];
  if (!result.success || !files || complaints.length > 0) throw new SettingsError(complaints.join('\n'));
  const { WUYOU_DATA, WUYOU_DATABASE_URL, WUYOU_SITES, WUYOU_HOST, WUYOU_PORT, WUYOU_LOG } = result.data;
  const { WUYOU_METRICS_PORT, WUYOU_PROXIES, WUYOU_LIMITS } = result.data;
  const { WUYOU_FILE_LIMIT, WUYOU_CLAMD } = result.data;
  return {
    data: WUYOU_DATA,
    ...(WUYOU_DATABASE_URL !== undefined && { databaseUrl: WUYOU_DATABASE_URL }),
    ...(WUYOU_SITES !== undefined && { sites: WUYOU_SITES }),
    host: WUYOU_HOST,
    port: WUYOU_PORT,
    ...(WUYOU_METRICS_PORT !== undefined && { metricsPort: WUYOU_METRICS_PORT }),
    visitorOf: WUYOU_PROXIES,
    limited: WUYOU_LIMITS === 'on',
    files,
    fileLimit: WUYOU_FILE_LIMIT * 1024 * 1024,
    ...(WUYOU_CLAMD !== undefined && { clamd: WUYOU_CLAMD }),
    log: WUYOU_LOG,
  };
}
