import { expect, test } from 'vitest';
import { roundsOf, type TimelineEntry } from './steps';

const entry = (type: TimelineEntry['type'], round = 1): TimelineEntry => ({
  version: 1,
  type,
  at: '2026-10-09T16:05:00+08:00',
  role: 'desk',
  round,
  departments: [],
});
const shape = (timeline: TimelineEntry[], status: Parameters<typeof roundsOf>[0]['status']) =>
  roundsOf({ timeline, status }).map(({ steps }) =>
    steps.map(({ id, state, entries }) => `${id} ${state} ${entries.length}`),
  );

test('events stand under the step they belong to, and the steps to come after them', () => {
  const timeline = [entry('reported'), entry('info-supplied'), entry('accepted'), entry('urged')];
  expect(shape(timeline, 'accepted')).toEqual([
    ['submit done 2', 'accept current 2', 'assign todo 0', 'handle todo 0', 'resolve todo 0', 'rate todo 0'],
  ]);
});

test('a rework is a round of its own', () => {
  const first = (['reported', 'accepted', 'assigned', 'signed', 'resolved', 'rated'] as const).map((type) =>
    entry(type),
  );
  const again = [entry('reopened', 2), entry('progressed', 2)];
  expect(shape([...first, ...again], 'handling')).toEqual([
    ['submit done 1', 'accept done 1', 'assign done 1', 'handle done 1', 'resolve done 1', 'rate done 1'],
    ['handle current 2', 'resolve todo 0', 'rate todo 0'],
  ]);
});

test('nothing comes after an end', () => {
  expect(shape([entry('reported'), entry('declined')], 'declined')).toEqual([
    ['submit done 1', 'end current 1'],
  ]);
});

test('work that a withdrawal cut off is stopped, not done', () => {
  const timeline = (['reported', 'accepted', 'assigned', 'signed', 'withdrawn'] as const).map((type) =>
    entry(type),
  );
  expect(shape(timeline, 'withdrawn')).toEqual([
    ['submit done 1', 'accept done 1', 'assign done 1', 'handle stopped 1', 'end current 1'],
  ]);
});

test('of merged cases the steps of both stand together, in the order of the loop', () => {
  const theirs = (['accepted', 'assigned'] as const).map((type) => entry(type));
  const mine = (['reported', 'accepted', 'merged', 'signed'] as const).map((type) => entry(type));
  expect(shape([...theirs, ...mine], 'handling')).toEqual([
    ['submit done 1', 'accept done 2', 'assign done 2', 'handle current 1', 'resolve todo 0', 'rate todo 0'],
  ]);
});
