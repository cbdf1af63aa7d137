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
  await expect
    .poll(() => visited.page.evaluate(() => document.querySelectorAll('link[rel=modulepreload]').length))
    .toBe(0);
});

test('what sends a report is fetched again where it did not come, and everything typed is still there', async () => {
  const visited = await visits.open('plain.html', {
    holdsScript: true,
    expected: /kept-report|net::ERR_FAILED/,
  });
  const { page } = visited;
  const { form } = widgetsOf(visited);
  await page.route('**/kept-report-*', (route) => route.abort());
  visited.releaseScript();
  await form.getByLabel('遇到了什么问题').fill('新厂房联合验收受阻');
  await form.getByRole('radio', { name: '工程建设审批' }).check();
  await form.getByLabel('企业名称').fill('示例装备集团');
  await form.getByLabel('联系人').fill('示例联系人');
  await form.getByLabel('手机号').fill('13800000000');
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByRole('alert').getByText('网络连不上，请检查网络后重试').waitFor();
  await page.unroute('**/kept-report-*');
  await form.getByRole('button', { name: '重试' }).click();
  await form.getByRole('heading', { name: '已提交' }).waitFor();
});
