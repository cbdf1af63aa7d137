import { expect, test } from 'vitest';
import { afterQuiet } from './quiet-hours';

const NIGHT = { from: '21:00', to: '08:00' };
const on = (day: number, time: string) => `2026-09-${String(day).padStart(2, '0')}T${time}+08:00`;

test.each([
  [on(7, '20:59:59'), on(7, '20:59:59')],
  [on(7, '21:00:00'), on(8, '08:00:00')],
  [on(7, '23:59:59'), on(8, '08:00:00')],
  [on(8, '00:00:00'), on(8, '08:00:00')],
  [on(8, '07:59:59'), on(8, '08:00:00')],
  [on(8, '08:00:00'), on(8, '08:00:00')],
  ['2026-12-31T22:00:00+08:00', '2027-01-01T08:00:00+08:00'],
])('what is to be said at %s is said at %s', (at, then) => {
  expect(afterQuiet(at, NIGHT)).toBe(then);
});

test('a rest at noon ends the same day', () => {
  const noon = { from: '12:00', to: '14:00' };
  expect(afterQuiet(on(7, '12:30:00'), noon)).toBe(on(7, '14:00:00'));
  expect(afterQuiet(on(7, '14:00:00'), noon)).toBe(on(7, '14:00:00'));
});

test('hours are Beijing’s, however the moment is written', () => {
  expect(afterQuiet('2026-09-07T13:30:00Z', NIGHT)).toBe(on(8, '08:00:00'));
});

test('hours that begin when they end are none', () => {
  expect(afterQuiet(on(7, '21:00:00'), { from: '21:00', to: '21:00' })).toBe(on(7, '21:00:00'));
});
