import type { Counted } from '@wuyou/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLimits, RATES } from './limits';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-09-07T09:00:00+08:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

const VISITOR = {
  tenant: 'example',
  by: 'address',
  value: '203.0.113.7',
  does: 'write',
} as const satisfies Counted;
const PHONE = {
  tenant: 'example',
  by: 'phone',
  value: '13800000000',
  does: 'report',
} as const satisfies Counted;

test('as many are let in as the rate says, and again once its time is over', async () => {
  const limit = createLimits();
  const { points, duration } = RATES['address write'];
  for (let at = 0; at < points; at += 1) expect(await limit(VISITOR)).toBeUndefined();
  vi.advanceTimersByTime(10_000);
  expect(await limit(VISITOR)).toBe(duration - 10);
  vi.advanceTimersByTime((duration - 10) * 1000 + 1);
  expect(await limit(VISITOR)).toBeUndefined();
});

test('each phone, address, site and kind of call is counted by itself', async () => {
  const limit = createLimits();
  for (let at = 0; at < RATES['phone report'].points; at += 1) await limit(PHONE);
  expect(await limit(PHONE)).toBe(RATES['phone report'].duration);
  expect(await limit({ ...PHONE, value: '13800000001' })).toBeUndefined();
  expect(await limit({ ...PHONE, tenant: 'other' })).toBeUndefined();
  expect(await limit(VISITOR)).toBeUndefined();
  expect(await limit({ ...VISITOR, does: 'read' })).toBeUndefined();
});
