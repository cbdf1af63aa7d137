import { expect, test } from 'vitest';
import { NOTICE_TYPES, NOTICES } from './catalogue';

const blanks = (text: string) => new Set([...text.matchAll(/{(\w+)}/g)].map(([, name]) => name));

test.each(NOTICE_TYPES)('%s leaves the same blanks in both languages', (type) => {
  const { text } = NOTICES[type];
  expect(blanks(text.en)).toEqual(blanks(text['zh-CN']));
});

test.each(NOTICE_TYPES)('%s does not say to an office what opens a case as its reporter', (type) => {
  const { to, text } = NOTICES[type];
  if (to === 'office') expect(blanks(text['zh-CN'])).not.toContain('code');
});

test('a message to a mobile fits into two of 67 characters', () => {
  for (const type of NOTICE_TYPES) {
    const { to, text } = NOTICES[type];
    const filled = text['zh-CN']
      .replace('{code}', '7K3M-9Q2C-4D5E-XW89')
      .replace('{reference}', '7K3M-9Q2C')
      .replace('{date}', '10月10日17:00')
      .replace('{bundle}', '工程建设项目联合验收')
      .replace(/{\w+}/g, '12345');
    if (to === 'reporter') expect(`【示例县人民政府】${filled}`.length, type).toBeLessThanOrEqual(134);
  }
});
