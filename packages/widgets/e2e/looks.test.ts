import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Service, TO_RESOLVED } from '../src/testing/service';
import { widgetsOf } from './support/journey';
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

test.each(['plain', 'filter'] as const)(
  'on the page %s a dialog stands in the middle of the screen',
  async (file) => {
    const visited = await visits.open(`${file}.html`, { prepare: (service) => service.caseAfter() });
    const { tracker } = widgetsOf(visited);
    await tracker.getByRole('button', { name: '撤回', exact: true }).press('Enter');
    const dialog = tracker.getByRole('dialog');
    await dialog.waitFor();
    const middle = await dialog.evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { x: (left + right) / 2 - innerWidth / 2, y: (top + bottom) / 2 - innerHeight / 2 };
    });
    // Beside a scroll bar, if there is one.
    expect(Math.abs(middle.x)).toBeLessThan(10);
    expect(Math.abs(middle.y)).toBeLessThan(2);
  },
);

test('what the widgets say can be selected where the page forbids it', async () => {
  const visited = await visits.open('reset.html', { prepare });
  const { tracker } = widgetsOf(visited);
  const answer = tracker.getByText('规划核实已办结。');
  await answer.waitFor();
  expect(await answer.evaluate((element) => getComputedStyle(element).userSelect)).not.toBe('none');
});
