import type { CaseSummary } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { channelCounts, isIn, matching, NO_FILTER, STAGES } from './queue-filter';

const summary = (id: string, given: Partial<CaseSummary> = {}) =>
  ({
    id,
    reference: '7K3M-9Q2C',
    status: 'handling',
    channel: 'portal',
    title: '新厂房联合验收受阻',
    reporter: '示例装备集团',
    ...given,
  }) as CaseSummary;

const ids = (cases: readonly CaseSummary[]) => cases.map(({ id }) => id);

test('all filters given must hold', () => {
  const cases = [
    summary('a'),
    summary('b', { status: 'submitted' }),
    summary('c', { channel: 'mayor-hotline' }),
  ];
  expect(ids(matching(cases, NO_FILTER))).toEqual(['a', 'b', 'c']);
  expect(ids(matching(cases, { ...NO_FILTER, stage: 'handle' }))).toEqual(['a', 'c']);
  expect(ids(matching(cases, { ...NO_FILTER, stage: 'handle', channel: 'portal' }))).toEqual(['a']);
});

test('a search finds titles, reporters and case numbers as people write them', () => {
  const cases = [summary('a'), summary('b', { title: '厂区门口积水', reporter: '', reference: '2222-2222' })];
  expect(ids(matching(cases, { ...NO_FILTER, text: '验收' }))).toEqual(['a']);
  expect(ids(matching(cases, { ...NO_FILTER, text: '装备' }))).toEqual(['a']);
  expect(ids(matching(cases, { ...NO_FILTER, text: '7k3m-9q2c' }))).toEqual(['a']);
});

test('an overdue case is counted where it stands, as overdue and as supervised', () => {
  const late = summary('a', { light: 'red', supervision: '督〔2026〕0012' });
  expect(STAGES.filter((stage) => isIn(stage, late))).toEqual(['handle', 'overdue', 'supervised']);
});

test('only channels with cases are offered', () => {
  expect(channelCounts([summary('a'), summary('b', { channel: 'app' }), summary('c')])).toEqual([
    ['app', 1],
    ['portal', 2],
  ]);
});
