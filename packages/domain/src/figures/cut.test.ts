import { expect, test } from 'vitest';
import { accept, assign, rate, resolve, sign } from '../testing/given';
import type { CaseRecord } from './case-record';
import { type Cut, cut } from './cut';
import { caseOf, on } from './testing/case-of';

const base = caseOf('a', on(8, accept), assign, sign, on(9, resolve), on(10, rate('satisfied')));
const other = (change: Partial<CaseRecord>): CaseRecord => ({ ...base, id: 'b', ...change });
const ids = (records: readonly CaseRecord[], by: Cut) => cut(records, by).map(({ id }) => id);

test.each<[string, Cut, Partial<CaseRecord>]>([
  ['tenant', { tenant: '430211' }, { tenant: '430202' }],
  ['lead department', { department: 'nr' }, { department: 'hc' }],
  ['channel', { channel: 'portal' }, { channel: 'app' }],
  ['category', { category: '城乡建设/工程建设审批' }, { category: '城乡建设' }],
])('a cut by %s keeps its cases only', (_, by, change) => {
  expect(ids([base, other(change)], by)).toEqual(['a']);
});

test('a cut keeps what is under a category, not what only begins alike', () => {
  const under = other({ category: '城乡建设/工程建设审批/验收' });
  const alike = other({ id: 'c', category: '城乡建设局' });
  expect(ids([base, under, alike], { category: '城乡建设' })).toEqual(['a', 'b']);
});

test('cuts narrow each other, and none keeps all', () => {
  const app = other({ channel: 'app' });
  expect(ids([base, app], {})).toEqual(['a', 'b']);
  expect(ids([base, app], { tenant: '430211', channel: 'app' })).toEqual(['b']);
  expect(ids([base, app], { tenant: '430202', channel: 'app' })).toEqual([]);
});

test.each([
  ['submitted', '2026-09-07T09:12:00+08:00'],
  ['accepted', '2026-09-08T10:00:00+08:00'],
  ['answered', '2026-09-09T10:00:00+08:00'],
  ['closed', '2026-09-10T10:00:00+08:00'],
] as const)(
  'a period goes by when a case was %s, from its first moment on and before its last',
  (event, at) => {
    const [before, after] = ['2026-09-01T00:00:00+08:00', '2026-10-01T00:00:00+08:00'];
    expect(ids([base], { period: { event, from: at, to: after } })).toEqual(['a']);
    expect(ids([base], { period: { event, from: before, to: at } })).toEqual([]);
    expect(ids([base], { period: { event, from: '2026-09-20T00:00:00+08:00', to: after } })).toEqual([]);
    const utc = new Date(at).toISOString();
    expect(ids([base], { period: { event, from: utc, to: after } }), 'in whatever offset').toEqual(['a']);
  },
);

test('a case without the event is in no period', () => {
  const all = { from: '2000-01-01T00:00:00+08:00', to: '2099-01-01T00:00:00+08:00' };
  const open = caseOf('open');
  for (const event of ['accepted', 'answered', 'closed'] as const)
    expect(ids([open], { period: { event, ...all } })).toEqual([]);
});
