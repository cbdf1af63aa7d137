import { expect, test } from 'vitest';
import { elapse, given } from '../testing/given';
import type { CaseRecord } from './case-record';
import { recordOf } from './record-case';
import { supervisionCount } from './supervision-count';
import { toHandling } from './testing/case-of';

/** Due on Monday the 14th, at 17:00; level 2 after two working days, level 3 after five. */
const at = (id: string, until: string): CaseRecord => ({
  ...recordOf(elapse(given(...toHandling), until)),
  id,
});
const atEachLevel = () => [
  at('in time', '2026-09-14T17:00:00+08:00'),
  at('one', '2026-09-14T17:00:01+08:00'),
  at('two', '2026-09-16T17:00:00+08:00'),
  at('three', '2026-12-31T00:00:00+08:00'),
];

test('a supervision counts at its level and at those it rose through', () => {
  const records = atEachLevel();
  expect(supervisionCount(records, 1)).toEqual({ count: 3, cases: ['one', 'two', 'three'] });
  expect(supervisionCount(records, 2)).toEqual({ count: 2, cases: ['two', 'three'] });
  expect(supervisionCount(records, 3)).toEqual({ count: 1, cases: ['three'] });
});

test('one that rises stays one, with its number and since when', () => {
  expect(at('three', '2026-12-31T00:00:00+08:00').supervisions).toEqual([
    { number: '督〔2026〕0012', level: 3, since: '2026-09-14T17:00:01+08:00' },
  ]);
});

test('a case supervised twice counts twice and is listed once', () => {
  const once = at('twice', '2026-12-31T00:00:00+08:00');
  const twice = { ...once, supervisions: [...once.supervisions, ...once.supervisions] };
  expect(supervisionCount([twice], 1)).toEqual({ count: 2, cases: ['twice'] });
});
