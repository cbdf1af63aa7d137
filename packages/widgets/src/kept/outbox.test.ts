import { DomainError } from '@wuyou/domain/values';
import { uuid } from '@wuyou/sdk';
import { createStore } from 'idb-keyval';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Item } from './item';
import { Outbox } from './outbox';
import { Shelf } from './shelf';

type Sent = Item<string, string>;
const DEVICE = createStore('wuyou-test', 'kept');

/**
 * A tab with an outbox of the site. `replies` are given one after the other, the last one ever after.
 * @param meanwhile what happens while something is under way
 */
function tabOf(
  site: string,
  replies: readonly (string | DomainError)[],
  meanwhile: () => Promise<void> | undefined = async () => {},
) {
  const controllers: ReactiveController[] = [];
  const host = {
    addController: (one: ReactiveController) => controllers.push(one),
    requestUpdate() {},
  } as unknown as ReactiveControllerHost;
  const keys: string[] = [];
  const told: string[] = [];
  const failed: unknown[] = [];
  const left = [...replies];
  const outbox = new Outbox<string, string>(host, {
    shelf: () => shelf,
    send: async ({ id, content }: Sent) => {
      keys.push(`${content} ${id}`);
      await meanwhile();
      const reply = left.length > 1 ? left.shift() : left[0];
      if (typeof reply !== 'string') throw reply;
      return reply;
    },
    parts: (content) => [['file', content]],
    onReply: (reply) => told.push(reply),
    onError: (error) => failed.push(error),
  });
  const shelf = new Shelf({ device: DEVICE, site, form: 'report' });
  const disconnect = () => {
    for (const one of controllers) one.hostDisconnected?.();
  };
  for (const one of controllers) one.hostConnected?.();
  onTestFinished(disconnect);
  return { outbox, shelf, keys, told, failed, disconnect };
}

const offline = new DomainError('network', {});
const add = async (outbox: Outbox<string, string>, content: string) => {
  const id = uuid();
  await outbox.add({ id, content }, [['file', content, 'bytes']], 'device');
  return id;
};
const states = ({ items }: Outbox<string, string>) =>
  items.map(({ content, standing }) => [content, standing.state]);

test('what was added is on the device before it leaves, and its receipt is kept until it was seen', async () => {
  const { outbox, shelf, told } = tabOf(uuid(), ['receipt']);
  const id = await add(outbox, 'report');
  expect(await shelf.get<Sent>('item', id)).toMatchObject({
    content: 'report',
    standing: { state: 'waiting' },
  });
  await outbox.send(id);
  expect(told).toEqual(['receipt']);
  expect(await shelf.get<Sent>('item', id)).toMatchObject({ standing: { state: 'sent', reply: 'receipt' } });
  const [item] = outbox.items;
  if (item) await outbox.remove(item);
  expect(outbox.items).toEqual([]);
  expect([await shelf.get('item', id), await shelf.get('file', 'report')]).toEqual([undefined, undefined]);
});

test('a try that failed is made again under the same key', async () => {
  const { outbox, keys, told } = tabOf(uuid(), [offline, offline, 'receipt']);
  const id = await add(outbox, 'report');
  await outbox.send(id);
  expect(outbox.get(id)?.standing).toMatchObject({ state: 'waiting', tries: 1 });
  await outbox.drain();
  await outbox.drain();
  expect(keys).toEqual([`report ${id}`, `report ${id}`, `report ${id}`]);
  expect(told).toEqual(['receipt']);
});

test('another tab goes on with what a closed one left', async () => {
  const site = uuid();
  const closed = tabOf(site, [offline]);
  const id = await add(closed.outbox, 'report');
  closed.disconnect();
  const next = tabOf(site, ['receipt']);
  await next.outbox.drain();
  expect(next.keys).toEqual([`report ${id}`]);
  expect(next.told).toEqual(['receipt']);
});

test('two tabs send once and tell once, and both know the receipt', async () => {
  const site = uuid();
  const [a, b] = [tabOf(site, ['receipt']), tabOf(site, ['receipt'])];
  const id = await add(a.outbox, 'report');
  await Promise.all([a.outbox.send(id), b.outbox.drain(), b.outbox.drain()]);
  await Promise.all([a.outbox.look(), b.outbox.look()]);
  expect([...a.keys, ...b.keys]).toHaveLength(1);
  expect([...a.told, ...b.told]).toEqual(['receipt']);
  expect([states(a.outbox), states(b.outbox)]).toEqual([[['report', 'sent']], [['report', 'sent']]]);
});

test('a refusal is not sent again; what is stuck is tried when the page is looked at', async () => {
  const refusal = new DomainError('invalid', { issues: [] });
  const { outbox, keys } = tabOf(uuid(), [refusal, new DomainError('unauthorized', {})]);
  await add(outbox, 'refused');
  await add(outbox, 'stuck');
  await outbox.drain();
  expect(states(outbox)).toEqual([
    ['refused', 'refused'],
    ['stuck', 'stuck'],
  ]);
  await outbox.drain();
  expect(keys.map((key) => key.split(' ')[0])).toEqual(['refused', 'stuck', 'stuck']);
});

test('while the network is away only the first is tried', async () => {
  const { outbox, keys } = tabOf(uuid(), [offline]);
  await add(outbox, 'first');
  await add(outbox, 'second');
  await outbox.drain();
  expect(keys).toHaveLength(1);
});

test('it goes out by itself when the network is back, and after a while', async () => {
  const back = tabOf(uuid(), [offline, 'receipt']);
  await back.outbox.send(await add(back.outbox, 'report'));
  dispatchEvent(new Event('online'));
  await expect.poll(() => back.told).toEqual(['receipt']);
  const later = tabOf(uuid(), [offline, 'receipt']);
  await later.outbox.send(await add(later.outbox, 'report'));
  await expect.poll(() => later.told, { timeout: 4000 }).toEqual(['receipt']);
});

test('an element that is taken away sends nothing more and leaves no timer', async () => {
  const { outbox, keys, disconnect } = tabOf(uuid(), [offline]);
  await outbox.send(await add(outbox, 'report'));
  const cleared = vi.spyOn(globalThis, 'clearTimeout');
  disconnect();
  expect(cleared).toHaveBeenCalled();
  dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await outbox.drain();
  expect(keys).toHaveLength(1);
});

test('a receipt is kept even of what was deleted while it was under way', async () => {
  let deleted: Promise<void> | undefined;
  const { outbox, told } = tabOf(uuid(), ['receipt'], () => {
    const [item] = outbox.items;
    deleted = item && outbox.remove(item);
    return deleted;
  });
  await outbox.send(await add(outbox, 'report'));
  expect(deleted).toBeDefined();
  expect(told).toEqual(['receipt']);
  expect(states(outbox)).toEqual([['report', 'sent']]);
});
