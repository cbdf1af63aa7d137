import { expect, onTestFinished, test, vi } from 'vitest';
import { sparing } from './sparing';

/** As with every letter that is typed. */
async function often(call: () => void): Promise<void> {
  for (let i = 0; i < 5; i += 1) {
    call();
    await Promise.resolve();
  }
}

test('what is on its way, or there, is not asked for again', async () => {
  let come = (): void => {};
  const fetch = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        come = resolve;
      }),
  );
  const call = sparing(fetch);
  await often(call);
  come();
  await often(call);
  expect(fetch).toHaveBeenCalledOnce();
});

test('what cannot be had is asked for once in ten seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const fetch = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const call = sparing(fetch);
  await often(call);
  vi.advanceTimersByTime(9_999);
  await often(call);
  expect(fetch).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1);
  await often(call);
  expect(fetch).toHaveBeenCalledTimes(2);
});
