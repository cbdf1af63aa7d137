import { expect, test } from 'vitest';
import { emulateMedia } from './testing/emulate-media';
import { shownIn } from './testing/measure';
import { STATES } from './testing/states';

const PRINTED = ['a receipt of a report', 'a case being handled', 'an application under review'];

test.each(PRINTED)('%s is printed in ink on white, without what only works on a screen', async (name) => {
  await emulateMedia({ media: 'print', colorScheme: 'dark' });
  const element = await STATES[name]?.('zh-CN');
  if (!element) throw new Error(`No state ${name}`);
  Object.assign(element, { theme: 'dark', care: 'on' });
  await element.updateComplete;
  const root = element.shadowRoot?.querySelector('.root') as Element;
  const { color, backgroundColor } = getComputedStyle(root);
  expect([color, backgroundColor]).toEqual(['rgb(31, 35, 41)', 'rgb(255, 255, 255)']);
  expect([...shownIn(element)].filter((inner) => inner.matches('button, summary, .call'))).toEqual([]);
});

test('a printed receipt says where the case is followed', async () => {
  await emulateMedia({ media: 'print' });
  const element = await STATES['a receipt of a report']?.('zh-CN');
  const link = element?.shadowRoot?.querySelector('.receipt a[href]') as Element;
  expect(getComputedStyle(link, '::after').content).toContain('https://portal.example.cn/track#');
});
