import { readFile } from 'node:fs/promises';
import { CHANNEL_CODES, type Tenant } from '@wuyou/domain';
import * as z from 'zod';
import { UsageError } from '../usage-error';

/** What a row tells of a message. Those without which it is none come first. */
export const FIELDS = [
  'id',
  'title',
  'submittedAt',
  'details',
  'place',
  'name',
  'mobile',
  'company',
  'uscc',
  'category',
  'channel',
  'answer',
  'answeredAt',
] as const;
export type Field = (typeof FIELDS)[number];
const NEEDED = ['id', 'title', 'submittedAt'] as const satisfies readonly Field[];

const column = z.string().trim().min(1);
const columns = z.strictObject({
  ...(Object.fromEntries(FIELDS.map((field) => [field, column.optional()])) as Record<
    Field,
    z.ZodOptional<typeof column>
  >),
  id: column,
  title: column,
  submittedAt: column,
});

const mapping = z.strictObject({
  /** The system the messages come from: an id means something only within it. */
  system: z.string().trim().min(1).max(60).default('hotline'),
  /** In which column each field is. */
  columns,
  /** What holds for every row, where no column says otherwise. */
  fixed: z
    .strictObject({ category: z.string().optional(), channel: z.enum(CHANNEL_CODES).optional() })
    .default({}),
  /** The other system's names of categories, each with the path here. */
  categories: z.record(z.string(), z.string()).default({}),
});
export interface Mapping extends z.output<typeof mapping> {}

/** The columns of a usual export, all of one category. */
const USUAL: Mapping = {
  system: 'hotline',
  columns: {
    id: '留言编号',
    name: '留言用户',
    title: '留言主题',
    submittedAt: '留言时间',
    details: '留言详情',
    answer: '答复意见',
    answeredAt: '答复时间',
  },
  fixed: { category: '其他' },
  categories: {},
};

/**
 * The mapping of a file, or the usual one; every category it names is the site's.
 * @throws {UsageError} naming what is wrong
 */
export async function readMapping(file: string | undefined, site: Tenant): Promise<Mapping> {
  const read = file === undefined ? USUAL : parseMapping(await textOf(file), file);
  const { fixed, columns, categories } = read;
  const known = site.categories.map(({ path }) => path);
  const named = [...(fixed.category === undefined ? [] : [fixed.category]), ...Object.values(categories)];
  const unknown = named.find((category) => !known.includes(category));
  const choices = `Its categories: ${known.slice(0, 30).join(', ')}${known.length > 30 ? ', …' : ''}.`;
  if (unknown !== undefined)
    throw new UsageError(
      `The site has no category ${unknown}. Give another under "fixed" or "categories" in --mapping. ${choices}`,
    );
  if (fixed.category === undefined && columns.category === undefined)
    throw new UsageError(
      `${file} says no category. Name its column under "columns", or one for all under "fixed". ${choices}`,
    );
  return read;
}

/** @throws {UsageError} naming every place that is wrong */
export function parseMapping(text: string, file: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UsageError(`${file} is no JSON: ${(cause as Error).message}`);
  }
  const result = mapping.safeParse(json);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
  const known = `Fields of "columns" are ${FIELDS.join(', ')}; needed are ${NEEDED.join(', ')}.`;
  throw new UsageError([`${file} is wrong.`, ...lines, known].join('\n'));
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause) => {
    throw new UsageError(`--mapping names ${file}, which cannot be read: ${(cause as Error).message}`);
  });
}
