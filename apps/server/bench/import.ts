import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeXml, writeWorkbook } from '../src/import/testing/workbook';

/**
 * Imports a workbook of that many messages and prints its time and memory: by itself, or into an embedded database.
 * `bench:import [rows] [database]`
 */
const [, , rowCount = '100000', into = 'nowhere'] = process.argv;
const count = Number(rowCount);
const folder = mkdtempSync(join(tmpdir(), 'wuyou-bench-'));
const file = join(folder, 'messages.xlsx');

/** Characters of a message and of its answer: the means of a real export, whose sheet is 2.1 kB a row. */
const DETAILS = 320;
const ANSWER = 380;
const TEXTS = 5;
const text = (seed: number, length: number): string =>
  `${seed} ${'示例小区门口的路灯不亮，请尽快安排人员维修。'.repeat(length / 20)}`.slice(0, length);

function* strings(): Generator<string> {
  const names = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'];
  for (const name of names) yield `<si><t>${name}</t></si>`;
  for (let i = 0; i < count; i += 1) {
    const texts = [`A${i}`, text(i, 20), `2019/4/${1 + (i % 28)} 9:32:09`, text(i, DETAILS), text(i, ANSWER)];
    for (const one of texts) yield `<si><t>${escapeXml(one)}</t></si>`;
  }
}

function* rows(): Generator<string> {
  const cell = (place: number) => `<c t="s"><v>${place}</v></c>`;
  yield `<row r="1">${Array.from({ length: 7 }, (_, i) => cell(i)).join('')}</row>`;
  for (let i = 0; i < count; i += 1) {
    const texts = Array.from({ length: TEXTS }, (_, j) => cell(7 + i * TEXTS + j));
    const cells = texts.join('');
    yield `<row r="${i + 2}"><c><v>${100_000 + i}</v></c>${cells}<c s="1"><v>43980.5</v></c></row>`;
  }
}

const styles = { formats: '', cells: '<xf numFmtId="0"/><xf numFmtId="22"/>' };
writeWorkbook(file, { rows: rows(), strings: strings(), styles });
console.log(`${count.toLocaleString('en')} rows, ${Math.round(statSync(file).size / 1e6)} MB packed`);
try {
  // A process of its own, so that its memory is the import's alone.
  const program = join(import.meta.dirname, 'import-process.ts');
  execFileSync(process.execPath, [...process.execArgv, program, file, into], {
    stdio: 'inherit',
    env: { ...process.env, WUYOU_DATA: join(folder, 'data') },
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
