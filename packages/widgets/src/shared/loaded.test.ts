import { DomainError } from '@wuyou/domain/values';
import type { ReactiveControllerHost } from 'lit';
import { expect, test, vi } from 'vitest';
import { Loaded } from './loaded';

const host: ReactiveControllerHost & { isConnected: boolean } = {
  isConnected: true,
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

test('it loads when an argument changes and not otherwise', async () => {
  let code = 'a';
  const asked: string[] = [];
  const loaded = new Loaded(host, {
    args: () => [code],
    load: async ([wanted]) => {
      asked.push(wanted);
      return `view of ${wanted}`;
    },
  });
  loaded.hostUpdate();
  loaded.hostUpdate();
  await expect.poll(() => loaded.value).toBe('view of a');
  code = 'b';
  loaded.hostUpdate();
  await expect.poll(() => loaded.value).toBe('view of b');
  expect(asked).toEqual(['a', 'b']);
});

test('a slow answer to an old question is dropped', async () => {
  const answers: ((text: string) => void)[] = [];
  let code = 'old';
  const loaded = new Loaded(host, {
    args: () => [code],
    load: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  loaded.hostUpdate();
  code = 'new';
  loaded.hostUpdate();
  answers[1]?.('new view');
  await expect.poll(() => loaded.value).toBe('new view');
  answers[0]?.('old view');
  await Promise.resolve();
  expect(loaded.value).toBe('new view');
});

test('a failure is told and kept until the next try', async () => {
  const told: unknown[] = [];
  let broken = true;
  const loaded = new Loaded(host, {
    args: () => [],
    load: async () => {
      if (broken) throw new Error('down');
      return 'up';
    },
    onError: (error) => told.push(error),
  });
  await loaded.run();
  expect(loaded.error).toEqual(new Error('down'));
  expect(told).toHaveLength(1);
  broken = false;
  await loaded.run();
  expect(loaded).toMatchObject({ value: 'up', error: undefined });
});

test('nothing is loaded for an element that was removed before it was drawn', () => {
  const asked: string[] = [];
  const load = async () => asked.push('asked');
  new Loaded({ ...host, isConnected: false }, { args: () => [], load }).hostUpdate();
  expect(asked).toEqual([]);
});

const back = () => dispatchEvent(new Event('online'));

test('what failed for want of network is loaded once that is back', async () => {
  const load = vi.fn(async () => 'view').mockRejectedValueOnce(new DomainError('network', {}));
  const loaded = new Loaded(host, { args: () => [], load });
  loaded.hostConnected();
  await loaded.run();
  back();
  await expect.poll(() => loaded.value).toBe('view');
  back();
  expect(load).toHaveBeenCalledTimes(2);
  loaded.hostDisconnected();
});

test.each([
  ['what is not there', new DomainError('not_found', {}), (_: Loaded<[], string>) => {}],
  [
    'what an element that has left the page wanted',
    new DomainError('network', {}),
    (loaded: Loaded<[], string>) => loaded.hostDisconnected(),
  ],
])('%s is not asked for again then', async (_, error, happens) => {
  const load = vi.fn(() => Promise.reject(error));
  const loaded = new Loaded<[], string>(host, { args: () => [], load });
  loaded.hostConnected();
  await loaded.run();
  happens(loaded);
  back();
  expect(load).toHaveBeenCalledOnce();
  loaded.hostDisconnected();
});
