import { expect, test } from 'vitest';
import { pause, within } from './abort';
import { clockwork } from './testing/clockwork';
import { settled } from './testing/script';

const never = new Promise<never>(() => {});
const late = () => 'too late';

test('work that is done in time leaves no timer and no listener', async () => {
  const environment = clockwork();
  const { signal, listeners } = counted();
  expect(await within(Promise.resolve(7), { signal, ms: 50, late, environment })).toBe(7);
  expect(environment.timers()).toEqual([]);
  expect(listeners()).toBe(0);
});

test('work that takes too long is given up', async () => {
  const environment = clockwork();
  const outcome = settled(within(never, { ms: 50, late, environment }));
  await environment.advance(49);
  expect(environment.timers()).toEqual([1]);
  await environment.advance(1);
  expect(await outcome).toBe('too late');
});

test('an abort is heard at once, with its reason, though the work does not listen', async () => {
  const environment = clockwork();
  const controller = new AbortController();
  const outcome = settled(within(never, { signal: controller.signal, ms: 50, late, environment }));
  controller.abort('enough');
  expect(await outcome).toBe('enough');
  expect(environment.timers()).toEqual([]);
});

test('an abort without a reason, as in browsers before 2022, is an AbortError', async () => {
  const environment = clockwork();
  const signal = Object.assign(new EventTarget(), { aborted: true, reason: undefined }) as AbortSignal;
  for (const outcome of [
    within(never, { signal, ms: 50, late, environment }),
    pause(50, signal, environment),
  ]) {
    expect(await settled(outcome)).toMatchObject({ name: 'AbortError' });
  }
  expect(environment.timers()).toEqual([]);
});

test('a pause lasts as long as asked, and an abort ends it', async () => {
  const environment = clockwork();
  const { signal, listeners, abort } = counted();
  const first = settled(pause(20, signal, environment));
  await environment.advance(20);
  expect(await first).toBeUndefined();
  expect(listeners()).toBe(0);

  const second = settled(pause(20, signal, environment));
  abort('enough');
  expect(await second).toBe('enough');
  expect(environment.timers()).toEqual([]);
});

/** A signal that counts who listens. */
function counted() {
  const controller = new AbortController();
  const { signal } = controller;
  const listening = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = ((...input: Parameters<typeof add>) => {
    listening.add(input[1]);
    add(...input);
  }) as typeof add;
  signal.removeEventListener = ((...input: Parameters<typeof remove>) => {
    listening.delete(input[1]);
    remove(...input);
  }) as typeof remove;
  return { signal, listeners: () => listening.size, abort: (reason: unknown) => controller.abort(reason) };
}
