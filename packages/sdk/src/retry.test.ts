import { DomainError, type ErrorCode } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import type { Outcome } from './outcome';
import { backoff, retryAfterOf, retrying } from './retry';
import { clockwork } from './testing/clockwork';
import { settled } from './testing/script';

const NOW = Date.parse('2026-10-09T08:00:00Z');

test.for([
  ['2', 2_000],
  [' 0 ', 0],
  ['Fri, 09 Oct 2026 08:00:05 GMT', 5_000],
  ['Fri, 09 Oct 2026 07:59:00 GMT', 0],
  ['soon', undefined],
  [null, undefined],
] as const)('Retry-After %j asks for %j ms', ([header, ms]) => {
  expect(retryAfterOf(header, NOW)).toBe(ms);
});

test('waits double up to a limit, anywhere between nothing and that', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((n) => backoff(n, 1))).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  expect(backoff(3, 0)).toBe(0);
  expect(backoff(3, 0.5)).toBe(2000);
});

test('what the service asks for is the least, and callers do not come back in step', () => {
  expect(backoff(0, 0, { asked: 3000 })).toBe(3000);
  expect(backoff(0, 1, { asked: 3000 })).toBe(3500);
});

const PASSES: ErrorCode[] = ['network', 'timeout', 'rate_limited', 'unavailable', 'idempotency_in_progress'];

test.for(PASSES)('%s is tried again', async (code) => {
  const { tries, outcome } = await run([failure(code), { ok: true, value: 'done' }], { retries: 2 });
  expect(outcome).toBe('done');
  expect(tries).toBe(2);
});

test.for(['invalid', 'not_found', 'conflict', 'internal'] as const)('%s is not tried again', async (code) => {
  const { tries, outcome } = await run([failure(code)], { retries: 2 });
  expect(DomainError.is(outcome, code)).toBe(true);
  expect(tries).toBe(1);
});

test('the last error is thrown when the tries are used up', async () => {
  const outcomes = [failure('network'), failure('network'), failure('timeout')];
  const { tries, outcome } = await run(outcomes, { retries: 2 });
  expect(DomainError.is(outcome, 'timeout')).toBe(true);
  expect(tries).toBe(3);
});

test('no retries means one try', async () => {
  expect((await run([failure('network')], { retries: 0 })).tries).toBe(1);
});

test('a service that asks for longer than anyone would wait is left alone', async () => {
  const { tries } = await run([failure('unavailable', 31_000)], { retries: 2 });
  expect(tries).toBe(1);
});

test('a service that asks for a while is given it', async () => {
  const environment = clockwork({ random: 0 });
  const outcomes = [failure('rate_limited', 7_000), { ok: true, value: 'done' } as const];
  const outcome = settled(
    retrying(async () => outcomes.shift() ?? failure('internal'), {
      retries: 2,
      signal: undefined,
      environment,
    }),
  );
  await environment.advance(6_999);
  expect(outcomes).toHaveLength(1);
  await environment.advance(1);
  expect(await outcome).toBe('done');
});

function failure(code: ErrorCode, retryAfter?: number): Outcome<string> {
  return { ok: false, error: new DomainError(code, {}), retryAfter };
}

async function run(outcomes: Outcome<string>[], { retries }: { readonly retries: number }) {
  const environment = clockwork();
  let tries = 0;
  const attempt = async () => {
    tries += 1;
    return outcomes.shift() ?? failure('internal');
  };
  const promise = settled(retrying(attempt, { retries, signal: undefined, environment }));
  await environment.advance(60_000);
  expect(environment.timers()).toEqual([]);
  return { outcome: await promise, tries };
}
