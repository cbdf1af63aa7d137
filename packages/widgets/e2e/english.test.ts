import { expect, test } from 'vitest';
import { TO_RESOLVED } from '../src/testing/service';
import { widgetsOf } from './support/journey';
import { shifts } from './support/shifts';
import { useVisits } from './support/visit';

const visits = useVisits();
const ENGLISH = /^en-/;

test('on an English page nothing moves while English is under way, and its first words are English', async () => {
  const visited = await visits.open('english.html', {
    context: { viewport: { width: 360, height: 740 } },
    holdsScript: true,
    prepare: (service) => service.caseAfter(...TO_RESOLVED),
  });
  const { form, tracker, rating } = widgetsOf(visited);
  const phone = form.getByRole('link', { name: '12345' });
  await phone.waitFor();
  const releaseEnglish = visited.portal.hold(ENGLISH);
  visited.releaseScript();
  for (const widget of [form, tracker, rating]) await widget.locator('.place').waitFor();
  expect(await phone.isVisible()).toBe(true);
  expect(await shifts(visited.page)).toEqual([]);
  releaseEnglish();
  await form.getByRole('button', { name: 'Submit', exact: true }).waitFor();
  await rating.getByRole('radio', { name: 'Satisfied', exact: true }).waitFor();
});

test('where English does not come a page speaks Chinese, and English once it is online again', async () => {
  let answer = () => {};
  const visited = await visits.open('english.html', {
    spoils: (portal) => {
      answer = portal.fail(ENGLISH);
    },
    expected: /has been blocked by CORS policy|Failed to load resource/,
  });
  const { form } = widgetsOf(visited);
  await form.getByRole('button', { name: '提交', exact: true }).waitFor();
  await form.getByLabel('遇到了什么问题').fill('新厂房联合验收受阻');
  answer();
  await visited.page.context().setOffline(true);
  await visited.page.context().setOffline(false);
  await form.getByRole('button', { name: 'Submit', exact: true }).waitFor();
  expect(await form.getByLabel('What is the problem').inputValue()).toBe('新厂房联合验收受阻');
});

test('a Chinese page fetches no English', async () => {
  const visited = await visits.open('plain.html');
  await widgetsOf(visited).form.getByRole('button', { name: '提交', exact: true }).waitFor();
  const fetched = await visited.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(fetched.filter((name) => /\/en-/.test(name))).toEqual([]);
});
