import { DomainError, pickLocale } from '@wuyou/domain';
import { problemOf } from '@wuyou/domain/http';
import { abortReason, breakable } from './breakable';
import { createFaults, type Faults } from './faults';

interface Line {
  readonly fetch: typeof globalThis.fetch;
  readonly faults: Faults;
  /** Breaks off every live feed, as a restart would. */
  cut(): void;
  /** Ends all faults. */
  mend(): void;
}

/** What lies between a client and the engine, and can go wrong. */
export function createLine(
  answer: (request: Request) => Promise<Response>,
  fraction: () => number = Math.random,
): Line {
  const open = new Set<() => void>();
  const cut = () => {
    for (const breakOff of [...open]) breakOff();
  };
  const faults = createFaults(fraction, cut);
  return {
    faults: faults.switches,
    cut,
    mend: faults.mend,
    async fetch(input, init) {
      const request = new Request(input, init);
      await pause(faults.wait(), request.signal);
      if (faults.switches.offline) throw new TypeError('Failed to fetch');
      if (faults.takeFailure()) return outage(request);
      const response = await answer(request);
      stopIfAborted(request.signal);
      const isLive = response.headers.get('Content-Type')?.startsWith('text/event-stream');
      return isLive ? breakable(response, request.signal, open) : response;
    },
  };
}

/** Rejects as `fetch` does when the caller gives up. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  stopIfAborted(signal);
  if (ms <= 0) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  stopIfAborted(signal);
}

/** `throwIfAborted` and `reason` are younger than the browsers this runs in. */
function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortReason(signal);
}

function outage(request: Request): Response {
  const locale = pickLocale(request.headers.get('Accept-Language'));
  const problem = problemOf(new DomainError('unavailable', { retryAfter: 1 }), locale, 'mock-outage');
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      'Retry-After': '1',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Retry-After',
    },
  });
}
