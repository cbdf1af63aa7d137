import { expect, test } from 'vitest';
import { TO_HANDLING } from '../src/testing/service';
import { widgetsOf } from './support/journey';
import type { Portal } from './support/portal';
import { shifts } from './support/shifts';
import { useVisits } from './support/visit';

const visits = useVisits();
/** What shows a case. */
const CASE = /^case-/;
const TITLE = { name: '新厂房联合验收受阻' };
const SCREENS = [
  { name: 'a phone', viewport: { width: 360, height: 740 } },
  { name: 'a desktop', viewport: { width: 1280, height: 900 } },
] as const;

const prepare = (service: Portal['service']) => service.caseAfter(...TO_HANDLING);

test.each(SCREENS)('on $name nothing moves while what shows a case is under way', async ({ viewport }) => {
  let release = () => {};
  const visited = await visits.open('plain.html', {
    context: { viewport },
    spoils: (portal) => {
      release = portal.hold(CASE);
    },
    prepare,
  });
  const { tracker } = widgetsOf(visited);
  await tracker.locator('.bones').waitFor();
  release();
  await tracker.getByRole('heading', TITLE).waitFor();
  expect(await shifts(visited.page)).toEqual([]);
});

test('what shows a case is fetched while the case is asked for', async () => {
  const { page, portal } = await visits.open('bare.html');
  // Or it would come anyway as soon as the page has nothing to do.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const part = page.waitForRequest(/\/case-/);
  await page.route('**/v1/cases/*', async (route) => {
    await part;
    await route.continue();
  });
  await page.goto(`http://localhost:${portal.port}/plain.html?code=${await prepare(portal.service)}`);
  await part;
  await widgetsOf({ page }).tracker.getByRole('heading', TITLE).waitFor();
});

test('where it does not come the tracker says so, and shows the case when it is asked again', async () => {
  let answer = () => {};
  const visited = await visits.open('lookup.html', {
    spoils: (portal) => {
      answer = portal.fail(CASE);
    },
    expected: /has been blocked by CORS policy|Failed to load resource/,
  });
  const { tracker } = widgetsOf(visited);
  await tracker.getByRole('textbox').fill(await prepare(visited.portal.service));
  await tracker.getByRole('button', { name: '查询' }).click();
  await tracker.getByText('网络连不上，请检查网络后重试').waitFor();
  answer();
  await tracker.getByRole('button', { name: '重试' }).click();
  await tracker.getByRole('heading', TITLE).waitFor();
});

test('it is there before the first code is typed', async () => {
  const visited = await visits.open('lookup.html');
  await widgetsOf(visited).tracker.getByRole('textbox').waitFor();
  const fetched = () =>
    visited.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await expect.poll(fetched).toContainEqual(expect.stringMatching(/\/case-/));
});
