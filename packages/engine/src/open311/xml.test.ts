import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from '../testing/open311';
import { toXml } from './xml';

test('lists name their members, nothing is an empty element, and what is markup is text', () => {
  expect(toXml('services', [{ service_name: `<&>"'`, metadata: true, group: null, keywords: '' }])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<services><service><service_name>&lt;&amp;&gt;&quot;&apos;</service_name>' +
      '<metadata>true</metadata><group/><keywords/></service></services>\n',
  );
  expect(toXml('services', [])).toContain('<services/>');
});

test('what XML 1.0 cannot write becomes a replacement mark; line ends and emoji stay as they are', () => {
  const text = 'a\u0000b\u0008c\ufffed\ud800e \r\n\t 🏗️𠮷';
  const { value } = readXml(toXml('service_definition', { description: text }));
  expect(value).toEqual({ description: 'a\ufffdb\ufffdc\ufffdd\ufffde \r\n\t 🏗️𠮷' });
});

test('an independent parser reads any text back, less what cannot be written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { value } = readXml(toXml('service_definition', { description: `|${text}|` }));
      const kept = [...text].map((one) =>
        /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(one) ? '\ufffd' : one,
      );
      expect(value).toEqual({ description: `|${kept.join('')}|` });
    }),
    { numRuns: 300 },
  );
}, 60_000);
