import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import { WuyouErrorEvent, type WuyouRatedEvent } from '../events';
import { openNamespace, type WuyouCallback, type WuyouNamespace } from './namespace';

/** As a page's own script writes it. */
const whenThere = (callback: WuyouCallback) => {
  window.wuyou = window.wuyou || [];
  window.wuyou.push(callback);
};
const failure = () => new WuyouErrorEvent(new Error('示例') as never);

beforeEach(() => {
  delete window.wuyou;
});
afterEach(() => {
  delete window.wuyou;
});

test('calls back who came before the script and who comes after it', async () => {
  const versions: string[] = [];
  whenThere(({ version }) => versions.push(`early ${version}`));
  openNamespace(window, '1.4.2');
  whenThere(({ version }) => versions.push(`late ${version}`));
  await Promise.resolve();
  expect(versions).toEqual(['early 1.4.2', 'late 1.4.2']);
});

test('hears the events of any widget until told to stop', async () => {
  const heard = vi.fn();
  openNamespace(window, '1.4.2');
  const wuyou = window.wuyou as WuyouNamespace;
  const stop = wuyou.on('wuyou-error', heard);
  const element = document.body.appendChild(document.createElement('p'));
  element.dispatchEvent(failure());
  stop();
  element.dispatchEvent(failure());
  element.remove();
  expect(heard).toHaveBeenCalledTimes(1);
  wuyou.on('wuyou-rated', (event) => expectTypeOf(event).toEqualTypeOf<WuyouRatedEvent>())();
});

test('the first script keeps the name, and the second says nothing', () => {
  openNamespace(window, '1.4.2');
  const first = window.wuyou;
  openNamespace(window, '1.5.0');
  expect(window.wuyou).toBe(first);
  expect(first).toMatchObject({ version: '1.4.2' });
});

test("what the page has under the name stays, and the console says where Wuyou's events are", () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const own = { name: '无忧超市' };
  Object.assign(window, { wuyou: own });
  openNamespace(window, '1.4.2');
  expect(window.wuyou).toBe(own);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]?.[0]).toContain("listen to Wuyou's events on document");
});

test('one callback that throws keeps none of the others', async () => {
  // Vitest says that the page had an error.
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const seen = vi.fn();
  const onError = vi.fn((event: ErrorEvent) => event.preventDefault());
  addEventListener('error', onError, { once: true, capture: true });
  whenThere(() => {
    throw new Error("the page's own mistake");
  });
  whenThere(seen);
  openNamespace(window, '1.4.2');
  await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(1));
  expect(onError).toHaveBeenCalledTimes(1);
  expect(String(said.mock.calls[0]?.[0])).toContain("the page's own mistake");
});
