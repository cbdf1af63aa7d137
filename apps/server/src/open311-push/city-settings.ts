import type { Tenant } from '@wuyou/domain';
import * as z from 'zod';
import type { City } from './city';

/** What a reporter wrote that may be passed on. */
const WORDS = ['title', 'details', 'place'] as const;

/** Another city as the notices file has it. Its key stands in the environment, under the city's name. */
const citySettings = z.strictObject({
  endpoint: z
    .url()
    .regex(
      /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])[^?#@\s]+$/,
      'an address such as https://city.example/open311/v2',
    ),
  jurisdiction: z.string().min(1).exactOptional(),
  services: z
    .record(z.string(), z.string().min(1))
    .refine((services) => Object.keys(services).length > 0, 'at least one category with its service_code'),
  /** Where a case is that names no place, or whose place is not passed on. */
  address: z.string().min(1),
  format: z.enum(['json', 'xml']).default('json'),
  /** Words of the reporter's that leave. Default: none. */
  words: z.array(z.enum(WORDS)).default([]),
  /** Versions of the privacy notice by which reporters agree that this city has their name and number. Default: none. */
  contactUnder: z.array(z.string().min(1)).default([]),
});

/** By names of ours. */
export const cities = z.record(
  z.string().regex(/^[\w-]+$/, 'a name of letters, digits, - and _'),
  citySettings,
);

/** A city that new cases go to. */
export interface PushCity extends City, Pick<z.output<typeof citySettings>, 'words' | 'contactUnder'> {}

/** Keys of cities by their names. */
export type CityKeys = Readonly<Record<string, string>>;

/** `zz=key,zs=key`; `undefined` for anything else. */
export function readCityKeys(text: string): CityKeys | undefined {
  const pairs = text.split(',').map((pair) => /^([\w-]+)=(\S+)$/.exec(pair.trim()));
  if (pairs.includes(null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1], pair?.[2]]));
}

/** Cities without a key, and categories that go to one and that the site has none of; by their paths. */
export function cityFaults(
  given: z.output<typeof cities>,
  { categories }: Pick<Tenant, 'categories'>,
  keys: CityKeys,
): string[] {
  return Object.entries(given).flatMap(([name, { services }]) => [
    ...(Object.hasOwn(keys, name) ? [] : [`/cities/${name}: WUYOU_OPEN311_KEYS has no key of it.`]),
    ...Object.keys(services)
      .filter((category) => !categories.some(({ path }) => path === category))
      .map((category) => `/cities/${name}/services/${category}: there is no such category.`),
  ]);
}
