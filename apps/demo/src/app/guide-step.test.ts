import { CASE_STATUS_CODES, RING_FILLED } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { guideStep } from './guide-step';

test('without a case the visitor is asked to report one', () => {
  expect(guideStep(undefined)).toEqual({ at: 0, target: 'form' });
});

test('the guide never falls behind the ring', () => {
  const order = CASE_STATUS_CODES.filter((status) => !['declined', 'merged', 'withdrawn'].includes(status));
  const steps = order.map((status) => guideStep({ status }).at);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(order.map((status) => RING_FILLED[status])).toEqual(
    [...order.map((status) => RING_FILLED[status])].sort((a, b) => a - b),
  );
  expect(guideStep({ status: 'closed' }).at).toBe(4);
});

test('while the clock is paused the way on is in the portal', () => {
  expect(guideStep({ status: 'awaiting-reporter' }).target).toBe('tracker');
});
