import { expect, test } from 'vitest';
import { reportAndTrack, widgetsOf } from './support/journey';
import { useVisits } from './support/visit';

const visits = useVisits();

test('in an application of one page, which morphs what stands, the journey goes on', async () => {
  const visited = await visits.open('single-page.html');
  await reportAndTrack(visited);
  await visited.page.getByRole('link', { name: '反映问题' }).press('Enter');
  await widgetsOf(visited).form.getByRole('button', { name: '提交', exact: true }).waitFor();
});

test('in an application made with Preact the journey goes, and it hears of it', async () => {
  const visited = await visits.open('preact.html');
  await reportAndTrack(visited);
  await visited.page.getByText('听到 wuyou-submitted').waitFor();
  await visited.page.getByRole('link', { name: '反映问题' }).press('Enter');
  await widgetsOf(visited).form.getByRole('button', { name: '提交', exact: true }).waitFor();
});

test('taken out and put back a hundred times, the widgets work as before and leave no feed open', async () => {
  const visited = await visits.open('plain.html');
  const { page } = visited;
  const { form, tracker } = widgetsOf(visited);
  await form.getByRole('button', { name: '提交', exact: true }).waitFor();
  await page.evaluate(async () => {
    const main = document.querySelector('main');
    const widgets = [...(main?.children ?? [])];
    for (let round = 0; round < 100; round += 1) {
      for (const widget of widgets) widget.remove();
      if (round % 2 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      main?.append(...widgets);
      if (round % 3 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await reportAndTrack(visited);
  await tracker.evaluate((element) => {
    for (let round = 0; round < 100; round += 1) {
      const { parentElement: parent, nextSibling: next } = element;
      element.remove();
      parent?.insertBefore(element, next);
    }
  });
  await tracker.getByText('规划核实已办结。').waitFor();
  await expect.poll(() => visited.portal.liveFeeds()).toBe(1);
  await tracker.evaluate((element) => element.remove());
  await expect.poll(() => visited.portal.liveFeeds()).toBe(0);
});
