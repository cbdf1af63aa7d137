import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, realpath, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { UsageError } from '../usage-error';
import type { Problem } from './message-of';
import type { Row } from './table';

/** Before the columns of the table itself. */
const ABOVE = ['行号 row', '字段 field', '原因', 'why'] as const;

/** What Excel would take for a formula is written after an apostrophe. */
const GUARD = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** A row of a table; of an errors file that was mended, as it was before it was guarded. */
export function unguarded(row: Row, columns: readonly string[]): Row {
  return columns[0] === ABOVE[0] ? { ...row, cells: row.cells.map((cell) => cell.replace(GUARD, '')) } : row;
}

/** The rows that were refused, for people to mend in a spreadsheet. */
export interface ErrorsFile {
  add(row: Row, problems: readonly Problem[]): Promise<void>;
  /** Puts it in its place. */
  finish(): Promise<void>;
  /** Leaves what was there before. */
  discard(): Promise<void>;
}

/**
 * A CSV file with a mark that Excel knows UTF-8 by, no cell of which it takes for a formula. Only its owner reads it.
 * @param input the file that is imported, which it must not replace
 * @throws {UsageError}
 */
export async function openErrorsFile(
  file: string,
  input: string,
  columns: readonly string[],
): Promise<ErrorsFile> {
  const real = (path: string) => realpath(path).catch(() => resolve(path));
  if ((await real(file)) === (await real(input)))
    throw new UsageError(`--errors names ${file} itself, which is imported. Name another file.`);
  const part = `${file}.part`;
  await rm(part, { force: true });
  const disk = createWriteStream(part, { flags: 'wx', mode: 0o600 });
  await once(disk, 'open').catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT' ? new UsageError(`There is no folder ${dirname(resolve(file))}.`) : cause;
  });
  const table = stringify({ bom: true, quoted: true, escape_formulas: true, record_delimiter: 'windows' });
  table.pipe(disk);
  table.write([...ABOVE, ...columns]);
  return {
    async add({ number, cells }, problems) {
      const fields = problems.map(({ field }) => field).join(' · ');
      const reasons = (locale: 'zh-CN' | 'en') => problems.map(({ why }) => why[locale]).join(' · ');
      const line = [String(number), fields, reasons('zh-CN'), reasons('en'), ...cells];
      if (!table.write(line)) await once(table, 'drain');
    },
    async finish() {
      table.end();
      await finished(disk);
      await chmod(part, 0o600);
      await rename(part, file);
    },
    async discard() {
      table.end();
      await finished(disk);
      await rm(part, { force: true });
    },
  };
}
