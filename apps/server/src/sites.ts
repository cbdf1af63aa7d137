import { readFile } from 'node:fs/promises';
import { DEFAULT_POLICY, type Tenant } from '@wuyou/domain';
import { SHIPPED_CATALOGUE } from '@wuyou/domain/catalogue';
import { TIANYUAN } from '@wuyou/mocks/county';
import * as z from 'zod';
import { SettingsError } from './settings';

const localized = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

/** A site as a file writes it down. Policy and catalogue are checked by the engine, path by path. */
const site = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  name: localized,
  phone: z.string().min(1),
  anonymousAllowed: z.boolean().default(true),
  /** Whether reports without a name, from pages, take a little work first. */
  challenge: z.enum(['anonymous', 'never']).default('anonymous'),
  departments: z.array(z.strictObject({ id: z.string().min(1), name: localized })),
  categories: z
    .array(
      z.strictObject({
        path: z.string().min(1),
        name: localized,
        keywords: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  /** Left out: the usual one. */
  policy: z.unknown().optional(),
  days: z.unknown().optional(),
  approvals: z
    .strictObject({
      /** `shipped`: the six bundles that come with Wuyou. */
      catalogue: z.union([z.literal('shipped'), z.looseObject({})]),
      category: z.string().min(1),
    })
    .optional(),
});

const file = z.strictObject({ sites: z.array(site).min(1) });

/** @throws {SettingsError} for a file that cannot be read, or names what is wrong in it by its path */
export async function readSites(path: string | undefined): Promise<readonly Tenant[]> {
  if (path === undefined) return [EXAMPLE];
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new SettingsError(`WUYOU_SITES names ${path}, which cannot be read: ${(cause as Error).message}`);
  });
  return parseSites(text, path);
}

/** @throws {SettingsError} */
export function parseSites(text: string, path: string): readonly Tenant[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SettingsError(`${path} is no JSON: ${(cause as Error).message}`);
  }
  const result = file.safeParse(json);
  if (!result.success) {
    const lines = result.error.issues.map(({ path: at, message }) => `/${at.join('/')}: ${message}`);
    throw new SettingsError([`${path} is wrong.`, ...lines].join('\n'));
  }
  const { sites } = result.data;
  const twice = sites.find(({ id }, i) => sites.findIndex((other) => other.id === id) < i);
  if (twice) throw new SettingsError(`${path} has the site ${twice.id} twice.`);
  return sites.map(({ policy = DEFAULT_POLICY, days, approvals, ...rest }) => ({
    ...rest,
    // The engine parses both when it starts, and names what is wrong.
    policy: policy as Tenant['policy'],
    ...(days !== undefined && { days: days as NonNullable<Tenant['days']> }),
    ...(approvals && {
      approvals: {
        category: approvals.category,
        catalogue:
          approvals.catalogue === 'shipped'
            ? SHIPPED_CATALOGUE
            : (approvals.catalogue as unknown as typeof SHIPPED_CATALOGUE),
      },
    }),
  }));
}

/** @throws {SettingsError} for a site that is not among them */
export async function siteOf(path: string | undefined, id: string): Promise<Tenant> {
  const sites = await readSites(path);
  const found = sites.find((one) => one.id === id);
  if (found) return found;
  throw new SettingsError(`There is no site ${id}. Sites are ${sites.map((one) => one.id).join(', ')}.`);
}

/** Served where no file says otherwise, so that a first start needs nothing: an invented county with a district's offices. */
const EXAMPLE: Tenant = {
  ...TIANYUAN,
  id: 'example',
  name: { 'zh-CN': '示例县', en: 'Example County' },
  challenge: 'anonymous',
  categories: [
    ...TIANYUAN.categories,
    { path: '其他', name: { 'zh-CN': '其他', en: 'Other' }, keywords: [] },
  ],
};
