import { type SetupWorker, setupWorker } from 'msw/browser';
import type { Mock } from './mock';

export interface WorkerOptions {
  /** Address of the worker script, from `npx msw init`. Default: `/mockServiceWorker.js`. */
  readonly url?: string;
}

/** Starts answering the page's requests to `mock.baseUrl`; every other goes to the network. */
export async function startMockWorker(
  mock: Mock,
  { url = '/mockServiceWorker.js' }: WorkerOptions = {},
): Promise<SetupWorker> {
  const worker = setupWorker(...mock.handlers);
  await worker.start({ onUnhandledFrame: 'bypass', quiet: true, serviceWorker: { url } });
  return worker;
}
