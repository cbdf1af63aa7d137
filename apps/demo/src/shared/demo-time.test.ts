import { type Client, createClient } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { inDemoTime } from './demo-time';

test('when the service was last heard is told by the demo’s clock', () => {
  const client = createClient({ baseUrl: 'https://wuyou.example' });
  const heard: number[] = [];
  const spied: Client = {
    ...client,
    cases: {
      ...client.cases,
      async *follow(_code, options) {
        options?.onConnection?.('lost', Date.now() - 60_000);
        yield* [];
      },
    },
  };
  const clock = { now: () => '2026-09-29T09:12:00+08:00' };
  const onConnection = (_: unknown, at: number) => heard.push(at);
  void inDemoTime(spied, clock).cases.follow('', { onConnection })[Symbol.asyncIterator]().next();
  expect(Math.abs((heard[0] ?? 0) - Date.parse('2026-09-29T09:11:00+08:00'))).toBeLessThan(1000);
});
