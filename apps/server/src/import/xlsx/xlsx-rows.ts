import { UsageError } from '../../usage-error';
import type { Row, Rows } from '../table';
import { columnOf, dateText, textHandler, unescaped } from './cell-text';
import { readXml, type XmlHandler } from './read-xml';
import { StringFile } from './string-file';
import { openWorkbook, type Workbook } from './workbook';

/** As many columns as a sheet can have. */
const MOST_COLUMNS = 16_384;

/**
 * The rows of the first sheet that is shown.
 * @throws {UsageError} where it is no workbook, or a damaged one
 */
export async function* xlsxRows(file: string): Rows {
  let number = 0;
  let workbook: Workbook | undefined;
  const strings = new StringFile();
  try {
    workbook = await openWorkbook(file);
    if (workbook.strings) {
      const texts = readXml<string>(await workbook.strings(), (emit) => textHandler(emit, 'si'));
      for await (const text of texts) strings.add(text);
    }
    const { sheet, isDate, since1904 } = workbook;
    const textOf = ({ kind, style, value }: Cell): string => {
      if (kind === 's') return strings.at(Number(value)) ?? '';
      if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE';
      if (kind === 'd') return value.replace('T', ' ');
      if (kind !== 'n') return unescaped(value);
      if (value === '') return '';
      return isDate(style) ? dateText(Number(value), { since1904 }) : String(Number(value));
    };
    for await (const row of readXml<SheetRow>(await sheet(), rowHandler)) {
      number = row.number ?? number + 1;
      yield { number, cells: textsOf(row.cells, textOf) };
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const place = number === 0 ? '' : ` after row ${number}`;
    throw new UsageError(`${file} cannot be read${place}: ${(error as Error).message}`);
  } finally {
    workbook?.close();
    strings.remove();
  }
}

interface Cell {
  readonly column: number;
  /** `s` for a text of the list, `n` for a number, `b` for yes or no, `d` for a date; any other is text itself. */
  readonly kind: string;
  readonly style: number;
  readonly value: string;
}

interface SheetRow {
  readonly number: number | undefined;
  readonly cells: readonly Cell[];
}

function rowHandler(emit: (row: SheetRow) => void): XmlHandler {
  let number: number | undefined;
  let cells: Cell[] = [];
  let cell = { column: -1, kind: 'n', style: 0 };
  let value = '';
  let inValue = false;
  const inline = textHandler((text) => {
    value = text;
  }, 'is');
  return {
    open(name, attributes) {
      inline.open?.(name, attributes);
      inValue = name === 'v';
      if (name === 'row') {
        number = attributes.r === undefined ? undefined : Number(attributes.r);
        cells = [];
        cell = { column: -1, kind: 'n', style: 0 };
      }
      if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes;
        cell = { column: r === undefined ? cell.column + 1 : columnOf(r), kind: t, style: Number(s) };
        value = '';
      }
    },
    text(part) {
      inline.text?.(part);
      if (inValue) value += part;
    },
    close(name) {
      inline.close?.(name);
      inValue = false;
      if (name === 'c') cells.push({ ...cell, value });
      if (name === 'row') emit({ number, cells });
    },
  };
}

function textsOf(cells: readonly Cell[], textOf: (cell: Cell) => string): Row['cells'] {
  const texts: string[] = [];
  for (const cell of cells) {
    if (cell.column < 0 || cell.column >= MOST_COLUMNS) throw new Error('A cell has no place in the sheet.');
    while (texts.length < cell.column) texts.push('');
    texts[cell.column] = textOf(cell);
  }
  return texts;
}
