import { expect, test } from 'vitest';
import { TO_RESOLVED } from '../src/testing/service';
import { widgetsOf } from './support/journey';
import { shifts } from './support/shifts';
import { useVisits } from './support/visit';

const visits = useVisits();

const SCREENS = [
  { name: 'a phone', viewport: { width: 360, height: 740 } },
  { name: 'a desktop', viewport: { width: 1280, height: 900 } },
] as const;

test.each(SCREENS)('on $name nothing moves when the script comes late', async ({ viewport }) => {
  const visited = await visits.open('plain.html', {
    context: { viewport },
    holdsScript: true,
    prepare: (service) => service.caseAfter(...TO_RESOLVED),
  });
  const { form, tracker, rating } = widgetsOf(visited);
  await form.getByRole('link', { name: '12345' }).waitFor();
  visited.releaseScript();
  await form.getByRole('button', { name: '提交', exact: true }).waitFor();
  await tracker.getByText('规划核实已办结。').waitFor();
  await rating.getByRole('radio').first().waitFor();
  expect(await shifts(visited.page)).toEqual([]);
});

test.each(SCREENS)('on $name what follows a small widget stays where it is', async ({ viewport }) => {
  const visited = await visits.open('lookup.html', { context: { viewport }, holdsScript: true });
  const { tracker } = widgetsOf(visited);
  await tracker.getByRole('link', { name: '12345' }).waitFor();
  const footer = visited.page.getByText('示例县人民政府');
  const before = await footer.boundingBox();
  visited.releaseScript();
  await tracker.getByRole('textbox').waitFor();
  expect(await shifts(visited.page)).toEqual([]);
  const after = await footer.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);
});
