import type { CaseView } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { createClientIn } from './client';
import { clockwork } from './testing/clockwork';
import { refusal, script, settled } from './testing/script';
import { stream } from './testing/stream';

const CODE = '7K3M9Q2C4D5EXW89';
const START = Date.parse('2026-10-09T08:00:00Z');

const view = (version: number, light = 'green') => ({ code: CODE, version, light }) as unknown as CaseView;
const offline = () => new TypeError('Failed to fetch');

function setUp(answers: Parameters<typeof script>, { code = CODE }: { readonly code?: string } = {}) {
  const clock = clockwork({ start: START });
  const { fetch, sent } = script(...answers);
  const client = createClientIn({ baseUrl: 'https://example.com', fetch, retries: 0 }, clock);
  const controller = new AbortController();
  const states: string[] = [];
  const loop = client.cases
    .follow(code, {
      signal: controller.signal,
      onConnection: (state, at) => states.push(`${state} +${(at - START) / 1000}s`),
    })
    [Symbol.asyncIterator]();

  const views: CaseView[] = [];
  const end = settled(
    (async () => {
      for (let next = await loop.next(); !next.done; next = await loop.next()) views.push(next.value);
      return 'ended';
    })(),
  );
  return {
    clock,
    sent,
    states,
    end,
    loop,
    abort: () => controller.abort(),
    versions: () => views.map(({ version }) => version),
    views,
    asked: () => sent.map(({ url, headers }) => new URL(url).pathname + (headers.get('Last-Event-ID') ?? '')),
    /** Ends the loop and holds that nothing is left of it. */
    async close() {
      controller.abort();
      expect(await end).toBe('ended');
      expect(clock.timers()).toEqual([]);
      expect(sent.filter(({ url, signal }) => url.endsWith('/live') && !signal.aborted)).toEqual([]);
    },
  };
}

const LIVE = `/v1/cases/${CODE}/live`;
const GET = `/v1/cases/${CODE}`;
const answer = (version: number, light?: string) =>
  Response.json(view(version, light), { headers: { ETag: `"${version}"` } });

test('views come as they happen, over one connection', async () => {
  const live = stream();
  const { clock, versions, asked, states, sent, close } = setUp([live.response]);
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
  const { clock, versions, asked, states, close } = setUp([first.response, second.response]);
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
  const { clock, asked, states, close } = setUp([first.response, second.response]);
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
  const { clock, sent, versions, states, close } = setUp(Array.from({ length: 9 }, () => ended));
  await clock.advance(60_000);
  expect(versions()).toEqual([1]);
  expect(sent.length).toBeLessThanOrEqual(7);
  expect(states).toEqual(['live +0s', 'lost +1s', ...states.slice(2)]);
  await close();
});

test('the same view is given once, and again when time changed it', async () => {
  const live = stream();
  const { clock, views, close } = setUp([live.response]);
  live.say(view(1), 1);
  live.say(view(1), 1);
  live.say(view(1, 'amber'));
  await clock.advance(0);
  expect(views).toEqual([view(1), view(1, 'amber')]);
  await close();
});

test('after 45 s without a byte the connection is taken for dead; heartbeats keep it', async () => {
  const [first, second] = [stream(), stream()];
  const { clock, asked, states, close } = setUp([first.response, second.response]);
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
  const { clock, sent, versions, states, close } = setUp([...outage, live.response]);
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
  const { clock, sent, close } = setUp([busy, live.response]);
  await clock.advance(20_999);
  expect(sent).toHaveLength(1);
  await clock.advance(1);
  expect(sent).toHaveLength(2);
  await close();
});

test('a gateway that holds streams back is polled, saying what is already known', async () => {
  const held = stream();
  const { clock, asked, sent, versions, states, close } = setUp([
    held.response,
    answer(1),
    new Response(null, { status: 304 }),
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
  expect(sent.map(({ headers }) => headers.get('If-None-Match'))).toEqual([null, null, '"1"', '"1"']);
  expect(versions()).toEqual([1, 2]);
  expect(states).toEqual(['polling +8s', 'polling +20.5s', 'polling +33s']);
  await close();
});

test('a gateway that lets heartbeats through and holds the view back is polled as well', async () => {
  const held = stream();
  const { clock, asked, close } = setUp([held.response, answer(1)]);
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
  const { clock, versions, close } = setUp([() => arriving, answer(1)]);
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
  const { clock, versions, asked, close } = setUp([live, answer(1)]);
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
  const { clock, asked, versions, states, close } = setUp([stream().response, ...polls, live.response]);
  await clock.advance(8_000 + 24 * 12_500);
  expect(asked()).toEqual([LIVE, ...polls.map(() => GET), LIVE]);
  expect(versions()).toEqual([1, 2]);
  expect(states[states.length - 1]).toBe('live +308s');
  await close();
});

test('a poll that fails is repeated after a while, and the tracker hears of it', async () => {
  const { clock, versions, states, close } = setUp([stream().response, answer(1), offline(), answer(2)]);
  await clock.advance(8_000 + 12_500 + 1_000);
  expect(versions()).toEqual([1, 2]);
  expect(states).toEqual(['polling +8s', 'lost +8s', 'polling +21.5s']);
  await close();
});

test.for([
  ['not_found', 404],
  ['unauthorized', 401],
  ['forbidden', 403],
] as const)('%s is thrown and nothing more is asked', async ([code, status]) => {
  const { clock, end, sent } = setUp([refusal(code, status)]);
  expect(await end).toMatchObject({ code });
  await clock.advance(60_000);
  expect(sent).toHaveLength(1);
  expect(clock.timers()).toEqual([]);
});

test('a right that is taken away ends a loop under way', async () => {
  const live = stream();
  const { clock, end, versions } = setUp([live.response, refusal('unauthorized', 401)]);
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
  const never = setUp([broken, broken]);
  expect(await never.end).toMatchObject({ code: 'internal' });

  const live = stream();
  live.say(view(1), 1);
  const once = setUp([live.response, broken, broken, answer(2)]);
  await once.clock.advance(20_000);
  live.breakOff();
  await once.clock.advance(1_500);
  expect(once.versions()).toEqual([1, 2]);
  await once.close();
});

test('a miswritten code throws like an unknown one, without a request', async () => {
  const { end, sent } = setUp([], { code: '7K3M-9Q2C-4D5E-XW8A' });
  expect(await end).toMatchObject({ code: 'not_found' });
  expect(sent).toEqual([]);
});

test('an abort ends the loop quietly while it waits to connect again', async () => {
  const { clock, close } = setUp([offline()]);
  await clock.advance(100);
  expect(clock.timers()).toEqual([900]);
  await close();
});

test('an abort ends the loop quietly while it polls', async () => {
  const { clock, sent, close } = setUp([stream().response, answer(1), 'silence']);
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
  const { clock, loop, end } = setUp([live.response]);
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
