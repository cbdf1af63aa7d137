import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createMetrics } from '../metrics';
import { readSettings } from '../settings';
import { startTraces } from '../traces/traces';
import { startOutbox } from './start-outbox';
import { MOBILE, outboxWorld, PATIENCE, testStore } from './testing/outbox-world';
import { receiver } from './testing/receiver';

test(
  'as settings name a city, a case goes there with its key; a log says that it was refused, not what was in it',
  async () => {
    const { store, close } = await testStore();
    const folder = await mkdtemp(join(tmpdir(), 'wuyou-notices-'));
    onTestFinished(async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    });
    const w = await outboxWorld(store);
    await w.outbox.stop();
    const city = await receiver((_, response) =>
      response.writeHead(400).end(`[{"code":400,"description":"No phone ${MOBILE}"}]`),
    );
    const zz = { endpoint: `http://127.0.0.1:${city.port}/v2`, services: { 其他: '001' }, address: '示例区' };
    const notices = join(folder, 'notices.json');
    await writeFile(notices, JSON.stringify({ sites: { [w.tenant.id]: { cities: { zz } } } }));
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => lines.push(line) });
    const outbox = await startOutbox({
      settings: readSettings({ WUYOU_NOTICES: notices, WUYOU_OPEN311_KEYS: 'zz=hunter2' }),
      store,
      tenants: [w.tenant],
      log,
      metrics: createMetrics(),
      traces: await startTraces(undefined, log),
    });
    await w.report();
    await outbox.wake();
    await outbox.idle();
    await outbox.stop();
    expect(city.received.map(({ body }) => new URLSearchParams(body).get('api_key'))).toEqual(['hunter2']);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { channel: 'open311', outcome: 'refused', failure: 'refused, HTTP 400', tenant: w.tenant.id },
    ]);
    expect(lines.join()).not.toMatch(new RegExp(`${MOBILE}|hunter2|路灯`));
  },
  PATIENCE,
);
