import {
  APPLICATION_FILLED,
  APPLICATION_STATUS_CODES,
  CASE_STATUS_CODES,
  RING_FILLED,
} from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { actorAt, applicationStep, caseStep, guideStep } from './guide-step';

test('without a case the visitor is asked to report one', () => {
  expect(guideStep(undefined)).toEqual({ at: 0, target: 'form' });
});

test('the guide never falls behind the ring', () => {
  const order = CASE_STATUS_CODES.filter((status) => !['declined', 'merged', 'withdrawn'].includes(status));
  const steps = order.map((status) => caseStep({ status }).at);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(order.map((status) => RING_FILLED[status])).toEqual(
    [...order.map((status) => RING_FILLED[status])].sort((a, b) => a - b),
  );
  expect(caseStep({ status: 'closed' }).at).toBe(4);
});

test('while the clock is paused the way on is in the portal', () => {
  expect(caseStep({ status: 'awaiting-reporter' }).target).toBe('tracker');
});

test('on an application the guide never falls behind the ring either', () => {
  const order = APPLICATION_STATUS_CODES.filter(
    (status) => !['draft', 'declined', 'withdrawn'].includes(status),
  );
  const steps = order.map((status) => applicationStep({ status }).at);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(order.map((status) => APPLICATION_FILLED[status])).toEqual(
    [...order.map((status) => APPLICATION_FILLED[status])].sort((a, b) => a - b),
  );
  expect(applicationStep({ status: 'correction' }).target).toBe('tracker');
});

test('on an application the next to act is the first office that has not decided, and then the desk', () => {
  const lane = (id: string, status: string) => ({ status, department: { id } });
  const view = (...lanes: object[]) => ({ status: 'reviewing', lanes }) as unknown as ApplicationView;
  expect(actorAt(view(lane('power', 'granted'), lane('water', 'waiting'), lane('urban', 'running')))).toBe(
    'urban',
  );
  expect(actorAt(view(lane('power', 'granted')))).toBe('');
});
