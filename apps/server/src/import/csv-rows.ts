import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UsageError } from '../usage-error';
import type { Rows } from './table';

/** Chinese Excel writes the last one where it is not told otherwise; GBK and GB2312 are parts of it. */
const ENCODINGS = ['utf-8', 'utf-16le', 'gb18030'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** @throws {UsageError} where it is no text, or its quotes do not close */
export async function* csvRows(file: string): Rows {
  const text = decoded(file, await encodingOf(file));
  const records = parse({ bom: true, relax_column_count: true, max_record_size: 10_000_000 });
  pipeline(Readable.from(text), records, () => {});
  let number = 0;
  try {
    for await (const cells of records as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const mend = error.code.includes('QUOTE') ? 'Its quotation marks do not match.' : error.code;
    throw new UsageError(`${file} cannot be read after row ${number}. ${mend}`);
  }
}

/** Known by reading it all: a wrong guess would turn every name into other letters. */
async function encodingOf(file: string): Promise<Encoding> {
  for (const encoding of ENCODINGS) if (await isIn(file, encoding)) return encoding;
  throw new UsageError(`${file} is neither UTF-8 nor GB18030. Save it as CSV UTF-8.`);
}

async function isIn(file: string, encoding: Encoding): Promise<boolean> {
  try {
    let first = true;
    for await (const text of decoded(file, encoding)) {
      // Without its mark, any two bytes are a letter of UTF-16.
      if (first && encoding === 'utf-16le' && !text.startsWith('\ufeff')) return false;
      if (text.includes('\0')) return false;
      first = first && text === '';
    }
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** @throws {TypeError} at a byte that the encoding does not have */
async function* decoded(file: string, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for await (const bytes of createReadStream(file)) yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
}
