import { DomainError } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { errorFrom, standingAfter, waitAfter } from './item';

const unavailable = new DomainError('unavailable', { retryAfter: 30 });

test.for([
  [new DomainError('network', {}), 'waiting'],
  [new DomainError('timeout', { timeout: 15_000 }), 'waiting'],
  [unavailable, 'waiting'],
  [new DomainError('internal', {}), 'waiting'],
  [new DomainError('challenge_required', { problem: 'expired' }), 'waiting'],
  [new DomainError('idempotency_in_progress', {}), 'waiting'],
  [new DomainError('invalid', { issues: [] }), 'refused'],
  [new DomainError('unauthorized', {}), 'stuck'],
  [new DomainError('forbidden', {}), 'stuck'],
  [new DomainError('idempotency_mismatch', {}), 'stuck'],
] as const)('what to do after %s: %s', ([error, state]) => {
  expect(standingAfter(error, 2)).toMatchObject({ state, failure: { code: error.code } });
});

test('a failure that was kept is the error it was', () => {
  const standing = standingAfter(unavailable, 0);
  const kept = errorFrom(structuredClone(standing.failure ?? unavailable));
  expect(kept).toMatchObject({
    code: 'unavailable',
    details: { retryAfter: 30 },
    message: unavailable.message,
  });
});

test('tries come further and further apart, up to five minutes, and not all tabs at once', () => {
  const waits = [1, 2, 3, 9, 30].map((tries) => waitAfter({ tries }, 1));
  expect(waits).toEqual([2000, 4000, 8000, 300_000, 300_000]);
  expect(waitAfter({ tries: 1 }, 0)).toBe(1000);
});

test('a service that asks to be left alone is', () => {
  const standing = standingAfter(unavailable, 0);
  expect(standing.state === 'waiting' && waitAfter(standing, 0)).toBe(31_000);
});
