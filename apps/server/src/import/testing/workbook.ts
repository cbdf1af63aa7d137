import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part of a package, in as many pieces as it comes. */
type Part = Iterable<string>;

export interface Workbook {
  /** `<row>` elements. */
  readonly rows: Part;
  /** `<si>` elements. */
  readonly strings?: Part;
  /** `<numFmt>` elements, and the `<xf>` of each style. */
  readonly styles?: { readonly formats: string; readonly cells: string };
  readonly since1904?: boolean;
}

/** Writes a workbook as Excel does, without holding it in memory. */
export function writeWorkbook(file: string, { rows, strings, styles, since1904 = false }: Workbook): void {
  const parts: [name: string, part: Part][] = [
    [
      'xl/workbook.xml',
      [
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>`,
        '<sheet name="隐藏" sheetId="1" state="hidden" r:id="rId9"/><sheet name="留言" sheetId="2" r:id="rId1"/>',
        '</sheets></workbook>',
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        `<Relationships xmlns="${PACKAGE}">`,
        `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>`,
        `<Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
        `<Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/>`,
        '</Relationships>',
      ],
    ],
    ...(strings ? [['xl/sharedStrings.xml', wrapped('sst', strings)] as [string, Part]] : []),
    ...(styles
      ? ([
          [
            'xl/styles.xml',
            [
              `<styleSheet xmlns="${MAIN}"><numFmts>${styles.formats}</numFmts>`,
              `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.cells}</cellXfs></styleSheet>`,
            ],
          ],
        ] as [string, Part][])
      : []),
    ['xl/worksheets/sheet1.xml', sheet(rows)],
  ];
  const output = openSync(file, 'w');
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(output, bytes);
  });
  for (const [name, part] of parts) {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    for (const piece of part) entry.push(strToU8(piece));
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  closeSync(output);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function* wrapped(element: string, inside: Part): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><${element} xmlns="${MAIN}">`;
  yield* inside;
  yield `</${element}>`;
}

function* sheet(rows: Part): Generator<string> {
  yield* wrapped('worksheet', sheetData(rows));
}

function* sheetData(rows: Part): Generator<string> {
  yield '<sheetData>';
  yield* rows;
  yield '</sheetData>';
}
