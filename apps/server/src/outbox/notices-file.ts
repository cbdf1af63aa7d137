import { readFile } from 'node:fs/promises';
import { LOCALES, type Locale, type Tenant } from '@wuyou/domain';
import { NOTICE_TYPES, NOTICES, type NoticeType, type QuietHours } from '@wuyou/domain/notices';
import * as z from 'zod';
import { type CityKeys, cities, cityFaults, type PushCity } from '../open311-push/city-settings';
import { SettingsError } from '../settings';
import type { SmsSite } from './sms-channel';

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 21:00');

/** Where an office is reached. A bot's address is its key, so it stands here and not in the database. */
const office = z.strictObject({
  mail: z.array(z.email()).default([]),
  bot: z
    .url({ protocol: /^https$/, hostname: /^qyapi\.weixin\.qq\.com$/ })
    .regex(/\/cgi-bin\/webhook\/send\?key=/)
    .optional(),
});
type Office = z.output<typeof office>;

const toReporters = NOTICE_TYPES.filter((type) => NOTICES[type].to === 'reporter');

const site = z.strictObject({
  locale: z.enum(LOCALES).default('zh-CN'),
  /** When people are left in peace; `null` for never. */
  quietHours: z
    .strictObject({ from: wallClock, to: wallClock })
    .nullable()
    .default({ from: '21:00', to: '08:00' }),
  sms: z
    .strictObject({
      signName: z.string().min(1),
      templates: z.partialRecord(z.enum(toReporters), z.string().min(1)),
    })
    .optional(),
  desk: office.prefault({}),
  departments: z.record(z.string(), office).default({}),
  cities: cities.default({}),
});

const file = z.strictObject({ sites: z.record(z.string(), site) });

/** How one site tells people. */
export interface SiteNotices {
  readonly locale: Locale;
  readonly quietHours?: QuietHours;
  readonly sms?: SmsSite;
  /** Of a department; of the desk without one. */
  office(department: string | undefined): Office;
  /** Other cities that new cases go to, by their names here. */
  readonly cities: Readonly<Record<string, PushCity>>;
}

export type NoticesOf = (tenant: string) => SiteNotices;

interface Around {
  readonly tenants: readonly Tenant[];
  /** Default: none. */
  readonly cityKeys?: CityKeys;
}

/**
 * @throws {SettingsError} for a file that cannot be read, or names what is wrong in it by its path
 */
export async function readNotices(path: string | undefined, around: Around): Promise<NoticesOf> {
  if (path === undefined) return parseNotices('{"sites":{}}', { path: '', ...around });
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new SettingsError(`WUYOU_NOTICES names ${path}, which cannot be read: ${(cause as Error).message}`);
  });
  return parseNotices(text, { path, ...around });
}

/** @throws {SettingsError} */
export function parseNotices(
  text: string,
  { path, tenants, cityKeys = {} }: Around & { readonly path: string },
): NoticesOf {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The parser's own words would quote the file, and keys with it.
    throw new SettingsError(`${path} is no JSON.`);
  }
  const result = file.safeParse(json);
  const wrong = result.success
    ? strangers(result.data.sites, { tenants, cityKeys })
    : result.error.issues.map(({ path: at, message }) => `/${at.join('/')}: ${message}`);
  if (!result.success || wrong.length > 0)
    throw new SettingsError([`${path} is wrong.`, ...wrong].join('\n'));
  const sites = new Map(
    tenants.map(({ id }) => [id, noticesOf(result.data.sites[id] ?? site.parse({}), cityKeys)] as const),
  );
  return (tenant) => {
    const found = sites.get(tenant);
    if (!found) throw new Error(`${tenant} is no site of this service.`);
    return found;
  };
}

function noticesOf(
  { locale, quietHours, sms, desk, departments, cities }: z.output<typeof site>,
  cityKeys: CityKeys,
): SiteNotices {
  return {
    locale,
    ...(quietHours && { quietHours }),
    ...(sms && { sms: { ...sms, templates: sms.templates as Partial<Record<NoticeType, string>> } }),
    office: (department) =>
      department === undefined ? desk : (departments[department] ?? { mail: [], bot: undefined }),
    cities: Object.fromEntries(
      Object.entries(cities).map(([name, city]) => [name, { ...city, apiKey: cityKeys[name] ?? '' }]),
    ),
  };
}

/** Sites, departments and the like that there are none of: a slip of the pen that would tell nobody. */
function strangers(sites: z.output<typeof file>['sites'], { tenants, cityKeys }: Required<Around>): string[] {
  return Object.entries(sites).flatMap(([id, { departments, cities }]) => {
    const tenant = tenants.find((one) => one.id === id);
    if (!tenant) return [`/sites/${id}: there is no such site.`];
    const offices = tenant.approvals?.catalogue.departments ?? [];
    const known = [...tenant.departments, ...offices].map((department) => department.id);
    const unknown = Object.keys(departments).filter((department) => !known.includes(department));
    return [
      ...unknown.map((department) => `/departments/${department}: there is no such department.`),
      ...cityFaults(cities, tenant, cityKeys),
    ].map((words) => `/sites/${id}${words}`);
  });
}
