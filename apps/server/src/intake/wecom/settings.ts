import { readFile } from 'node:fs/promises';
import type { Tenant } from '@wuyou/domain';
import * as z from 'zod';
import { SettingsError } from '../../settings';

const one = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9]{1,32}$/),
  encodingAesKey: z.string().regex(/^[A-Za-z0-9]{43}$/),
  receiver: z.string().default(''),
  /** Of the cases it makes. */
  category: z.string().min(1),
  /** What a message that is a problem begins with. */
  beginnings: z.array(z.string().trim().min(1)).min(1).default(['#诉求']),
});
export interface WecomSettings extends z.output<typeof one> {}

const file = z.record(z.string(), one);

/**
 * Callbacks by site.
 * @throws {SettingsError} naming what is wrong by its path, never a secret
 */
export async function readWecom(
  path: string | undefined,
  sites: readonly Tenant[],
): Promise<ReadonlyMap<string, WecomSettings>> {
  if (path === undefined) return new Map();
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new SettingsError(`WUYOU_WECOM names ${path}, which cannot be read: ${(cause as Error).message}`);
  });
  const result = file.safeParse(jsonOf(text, path));
  if (!result.success) {
    const lines = result.error.issues.map(({ path: at, message }) => `/${at.join('/')}: ${message}`);
    throw new SettingsError([`${path} is wrong.`, ...lines].join('\n'));
  }
  for (const [id, { category }] of Object.entries(result.data)) {
    const site = sites.find((site) => site.id === id);
    if (!site) throw new SettingsError(`${path} has ${id}, and there is no such site.`);
    if (!site.categories.some(({ path }) => path === category))
      throw new SettingsError(`${path}: /${id}/category is none of the site's categories.`);
  }
  return new Map(Object.entries(result.data));
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words would quote the file.
    throw new SettingsError(`${path} is no JSON.`);
  }
}
