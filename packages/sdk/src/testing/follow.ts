import type { CaseView } from '@wuyou/domain';
import { expect } from 'vitest';
import { createClientIn } from '../client';
import { clockwork } from './clockwork';
import { script, settled } from './script';

export const CODE = '7K3M9Q2C4D5EXW89';
const START = Date.parse('2026-10-09T08:00:00Z');

export const view = (version: number, light = 'green') =>
  ({ code: CODE, version, light }) as unknown as CaseView;
export const offline = () => new TypeError('Failed to fetch');

/** A loop over a case, with the service's answers and the time in the test's hands. */
export function follow(answers: Parameters<typeof script>, { code = CODE }: { readonly code?: string } = {}) {
  const clock = clockwork({ start: START });
  const { fetch, sent } = script(...answers);
  const client = createClientIn({ baseUrl: 'https://example.com', fetch, retries: 0 }, clock);
  const controller = new AbortController();
  const states: string[] = [];
  const loop = client.cases
    .follow(code, {
      signal: controller.signal,
      onConnection: (state, at) => states.push(`${state} +${(at - START) / 1000}s`),
    })
    [Symbol.asyncIterator]();

  const views: CaseView[] = [];
  const end = settled(
    (async () => {
      for (let next = await loop.next(); !next.done; next = await loop.next()) views.push(next.value);
      return 'ended';
    })(),
  );
  return {
    clock,
    sent,
    states,
    end,
    loop,
    abort: () => controller.abort(),
    versions: () => views.map(({ version }) => version),
    views,
    asked: () => sent.map(({ url, headers }) => new URL(url).pathname + (headers.get('Last-Event-ID') ?? '')),
    /** Ends the loop and holds that nothing is left of it. */
    async close() {
      controller.abort();
      expect(await end).toBe('ended');
      expect(clock.timers()).toEqual([]);
      expect(sent.filter(({ url, signal }) => url.endsWith('/live') && !signal.aborted)).toEqual([]);
    },
  };
}

export const LIVE = `/v1/cases/${CODE}/live`;
export const GET = `/v1/cases/${CODE}`;
export const answer = (version: number, light?: string) =>
  Response.json(view(version, light), { headers: { ETag: `"${version}"` } });
