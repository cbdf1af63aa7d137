import { uuid } from '@wuyou/sdk';
import { createStore } from 'idb-keyval';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exclusively } from './exclusively';
import { Shelf } from './shelf';

const DEVICE = createStore('wuyou-test', 'kept');
const never = new AbortController().signal;

/** Tabs of one page that come to the same thing. */
function tabs() {
  const [site, name] = [uuid(), uuid()];
  const shelf = () => new Shelf({ device: DEVICE, site, form: 'report' });
  return { name, shelf, tab: (by: string, signal = never) => ({ name, by, signal, shelf: shelf() }) };
}

/** As on a page served over plain http. */
function withoutLocks(): void {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'));
}

describe.for([
  ['by locks', () => {}],
  ['by a lease', withoutLocks],
] as const)('%s', ([, prepare]) => {
  test('one tab works at a time, and each gets its turn', async () => {
    prepare();
    const { tab } = tabs();
    let working = 0;
    const together: number[] = [];
    const work = async () => {
      working += 1;
      together.push(working);
      await new Promise((resolve) => setTimeout(resolve, 30));
      working -= 1;
    };
    await Promise.all(['a', 'b', 'c'].map((by) => exclusively(tab(by), work)));
    expect(together).toEqual([1, 1, 1]);
  });

  test('a tab that fails lets the next one work', async () => {
    prepare();
    const { tab } = tabs();
    await expect(exclusively(tab('a'), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    let worked = false;
    await exclusively(tab('b'), async () => {
      worked = true;
    });
    expect(worked).toBe(true);
  });

  test('who no longer wants its turn stops waiting for it', async () => {
    prepare();
    const { tab } = tabs();
    let done = () => {};
    let begun = () => {};
    const begins = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first = exclusively(tab('a'), () => {
      begun();
      return new Promise((resolve) => {
        done = resolve;
      });
    });
    await begins;
    const leaving = new AbortController();
    const second = exclusively(tab('b', leaving.signal), () => Promise.reject(new Error('not its turn')));
    setTimeout(() => leaving.abort());
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    done();
    await first;
  });
});

test('the lease of a closed tab lapses', async () => {
  withoutLocks();
  const { tab, shelf, name } = tabs();
  await shelf().put([['lease', name, { by: 'closed', until: Date.now() + 150 }]]);
  let at = 0;
  const began = Date.now();
  await exclusively(tab('a'), async () => {
    at = Date.now();
  });
  expect(at - began).toBeGreaterThanOrEqual(140);
  expect(await shelf().get('lease', name)).toBeUndefined();
});
