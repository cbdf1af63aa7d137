import type { LiveOptions } from '../call';
import type { Kind } from '../store';
import { type Bell, createBell } from './bell';

/** Milliseconds after which a cut-off reader comes back. */
const RETRY = 2_000;

interface Feed {
  /** What is new since the last time it was asked, as messages. */
  readonly news: () => Promise<readonly string[]>;
  /** Starts ringing the bell when there may be news; returns what stops it. */
  readonly listen: (bell: Bell) => () => void;
  readonly signal: AbortSignal;
  /** Where a reader that got no message yet would go on from. */
  readonly id?: string;
}

/**
 * A feed: what is new, then again at each ring, comments in the silence between, until the signal aborts.
 * The bell only wakes it: what to send is read from the store, so no change is missed or sent twice.
 */
export async function* feed(
  { news, listen, signal, id }: Feed,
  { heartbeat, sleep, ticks }: LiveOptions,
): AsyncGenerator<string, void> {
  const bell = createBell(sleep, heartbeat);
  const silence = listen(bell);
  ticks.add(bell.ring);
  signal.addEventListener('abort', bell.ring);
  try {
    yield `retry: ${RETRY}\n${id === undefined ? '' : `id: ${id}\n`}\n`;
    while (!signal.aborted) {
      for (const message of await news()) yield message;
      while (!signal.aborted && !(await bell.rang())) yield ': \n\n';
    }
  } finally {
    bell.end();
    silence();
    ticks.delete(bell.ring);
    signal.removeEventListener('abort', bell.ring);
  }
}

/** One message of an event stream. Without an id the reader's place in the feed stays. */
export function message(kind: Kind, json: string, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${json}\n\n`;
}
