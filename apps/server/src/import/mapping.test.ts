import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteOf } from '../sites';
import { readHeader } from './header';
import { parseMapping, readMapping } from './mapping';
import type { Rows } from './table';

const NEEDED = { id: '编号', title: '标题', submittedAt: '时间' };

async function* rows(...lines: string[][]): Rows {
  for (const [i, cells] of lines.entries()) yield { number: i + 1, cells };
}

test('a mapping that is wrong names every place, and the fields there are', () => {
  expect(() => parseMapping('{', 'm.json')).toThrow('m.json is no JSON');
  const wrong = JSON.stringify({ columns: { id: '编号', titel: '标题' }, fixed: { channel: 'fax' } });
  expect(() => parseMapping(wrong, 'm.json')).toThrow(
    /m\.json is wrong\.[\s\S]*\/columns[\s\S]*titel[\s\S]*\/fixed\/channel[\s\S]*Fields of "columns" are id, title/,
  );
  expect(parseMapping(JSON.stringify({ columns: NEEDED }), 'm.json')).toMatchObject({ system: 'hotline' });
});

test('its categories are the site’s, and there is one for every row', async () => {
  const site = await siteOf(undefined, 'example');
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-mapping-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'm.json');
  const read = async (mapping: object) => {
    await writeFile(file, JSON.stringify(mapping));
    return readMapping(file, site);
  };
  await expect(read({ columns: NEEDED })).rejects.toThrow('says no category');
  await expect(read({ columns: NEEDED, fixed: { category: '环保' } })).rejects.toThrow(
    /no category 环保[\s\S]*Its categories: 城乡建设\/工程建设审批, /,
  );
  await expect(
    read({ columns: { ...NEEDED, category: '类' }, categories: { 噪音: '环保' } }),
  ).rejects.toThrow('no category 环保');
  expect(await read({ columns: NEEDED, fixed: { category: '其他' } })).toMatchObject({ columns: NEEDED });
  await expect(readMapping(join(folder, 'none.json'), site)).rejects.toThrow('cannot be read');
  expect((await readMapping(undefined, site)).columns.id).toBe('留言编号');
  const other = { ...site, categories: site.categories.slice(0, 1) };
  await expect(readMapping(undefined, other)).rejects.toThrow('no category 其他');
});

test('the columns may stand below a title, and in any order', async () => {
  const mapping = parseMapping(JSON.stringify({ columns: NEEDED }), 'm.json');
  const table = rows(['热线诉求导出表'], [], [' 时间 ', '别的', '编号', '标题'], ['数据']);
  const header = await readHeader(table, mapping, 'a.csv');
  expect(header.columns).toEqual(['时间', '别的', '编号', '标题']);
  expect(header.places.get('title')).toBe(3);
  expect((await table.next()).value).toMatchObject({ cells: ['数据'] });
});

test('a column that is missing or twice there is named, with those of the file', async () => {
  const mapping = parseMapping(JSON.stringify({ columns: NEEDED }), 'm.json');
  await expect(readHeader(rows(['编号', '主题', '时间'], ['1', '2', '3']), mapping, 'a.csv')).rejects.toThrow(
    /takes title from 标题, and a\.csv has no such column\.\nIts columns: 编号, 主题, 时间\./,
  );
  await expect(readHeader(rows(['编号', '标题', '时间', '标题']), mapping, 'a.csv')).rejects.toThrow(
    'has the column 标题 twice',
  );
  await expect(readHeader(rows(), mapping, 'a.csv')).rejects.toThrow('Its columns: none.');
});
