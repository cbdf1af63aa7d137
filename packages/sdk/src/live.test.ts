import { expect, test } from 'vitest';
import { follow, LIVE, offline, view } from './testing/follow';
import { refusal } from './testing/script';
import { stream } from './testing/stream';

test('views come as they happen, over one connection', async () => {
  const live = stream();
  const { clock, versions, asked, states, sent, close } = follow([live.response]);
  live.write('retry: 2000\n\n');
  live.say(view(1), 1);
  await clock.advance(0);
  expect(versions()).toEqual([1]);
  live.say(view(2), 2);
  await clock.advance(1_000);
  expect(versions()).toEqual([1, 2]);
  expect(asked()).toEqual([LIVE]);
  expect(sent[0]?.headers.get('Accept')).toBe('text/event-stream');
  expect(states).toEqual(['live +0s']);
  await close();
  expect(live.left()).toBe(true);
});

test('a drop in the middle of a message is taken up again without gap or repeat', async () => {
  const [first, second] = [stream(), stream()];
  const { clock, versions, asked, states, close } = follow([first.response, second.response]);
  first.say(view(1), 1);
  first.say(view(2), 2);
  first.write('id: 3\nevent: case\ndata: {"code":"7K3');
  await clock.advance(20_000);
  first.breakOff();
  await clock.advance(500);
  expect(asked()).toEqual([LIVE, `${LIVE}2`]);
  second.write('retry: 2000\n\n');
  second.say(view(3), 3);
  await clock.advance(0);
  expect(versions()).toEqual([1, 2, 3]);
  expect(states).toEqual(['live +0s', 'lost +0s', 'live +20.5s']);
  await close();
});

test('a stream that the server ends is taken up again quietly, after the wait it wished for', async () => {
  const [first, second] = [stream(), stream()];
  const { clock, asked, states, close } = follow([first.response, second.response]);
  first.write('retry: 4000\n\n');
  first.say(view(1), 1);
  await clock.advance(60_000 - 20_000);
  first.end();
  await clock.advance(4_499);
  expect(asked()).toEqual([LIVE]);
  await clock.advance(1);
  expect(asked()).toEqual([LIVE, `${LIVE}1`]);
  expect(states).toEqual(['live +0s']);
  await close();
});

test('a stream that ends at once, again and again, is asked ever more rarely', async () => {
  const ended = () => {
    const live = stream();
    live.say(view(1), 1);
    live.end();
    return live.response;
  };
  const { clock, sent, versions, states, close } = follow(Array.from({ length: 9 }, () => ended));
  await clock.advance(60_000);
  expect(versions()).toEqual([1]);
  expect(sent.length).toBeLessThanOrEqual(7);
  expect(states).toEqual(['live +0s', 'lost +1s', ...states.slice(2)]);
  await close();
});

test('the same view is given once, and again when time changed it', async () => {
  const live = stream();
  const { clock, views, close } = follow([live.response]);
  live.say(view(1), 1);
  live.say(view(1), 1);
  live.say(view(1, 'amber'));
  await clock.advance(0);
  expect(views).toEqual([view(1), view(1, 'amber')]);
  await close();
});

test('after 45 s without a byte the connection is taken for dead; heartbeats keep it', async () => {
  const [first, second] = [stream(), stream()];
  const { clock, asked, states, close } = follow([first.response, second.response]);
  first.say(view(1), 1);
  for (let i = 0; i < 10; i++) {
    await clock.advance(15_000);
    first.write(': \n\n');
  }
  await clock.advance(44_999);
  expect(asked()).toEqual([LIVE]);
  await clock.advance(1);
  expect(first.left()).toBe(true);
  expect(states).toEqual(['live +0s', 'lost +150s']);
  await clock.advance(500);
  expect(asked()).toEqual([LIVE, `${LIVE}1`]);
  await close();
});

test('an outage is waited out, with waits that grow to half a minute', async () => {
  const live = stream();
  const outage = Array.from({ length: 8 }, offline);
  const { clock, sent, versions, states, close } = follow([...outage, live.response]);
  live.say(view(1), 1);
  await clock.advance(1_000 + 2_000 + 4_000 + 8_000 + 16_000 + 30_000 + 30_000 + 30_000);
  expect(sent).toHaveLength(9);
  expect(versions()).toEqual([1]);
  expect(states).toEqual(['lost +0s', 'live +121s']);
  await close();
});

test('a service that is busy is given the time it asked for', async () => {
  const live = stream();
  const busy = refusal('unavailable', 503, { details: { retryAfter: 20 } });
  const { clock, sent, close } = follow([busy, live.response]);
  await clock.advance(20_999);
  expect(sent).toHaveLength(1);
  await clock.advance(1);
  expect(sent).toHaveLength(2);
  await close();
});
