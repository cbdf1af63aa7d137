import type { CaseView } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createPostgresStore } from './postgres-store';
import { serverDriver } from './server-driver';
import { engineOn, MONDAY, send } from './testing/engine-on';
import { SECRETS } from './testing/secrets';
import { type TestServer, testServer } from './testing/server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

/** Two processes, as far as the database can tell: each with connections of its own. */
async function twoEngines() {
  const url = await server.database();
  const clock = { now: MONDAY };
  const open = async (): Promise<Engine> => {
    const store = await createPostgresStore(serverDriver({ url, connections: 4 }), { secrets: SECRETS });
    onTestFinished(() => store.close());
    return engineOn(store, () => clock.now);
  };
  return { clock, a: await open(), b: await open() };
}

async function reported(engine: Engine, title: string) {
  const report = { category: '示例', title, reporter: { kind: 'anonymous' } };
  const { code } = (await (await send(engine, 'page', '/v1/cases', { body: report })).json()) as {
    code: string;
  };
  const { items } = (await (await send(engine, 'desk', `/v1/desk/cases?q=${code}`)).json()) as {
    items: { id: string }[];
  };
  return { code, id: items[0]?.id ?? '' };
}

/** The views of a live route as they come. */
async function* views(response: Response): AsyncGenerator<CaseView, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (data) yield JSON.parse(data.slice('data: '.length)) as CaseView;
    }
  }
}

test('what one process writes is followed live through the other', async () => {
  const { a, b } = await twoEngines();
  const { code, id } = await reported(a, '厂区门口积水');
  const following = views(await send(b, 'page', `/v1/cases/${code}/live`));
  expect((await following.next()).value).toMatchObject({ status: 'submitted' });
  const coming = following.next();
  await send(a, 'desk', `/v1/desk/cases/${id}/commands`, { body: { type: 'accept' } });
  expect((await coming).value).toMatchObject({ status: 'accepted', version: 2 });
  await following.return();
});

test('a timer that both are woken by takes effect once', async () => {
  const { a, b, clock } = await twoEngines();
  const { id } = await reported(a, '路灯不亮三天了');
  clock.now = Date.parse('2026-09-10T18:00:00+08:00');
  const fired = await Promise.all([a.tick(), b.tick(), a.tick(), b.tick()]);
  const view = (await (await send(b, 'desk', `/v1/desk/cases/${id}`)).json()) as CaseView;
  const bySystem = view.timeline.filter(({ role }) => role === 'system');
  expect(bySystem.length).toBeGreaterThan(1);
  expect(new Set(bySystem.map(({ type, supervisionLevel }) => `${type} ${supervisionLevel}`)).size).toBe(
    bySystem.length,
  );
  expect(fired.reduce((sum, count) => sum + count, 0)).toBe(bySystem.length);
});

test('a command repeated through the other process has one effect, and one answer', async () => {
  const { a, b } = await twoEngines();
  const report = { category: '示例', title: '同一件事报两次', reporter: { kind: 'anonymous' } };
  const replies = await Promise.all(
    [a, b, a, b].map((engine) => send(engine, 'page', '/v1/cases', { body: report, key: 'one' })),
  );
  const done = replies.filter(({ status }) => status === 201);
  const codes = await Promise.all(done.map(async (reply) => ((await reply.json()) as { code: string }).code));
  expect(new Set(codes).size).toBe(1);
  const { items } = (await (await send(a, 'desk', '/v1/desk/cases')).json()) as { items: unknown[] };
  expect(items).toHaveLength(1);
});
