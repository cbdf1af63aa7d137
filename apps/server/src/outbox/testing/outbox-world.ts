import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiptCode, DEFAULT_POLICY, type Tenant, toInstant } from '@wuyou/domain';
import { createEngine, type Principal } from '@wuyou/engine';
import {
  createPostgresStore,
  createSecrets,
  type Delivery,
  embeddedDriver,
  type PostgresStore,
  readSecrets,
} from '@wuyou/postgres';
import { onTestFinished } from 'vitest';
import type { CityKeys } from '../../open311-push/city-settings';
import { parseNotices } from '../notices-file';
import { createOutbox } from '../outbox';
import type { Channel } from '../sender';

/** A Monday, at nine. */
const MONDAY = Date.parse('2026-09-07T09:00:00+08:00');
/** Milliseconds to wait for a database on a machine that is busy. */
export const PATIENCE = 240_000;
export const MOBILE = '13800000000';

/** A store that lives as long as the tests of a file. Each test has a tenant of its own. */
export async function testStore(): Promise<{ readonly store: PostgresStore; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-outbox-'));
  const store = await createPostgresStore(await embeddedDriver(folder), {
    secrets: readSecrets(createSecrets()),
  });
  return {
    store,
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const named = (name: string) => ({ 'zh-CN': name, en: name });
let tenants = 0;

function tenantOf(id: string): Tenant {
  return {
    id,
    name: named('示例区'),
    phone: '12345',
    anonymousAllowed: true,
    departments: [
      { id: 'nr', name: named('示例自然资源局') },
      { id: 'hc', name: named('示例住建局') },
    ],
    categories: ['其他', '市政'].map((path) => ({ path, name: named(path), keywords: [] })),
    policy: DEFAULT_POLICY,
  };
}

interface WorldOptions {
  /** Of the one site, as the file has it. */
  readonly notices?: object;
  readonly cityKeys?: CityKeys;
  readonly channels?: Partial<Record<Delivery['channel'], Channel>>;
  readonly keeps?: boolean;
}

/** A site with an engine and an outbox that go by a clock of their own. */
export async function outboxWorld(store: PostgresStore, options: WorldOptions = {}) {
  tenants += 1;
  const tenant = tenantOf(`site-${tenants}`);
  const clock = { now: MONDAY };
  const errors: unknown[] = [];
  const tried: string[] = [];
  const staff = (role: 'desk' | 'department', department?: string): Principal => ({
    kind: 'staff',
    tenant: tenant.id,
    id: role,
    role,
    ...(department !== undefined && { department }),
  });
  const principals: Readonly<Record<string, Principal>> = {
    page: { kind: 'publishable', tenant: tenant.id },
    desk: staff('desk'),
    nr: staff('department', 'nr'),
  };
  const engine = createEngine({
    store,
    clock: () => clock.now,
    ids: {
      uuid: () => crypto.randomUUID(),
      receiptCode: () => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n))),
    },
    tenants: [tenant],
    authenticate: (credential) => principals[credential],
  });

  /** Another process, as far as the store can tell. */
  async function open({ notices, cityKeys = {}, channels = {}, keeps = false }: WorldOptions = options) {
    const text = JSON.stringify({ sites: notices ? { [tenant.id]: notices } : {} });
    const outbox = await createOutbox({
      store,
      tenants: [tenant],
      noticesOf: parseNotices(text, { path: 'notices.json', tenants: [tenant], cityKeys }),
      channels,
      keeps,
      clock: () => clock.now,
      random: () => 0,
      onTried: (_tenant, { type }, { kind }) => tried.push(`${type} ${kind}`),
      onError: (error) => errors.push(error),
    });
    onTestFinished(() => outbox.stop());
    return outbox;
  }

  async function call(as: string, path: string, body: object): Promise<Record<string, string>> {
    const reply = await engine.fetch(
      new Request(`https://wuyou.example${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    const answered = (await reply.json()) as Record<string, string>;
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${JSON.stringify(answered)}`);
    return answered;
  }

  const outbox = await open();
  return {
    tenant,
    clock,
    engine,
    errors,
    tried,
    outbox,
    open,
    async report(mobile = MOBILE, title = '路灯不亮三天了', more: object = {}) {
      const reporter = { kind: 'citizen', contact: { name: '示例联系人', mobile } };
      const { code = '' } = await call('page', '/v1/cases', { category: '其他', title, reporter, ...more });
      return { code, id: (await store.cases.findIdByCode(tenant.id, code)) ?? '' };
    },
    act: (as: string, id: string, body: object) => call(as, `/v1/desk/cases/${id}/commands`, body),
    webhook: (id: string, url: string, types: readonly string[] = []) =>
      store.outbox.webhooks.add(tenant.id, {
        id,
        url,
        types,
        secret: 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
        at: toInstant(clock.now),
      }),
    /** Tells what is untold, sends what is due, and waits for it. */
    async run(runner = outbox) {
      await runner.wake();
      await runner.idle();
    },
    pass(minutes: number) {
      clock.now += minutes * 60_000;
    },
    all: () => store.outbox.deliveries.newest(tenant.id, 1_000),
  };
}
