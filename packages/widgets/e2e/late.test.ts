import { expect, test } from 'vitest';
import { type Service, TO_RESOLVED } from '../src/testing/service';
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

/** Widgets with a footer under them, and what in them a person begins with. */
const FOLLOWED = [
  { file: 'lookup.html', usable: '#code' },
  {
    file: 'rate.html',
    usable: 'input[name=level]',
    prepare: (service: Service) => service.caseAfter(...TO_RESOLVED),
  },
  { file: 'apply.html', usable: '[data-bundle]' },
] as const;

const AT_WIDTHS = [320, 360, 480, 768, 1280].flatMap((width) => FOLLOWED.map((page) => ({ ...page, width })));

test.each(AT_WIDTHS)('at $width px what follows the widget of $file stays where it is', async (at) => {
  // High enough that nothing moves unseen.
  const context = { viewport: { width: at.width, height: 1800 } };
  const { page, releaseScript } = await visits.open(at.file, { ...at, context, holdsScript: true });
  const footer = page.locator('footer');
  await footer.waitFor();
  const before = await footer.boundingBox();
  releaseScript();
  await page.locator(at.usable).first().waitFor();
  expect(await shifts(page)).toEqual([]);
  const after = await footer.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);
});
