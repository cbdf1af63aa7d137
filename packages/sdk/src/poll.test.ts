import { expect, test } from 'vitest';
import { answer, follow, GET, LIVE, offline, view } from './testing/follow';
import { stream } from './testing/stream';

test('a gateway that holds streams back is polled, and a repeat is shown once', async () => {
  const held = stream();
  const { clock, asked, sent, versions, states, close } = follow([
    held.response,
    answer(1),
    answer(1),
    answer(2),
  ]);
  await clock.advance(7_999);
  expect(asked()).toEqual([LIVE]);
  await clock.advance(1);
  expect(held.left()).toBe(true);
  expect(versions()).toEqual([1]);
  await clock.advance(12_500);
  await clock.advance(12_500);
  expect(asked()).toEqual([LIVE, GET, GET, GET]);
  expect(sent.every(({ headers }) => !headers.has('If-None-Match'))).toBe(true);
  expect(versions()).toEqual([1, 2]);
  expect(states).toEqual(['polling +8s', 'polling +20.5s', 'polling +33s']);
  await close();
});

test('a gateway that lets heartbeats through and holds the view back is polled as well', async () => {
  const held = stream();
  const { clock, asked, close } = follow([held.response, answer(1)]);
  for (let i = 0; i < 4; i++) {
    held.write(': \n\n');
    await clock.advance(2_000);
  }
  expect(asked()).toEqual([LIVE, GET]);
  await close();
});

test('a gateway that does not even send the head is polled, and a late stream is closed', async () => {
  const late = stream();
  let arrive = (_: Response) => {};
  const arriving = new Promise<Response>((resolve) => {
    arrive = resolve;
  });
  const { clock, versions, close } = follow([() => arriving, answer(1)]);
  await clock.advance(8_000);
  expect(versions()).toEqual([1]);
  arrive(late.response);
  await clock.advance(0);
  expect(late.left()).toBe(true);
  await close();
});

test.for([
  ['a fetch without streams', () => new Response(null, { headers: { 'Content-Type': 'text/event-stream' } })],
  ['a page in place of a stream', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
  ['a gateway that does not know the address', () => new Response('<html>', { status: 404 })],
] as const)('%s is polled at once', async ([, live]) => {
  const { clock, versions, asked, close } = follow([live, answer(1)]);
  await clock.advance(0);
  expect(asked()).toEqual([LIVE, GET]);
  expect(versions()).toEqual([1]);
  await close();
});

test('after five minutes of polling a stream is tried again, from the present', async () => {
  const polls = Array.from({ length: 24 }, () => answer(1));
  const live = stream();
  live.say(view(1), 1);
  live.say(view(2), 2);
  const { clock, asked, versions, states, close } = follow([stream().response, ...polls, live.response]);
  await clock.advance(8_000 + 24 * 12_500);
  expect(asked()).toEqual([LIVE, ...polls.map(() => GET), LIVE]);
  expect(versions()).toEqual([1, 2]);
  expect(states[states.length - 1]).toBe('live +308s');
  await close();
});

test('a poll that fails is repeated after a while, and the tracker hears of it', async () => {
  const { clock, versions, states, close } = follow([stream().response, answer(1), offline(), answer(2)]);
  await clock.advance(8_000 + 12_500 + 1_000);
  expect(versions()).toEqual([1, 2]);
  expect(states).toEqual(['polling +8s', 'lost +8s', 'polling +21.5s']);
  await close();
});
