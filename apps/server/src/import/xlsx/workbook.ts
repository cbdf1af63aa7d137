import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { isDateFormat } from './cell-text';
import { readXml } from './read-xml';

/** The parts of a workbook that its first sheet needs. */
export interface Workbook {
  readonly sheet: () => Promise<Readable>;
  /** The texts of all sheets; some workbooks have none. */
  readonly strings: (() => Promise<Readable>) | undefined;
  readonly since1904: boolean;
  /** Whether cells of a style are dates. */
  readonly isDate: (style: number) => boolean;
  close(): void;
}

/** @throws {Error} where it is none */
export async function openWorkbook(file: string): Promise<Workbook> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true });
  try {
    return await readWorkbook(zip);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const part = (name: string | undefined) => {
    const entry = name === undefined ? undefined : entries.get(name);
    return entry && (() => zip.openReadStreamPromise(entry));
  };
  const needed = (name: string) => {
    const found = part(name);
    if (!found) throw new Error(`It has no ${name}.`);
    return found;
  };

  const { sheetId, since1904 } = await readSheets(await needed('xl/workbook.xml')());
  const parts = await readRelations(await needed('xl/_rels/workbook.xml.rels')());
  const byKind = (kind: string) => parts.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const sheet = needed(parts.find(({ id }) => id === sheetId)?.target ?? 'first sheet');
  const styles = part(byKind('styles'));
  const dates = styles ? await readDateStyles(await styles()) : [];
  return {
    sheet,
    strings: part(byKind('sharedStrings')),
    since1904,
    isDate: (style) => dates[style] ?? false,
    close: () => zip.close(),
  };
}

/** The first sheet that is shown, and from when on days are counted. */
async function readSheets(stream: Readable) {
  let sheetId: string | undefined;
  let since1904 = false;
  const read = readXml<never>(stream, () => ({
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible') sheetId ??= attributes['r:id'];
    },
  }));
  for await (const _ of read);
  return { sheetId, since1904 };
}

async function readRelations(stream: Readable) {
  const relations: { readonly id: string; readonly type: string; readonly target: string }[] = [];
  const read = readXml<(typeof relations)[number]>(stream, (emit) => ({
    open(name, { Id: id = '', Type: type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      emit({ id, type, target: Target.startsWith('/') ? Target.slice(1) : `xl/${Target}` });
    },
  }));
  for await (const relation of read) relations.push(relation);
  return relations;
}

/** By style: whether its cells are dates. */
async function readDateStyles(stream: Readable): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  const read = readXml<boolean>(stream, (emit) => ({
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) emit(isDateFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  }));
  for await (const isDate of read) styles.push(isDate);
  return styles;
}
