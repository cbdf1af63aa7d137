import { expect, test } from 'vitest';
import { rate, reportAndTrack, widgetsOf } from './support/journey';
import { useVisits } from './support/visit';

const visits = useVisits();
const ready = { name: '提交', exact: true } as const;

test('of two scripts and a third in another version the first works, and each other says so once', async () => {
  const standsBack = /is defined already; this copy of Wuyou's widgets stands back/;
  const visited = await visits.open('two-versions.html', { expected: standsBack });
  await widgetsOf(visited).form.getByRole('button', ready).waitFor();
  expect(visited.said.filter((text) => standsBack.test(text))).toHaveLength(2);
  await reportAndTrack(visited);
  await rate(visited);
  expect(visited.said).toContain('heard wuyou-rated by 0.0.0');
  expect(visited.said).not.toContain('heard wuyou-rated by 0.99.0');
});

test('one name is left on window, and nothing on what the browser has', async () => {
  const names = () => [
    ...Object.getOwnPropertyNames(window),
    ...[
      Symbol,
      Object,
      Array,
      Element.prototype,
      Document.prototype,
      CustomElementRegistry.prototype,
    ].flatMap((own) => Object.getOwnPropertyNames(own).map((name) => `${String(own)} ${name}`)),
  ];
  const bare = await visits.open('bare.html');
  const before = new Set(await bare.page.evaluate(names));
  const visited = await visits.open('plain.html');
  await reportAndTrack(visited);
  const after = await visited.page.evaluate(names);
  // `code` is the page's own.
  expect(after.filter((name) => !before.has(name)).sort()).toEqual(['wuyou']);
});

test('the focus is not taken when the script has loaded', async () => {
  const visited = await visits.open('plain.html');
  await widgetsOf(visited).form.getByRole('button', ready).waitFor();
  expect(await visited.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('the snippet as it is printed works, and an altered script does not run', async () => {
  const pasted = await visits.open('pasted.html');
  await widgetsOf(pasted).form.getByRole('button', ready).waitFor();

  const altered = await visits.open('pasted.html', {
    spoils: (portal) => portal.alter(/^wuyou\.js$/),
    expected: /integrity/,
  });
  await expect.poll(() => altered.said.some((text) => text.includes('integrity'))).toBe(true);
  await widgetsOf(altered).form.getByRole('link', { name: '12345' }).waitFor();
  expect(await altered.page.evaluate(() => 'wuyou' in window)).toBe(false);
});

test('over plain http, in no secure context, the whole journey goes', async () => {
  const visited = await visits.open('plain.html', { insecure: true });
  expect(await visited.page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([
    false,
    'undefined',
  ]);
  await reportAndTrack(visited);
  await rate(visited);
});

test('without JavaScript the telephone shows', async () => {
  const { page } = await visits.open('plain.html', { context: { javaScriptEnabled: false } });
  for (const link of await page.getByRole('link', { name: '12345' }).all()) {
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toBe('tel:12345');
  }
});
