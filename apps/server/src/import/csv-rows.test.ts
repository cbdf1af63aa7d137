import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTable } from './table';

async function rowsOf(bytes: string | Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-csv-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'a.csv');
  await writeFile(file, bytes);
  return Array.fromAsync(await readTable(file));
}

const ROWS = [
  { number: 1, cells: ['编号', '内容'] },
  { number: 2, cells: ['1', '说“好”,\r\n再说"好"'] },
];
const TEXT = '编号,内容\r\n1,"说“好”,\r\n再说""好"""\r\n';
/** 编号,内容 and 1,路灯 in GB18030. */
const GB18030 = Uint8Array.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0d, 0x0a, 0x31, 0x2c, 0xc2, 0xb7, 0xb5, 0xc6,
]);

test('quotes, commas and line breaks within them are read in UTF-8, with its mark and without', async () => {
  expect(await rowsOf(TEXT)).toEqual(ROWS);
  expect(await rowsOf(`\ufeff${TEXT}`)).toEqual(ROWS);
});

test('Excel’s other two encodings are known by themselves', async () => {
  expect(await rowsOf(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toEqual(ROWS);
  expect(await rowsOf(GB18030)).toEqual([ROWS[0], { number: 2, cells: ['1', '路灯'] }]);
});

test('a letter across two pieces of a long file is read whole', async () => {
  const long = `x${'路灯'.repeat(50_000)}`;
  expect((await rowsOf(`编号\n${long}\n`))[1]?.cells).toEqual([long]);
});

test('rows are numbered as they stand, with empty and uneven ones', async () => {
  const rows = await rowsOf('a,b\n\n1\n2,3,4\n');
  expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual([
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 3],
  ]);
});

test('what is no text, or has quotes that do not match, is said so with its place', async () => {
  await expect(rowsOf(new Uint8Array([0x61, 0xff, 0xff, 0x00]))).rejects.toThrow('Save it as CSV UTF-8');
  await expect(rowsOf('a,b\n1,2\n3,"4\n')).rejects.toThrow('after row 2. Its quotation marks do not match');
});
