import { expect, test } from 'vitest';
import { widgetsOf } from './support/journey';
import { useVisits } from './support/visit';

const visits = useVisits();

test('a part that is not what was published does not run, and the widget does without it', async () => {
  const visited = await visits.open('english.html', {
    spoils: (portal) => portal.alter(/^en-/),
    expected: /integrity/,
  });
  await widgetsOf(visited).form.getByRole('button', { name: '提交', exact: true }).waitFor();
  expect(visited.said.some((text) => /en-[\w-]+\.js.*integrity|integrity.*en-[\w-]+\.js/.test(text))).toBe(
    true,
  );
});

test('what fetches a part leaves nothing in the page', async () => {
  const visited = await visits.open('english.html');
  await widgetsOf(visited).form.getByRole('button', { name: 'Submit', exact: true }).waitFor();
  expect(await visited.page.evaluate(() => document.querySelectorAll('link[rel=modulepreload]').length)).toBe(
    0,
  );
});
