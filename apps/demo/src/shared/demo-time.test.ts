import { type Client, createClient, type FollowOptions } from '@wuyou/sdk';
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

test('so it is for applications, by whichever way they are followed', () => {
  const client = createClient({ baseUrl: 'https://wuyou.example' });
  const heard: number[] = [];
  const follow = async function* (_code: string, options?: FollowOptions) {
    options?.onConnection?.('live', Date.now());
    yield* [];
  };
  const spied: Client = {
    ...client,
    track: follow,
    applications: { ...client.applications, follow },
    desk: {
      ...client.desk,
      applications: { ...client.desk.applications, follow: (options) => follow('', options) },
    },
  };
  const { track, applications, desk } = inDemoTime(spied, { now: () => '2026-09-29T09:12:00+08:00' });
  const options = { onConnection: (_: unknown, at: number) => heard.push(at) };
  const followed = [track('', options), applications.follow('', options), desk.applications.follow(options)];
  for (const views of followed) void views[Symbol.asyncIterator]().next();
  const wanted = Date.parse('2026-09-29T09:12:00+08:00');
  expect(heard.map((at) => Math.abs(at - wanted) < 1000)).toEqual([true, true, true]);
});
