import { expect, test } from 'vitest';
import { createClientIn } from './client';
import { clockwork } from './testing/clockwork';
import { answer, CODE, follow, offline, view } from './testing/follow';
import { refusal, script } from './testing/script';
import { stream } from './testing/stream';

test.for([
  ['not_found', 404],
  ['unauthorized', 401],
  ['forbidden', 403],
] as const)('%s is thrown and nothing more is asked', async ([code, status]) => {
  const { clock, end, sent } = follow([refusal(code, status)]);
  expect(await end).toMatchObject({ code });
  await clock.advance(60_000);
  expect(sent).toHaveLength(1);
  expect(clock.timers()).toEqual([]);
});

test('a right that is taken away ends a loop under way', async () => {
  const live = stream();
  const { clock, end, versions } = follow([live.response, refusal('unauthorized', 401)]);
  live.say(view(1), 1);
  await clock.advance(0);
  live.breakOff();
  await clock.advance(1_000);
  expect(await end).toMatchObject({ code: 'unauthorized' });
  expect(versions()).toEqual([1]);
  expect(clock.timers()).toEqual([]);
});

test('a service that never answered rightly throws; one that did is waited for', async () => {
  const broken = () => refusal('internal', 500);
  const never = follow([broken, broken]);
  expect(await never.end).toMatchObject({ code: 'internal' });

  const live = stream();
  live.say(view(1), 1);
  const once = follow([live.response, broken, broken, answer(2)]);
  await once.clock.advance(20_000);
  live.breakOff();
  await once.clock.advance(1_500);
  expect(once.versions()).toEqual([1, 2]);
  await once.close();
});

test('a miswritten code throws like an unknown one, without a request', async () => {
  const { end, sent } = follow([], { code: '7K3M-9Q2C-4D5E-XW8A' });
  expect(await end).toMatchObject({ code: 'not_found' });
  expect(sent).toEqual([]);
});

test('an abort ends the loop quietly while it waits to connect again', async () => {
  const { clock, close } = follow([offline()]);
  await clock.advance(100);
  expect(clock.timers()).toEqual([900]);
  await close();
});

test('an abort ends the loop quietly while it polls', async () => {
  const { clock, sent, close } = follow([stream().response, answer(1), 'silence']);
  await clock.advance(8_000 + 12_500);
  await close();
  expect(sent[2]?.signal.aborted).toBe(true);
});

test('a loop aborted beforehand asks for nothing', async () => {
  const { fetch, sent } = script();
  const client = createClientIn({ baseUrl: 'https://example.com', fetch }, clockwork());
  for await (const _ of client.cases.follow(CODE, { signal: AbortSignal.abort() }))
    throw new Error('A view came');
  expect(sent).toEqual([]);
});

test('leaving the loop closes the connection', async () => {
  const live = stream();
  live.say(view(1), 1);
  const clock = clockwork();
  const { fetch, sent } = script(live.response);
  const client = createClientIn({ baseUrl: 'https://example.com', fetch }, clock);
  for await (const seen of client.cases.follow(CODE)) if (seen.version === 1) break;
  expect(live.left()).toBe(true);
  expect(sent[0]?.signal.aborted).toBe(true);
  expect(clock.timers()).toEqual([]);
});

test('return ends a next that still waits', async () => {
  const live = stream();
  const { clock, loop, end } = follow([live.response]);
  live.say(view(1), 1);
  await clock.advance(0);
  expect(await loop.return?.()).toEqual({ done: true, value: undefined });
  expect(await end).toBe('ended');
  expect(await loop.next()).toEqual({ done: true, value: undefined });
  expect(live.left()).toBe(true);
  expect(clock.timers()).toEqual([]);
});

test('each loop over one follow has its own connection, made when the loop begins', async () => {
  const streams = [stream(), stream()];
  const { fetch, sent } = script(...streams.map(({ response }) => response));
  const clock = clockwork();
  const views = createClientIn({ baseUrl: 'https://example.com', fetch }, clock).cases.follow(CODE);
  expect(sent).toHaveLength(0);
  for (const live of streams) {
    live.say(view(1), 1);
    for await (const _ of views) break;
  }
  expect(sent).toHaveLength(2);
  expect(clock.timers()).toEqual([]);
});
