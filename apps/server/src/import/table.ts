import { open } from 'node:fs/promises';
import { UsageError } from '../usage-error';
import { csvRows } from './csv-rows';
import { xlsxRows } from './xlsx/xlsx-rows';

/** One line of a table. Its number is the one that a spreadsheet shows. */
export interface Row {
  readonly number: number;
  /** As text; a date as `2019-04-25 09:32:09`. A row may have fewer than the table has columns. */
  readonly cells: readonly string[];
}

/** Rows as they stand in a file, read as they are asked for: the file may be larger than memory. */
export type Rows = AsyncGenerator<Row, void>;

/**
 * The first sheet of an Excel workbook, or a CSV file.
 * @throws {UsageError} for anything else
 */
export async function readTable(file: string): Promise<Rows> {
  const head = await headOf(file);
  if (head.startsWith('504b0304')) return xlsxRows(file);
  if (head.startsWith('d0cf11e0'))
    throw new UsageError(
      `${file} is an old or an encrypted Excel file. Save it as .xlsx without a password.`,
    );
  return csvRows(file);
}

/** The first bytes, in hexadecimal. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(
      cause.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${cause.message}`,
    );
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 0) throw new UsageError(`${file} is empty.`);
    return buffer.toString('hex', 0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw new UsageError(`${file} is a folder.`);
    throw error;
  } finally {
    await handle.close();
  }
}
