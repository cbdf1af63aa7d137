import { expect, test } from 'vitest';
import { createClientIn } from './client';
import { clockwork } from './testing/clockwork';
import { script, settled } from './testing/script';
import { stream } from './testing/stream';

const summary = (id: string, version: number) => ({ id, version, status: 'submitted' }) as const;

function setUp(...answers: Parameters<typeof script>) {
  const clock = clockwork();
  const { fetch, sent } = script(...answers);
  const { desk } = createClientIn({ baseUrl: 'https://example.com', fetch, token: 'jwt', retries: 0 }, clock);
  return { clock, desk, sent };
}

function follow({ desk }: ReturnType<typeof setUp>) {
  const controller = new AbortController();
  const seen: string[] = [];
  const end = settled(
    (async () => {
      for await (const { id, version } of desk.follow({ signal: controller.signal }))
        seen.push(`${id}${version}`);
      return 'ended';
    })(),
  );
  return { seen, end, abort: () => controller.abort() };
}

test('acting on a view says which version was seen', async () => {
  const { desk, sent } = setUp(Response.json({}));
  await desk.cases.do(summary('case/1', 4), { type: 'accept' });
  const [request] = sent;
  expect(request?.url).toBe('https://example.com/v1/desk/cases/case%2F1/commands');
  expect(request?.headers.get('If-Match')).toBe('"4"');
  expect(request?.headers.get('Idempotency-Key')).toBe('id-1');
  expect(await request?.json()).toEqual({ type: 'accept' });
});

test('acting by id acts whatever the version', async () => {
  const { desk, sent } = setUp(Response.json({}));
  await desk.cases.do('case-1', { type: 'accept' });
  expect(sent[0]?.headers.has('If-Match')).toBe(false);
});

test('the queue is followed from where it stands, though nothing was said yet', async () => {
  const [first, second] = [stream(), stream()];
  const rig = setUp(first.response, second.response);
  const { seen, abort, end } = follow(rig);
  first.write('retry: 2000\nid: 17\n\n');
  await rig.clock.advance(30_000);
  first.breakOff();
  await rig.clock.advance(2_500);
  expect(rig.sent[1]?.headers.get('Last-Event-ID')).toBe('17');
  second.write(`id: 18\ndata: ${JSON.stringify(summary('a', 1))}\n\n`);
  await rig.clock.advance(0);
  expect(seen).toEqual(['a1']);
  abort();
  expect(await end).toBe('ended');
  expect(rig.clock.timers()).toEqual([]);
});

test('where streams are held back, what is new in the queue comes by polling', async () => {
  const page = (...items: object[]) => Response.json({ items });
  const rig = setUp(
    stream().response,
    page(summary('a', 1), summary('b', 1)),
    page(summary('c', 1), summary('a', 1), summary('b', 2)),
  );
  const { seen, abort, end } = follow(rig);
  await rig.clock.advance(8_000);
  expect(seen).toEqual(['a1', 'b1']);
  await rig.clock.advance(12_500);
  expect(seen).toEqual(['a1', 'b1', 'c1', 'b2']);
  abort();
  expect(await end).toBe('ended');
});
