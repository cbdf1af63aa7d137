import { UsageError } from '../usage-error';
import type { Field, Mapping } from './mapping';
import type { Row, Rows } from './table';

/** Lines that may stand above the names of the columns, such as a title. */
const LINES_ABOVE = 10;

/** The names of a table's columns, and where each field is. */
export interface Header {
  readonly columns: readonly string[];
  readonly places: ReadonlyMap<Field, number>;
}

/**
 * Reads on to the line that has every column of the mapping.
 * @throws {UsageError} naming the columns that are missing, or twice there, and those of the file
 */
export async function readHeader(rows: Rows, { columns }: Mapping, file: string): Promise<Header> {
  const wanted = Object.entries(columns) as [Field, string][];
  const missing = (names: readonly string[]) => wanted.filter(([, name]) => !names.includes(name));
  let best: string[] = [];
  for (let line = 0; line < LINES_ABOVE; line += 1) {
    const { value: row } = await rows.next();
    if (!row) break;
    const names = namesOf(row);
    if (best.length === 0 || missing(names).length < missing(best).length) best = names;
    if (missing(names).length === 0) return headerOf(names, wanted, file);
  }
  const lacking = missing(best).map(([field, name]) => `${field} from ${name}`);
  throw new UsageError(
    [
      `The mapping takes ${lacking.join(', ')}, and ${file} has no such column.`,
      `Its columns: ${best.filter((name) => name !== '').join(', ') || 'none'}.`,
      'Say with --mapping which column is which field.',
    ].join('\n'),
  );
}

function headerOf(names: readonly string[], wanted: readonly [Field, string][], file: string): Header {
  const twice = wanted.find(([, name]) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice) throw new UsageError(`${file} has the column ${twice[1]} twice. Rename one of them.`);
  return { columns: names, places: new Map(wanted.map(([field, name]) => [field, names.indexOf(name)])) };
}

function namesOf({ cells }: Row): string[] {
  return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
}
