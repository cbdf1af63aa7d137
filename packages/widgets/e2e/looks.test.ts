import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Service, TO_RESOLVED } from '../src/testing/service';
import { differing, type Look, looksOf } from './support/looks';
import { useVisits } from './support/visit';

const visits = useVisits();
/** Where pictures that differ are kept to be looked at. */
const SEEN = resolve(import.meta.dirname, '../node_modules/.pages-seen');

/** Of some 400,000: icons may lie on other fractions of a pixel. */
const FEW = 200;

const prepare = (service: Service) => service.caseAfter(...TO_RESOLVED);

let plain: Promise<Look[]> | undefined;
/** The plain page, in the very browser that shows the others. */
function plainLooks(): Promise<Look[]> {
  plain ??= visits.open('plain.html', { prepare }).then(looksOf);
  return plain;
}

const FILES = ['gbk', 'quirks', 'small-root', 'large-root', 'reset', 'filter', 'right-to-left'] as const;

test('on the plain page text has 16 px and controls have 44', async () => {
  for (const { name, fontSize, small } of await plainLooks()) {
    expect(fontSize, name).toBe('16px');
    expect(small, name).toEqual([]);
  }
});

test.each(FILES)('the widgets on the page %s look as on the plain one', async (file) => {
  const before = await plainLooks();
  const looks = await visits.open(`${file}.html`, { prepare }).then(looksOf);
  const differences: Record<string, number> = {};
  for (const [at, { name, picture, fontSize, small }] of looks.entries()) {
    const other = before[at]?.picture ?? picture;
    const count = await differing(picture, other);
    if (count < 0 || count > FEW) {
      differences[name] = count;
      await mkdir(SEEN, { recursive: true });
      await writeFile(`${SEEN}/${file}-${name}.png`, picture);
      await writeFile(`${SEEN}/plain-${name}.png`, other);
    }
    expect(fontSize, name).toBe('16px');
    expect(small, name).toEqual([]);
  }
  expect(differences, `pixels that differ, see ${SEEN}`).toEqual({});
});
