import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readTable } from '../table';
import { type Workbook, writeWorkbook } from '../testing/workbook';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-xlsx-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function rowsOf(workbook: Workbook) {
  const file = join(await folder(), 'a.xlsx');
  writeWorkbook(file, workbook);
  return Array.fromAsync(await readTable(file));
}

test('texts come from the list, inline, from formulas and in runs, each where it stands', async () => {
  const rows = await rowsOf({
    strings: [
      '<si><t>甲</t></si>',
      '<si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh><t>ying</t></rPh></si>',
      '<si><t>一_x000D_\n二 &amp; 三</t></si>',
    ],
    rows: [
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c t="s"><v>2</v></c></row>',
      '<row r="5"><c r="B5" t="inlineStr"><is><t>丁</t></is></c><c t="str"><f>A1</f><v>戊</v></c></row>',
      '<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c r="AA6"><v>7</v></c></row>',
    ],
  });
  expect(rows.slice(0, 2)).toEqual([
    { number: 2, cells: ['甲', '', '乙 丙', '一\r\n二 & 三'] },
    { number: 5, cells: ['', '丁', '戊'] },
  ]);
  expect(rows[2]).toMatchObject({ number: 6 });
  expect(rows[2]?.cells[26]).toBe('7');
});

test('numbers are written out, and those that show as dates are dates', async () => {
  const styles = {
    formats:
      '<numFmt numFmtId="176" formatCode="yyyy/m/d\\ h:mm:ss;@"/><numFmt numFmtId="177" formatCode="0&quot;days&quot;"/>',
    cells: '<xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="176"/><xf numFmtId="177"/>',
  };
  const cells = [
    '<c><v>160032</v></c>',
    '<c><v>1.60032E5</v></c>',
    '<c s="1"><v>43580.397326388891</v></c>',
    '<c s="2"><v>43580</v></c>',
    '<c s="3"><v>12</v></c>',
    '<c s="1"/>',
  ];
  const rows = [`<row>${cells.join('')}</row>`];
  expect((await rowsOf({ rows, styles }))[0]?.cells).toEqual([
    '160032',
    '160032',
    '2019-04-25 09:32:09',
    '2019-04-25 00:00:00',
    '12',
    '',
  ]);
  const later = await rowsOf({ rows: ['<row><c s="1"><v>42118</v></c></row>'], styles, since1904: true });
  expect(later[0]?.cells).toEqual(['2019-04-25 00:00:00']);
});

test('what is no workbook, or a damaged one, is said so, and leaves nothing behind', async () => {
  const place = await folder();
  const file = join(place, 'a.xlsx');
  const read = async (bytes: Uint8Array | string) => {
    await writeFile(file, bytes);
    return Array.fromAsync(await readTable(file));
  };
  vi.stubEnv('TMPDIR', place);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  await expect(read('PK\u0003\u0004 nothing more')).rejects.toThrow(/a\.xlsx cannot be read/);
  await expect(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow('Save it as .xlsx');
  await expect(read('')).rejects.toThrow('is empty');
  await expect(readTable(join(place, 'b.xlsx'))).rejects.toThrow('There is no file');
  await expect(readTable(place)).rejects.toThrow('is a folder');
  writeWorkbook(file, { rows: ['<row><c><v>1</v></c></row>', '<row><c></row>'] });
  await expect(Array.fromAsync(await readTable(file))).rejects.toThrow(/cannot be read/);
  expect(await readdir(place)).toEqual(['a.xlsx']);
});
