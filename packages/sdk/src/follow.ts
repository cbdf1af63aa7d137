import { DomainError } from '@wuyou/domain/values';
import { pause } from './abort';
import type { Config } from './config';
import { connectionOf, type OnConnection } from './connection';
import { freshness } from './fresh';
import { connect, NoStream } from './live';
import { localError } from './local-error';
import { poll } from './poll';
import { askedIn, backoff, isTransient } from './retry';
import type { Session, Source } from './session';

/** What following takes. */
export interface FollowOptions {
  /** Ends the loop quietly: it throws nothing. */
  readonly signal?: AbortSignal | undefined;
  /** Hears how views arrive, so that a page can say when it last was up to date. */
  readonly onConnection?: OnConnection | undefined;
}

/** Milliseconds after which a spell of polling ends with another try to stream. */
const POLLING_SPELL = 300_000;
/** Milliseconds after which a connection counts as sound, and the next wait is short again. */
const SOUND = 10_000;
const LONGEST_WAIT = 30_000;

/** Views as they come, from one connection at a time; each loop has its own. Nothing is asked for before the loop begins. */
export function follow<T extends { readonly version: number }>(
  sourceOf: () => Source<T>,
  config: Config,
  { signal, onConnection }: FollowOptions = {},
): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      const stop = new AbortController();
      const abort = () => stop.abort();
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort);
      const views = viewsOf(sourceOf, config, stop.signal, onConnection);
      const done = { done: true, value: undefined } as const;
      const end = () => {
        signal?.removeEventListener('abort', abort);
        abort();
        return done;
      };
      return {
        async next() {
          if (stop.signal.aborted) return end();
          try {
            const result = await views.next();
            return result.done ? end() : result;
          } catch (error) {
            const ended = stop.signal.aborted;
            end();
            if (ended) return done;
            throw error;
          }
        },
        // Wakes a `next` that is still waiting; a generator's own `return` would queue behind it.
        async return() {
          end();
          await views.return();
          return done;
        },
      };
    },
  };
}

async function* viewsOf<T extends { readonly version: number }>(
  sourceOf: () => Source<T>,
  config: Config,
  stop: AbortSignal,
  onConnection: OnConnection | undefined,
): AsyncGenerator<T, void, undefined> {
  const { environment, locale } = config;
  const source = sourceOf();
  const { any, admits } = freshness(source.keyOf);
  let retry = 0;
  let lastEventId: string | undefined;
  let failures = 0;
  const session: Session<T> = {
    source,
    config,
    stop,
    connection: connectionOf(onConnection, environment.now),
    // Before the first view a loop fails as a call would; after it, only by what cannot pass.
    passes: (error): error is DomainError =>
      DomainError.is(error) && (any() ? error.retryable : isTransient(error)),
    onRetry: (ms) => {
      retry = ms;
    },
  };
  for (;;) {
    const opened = environment.now();
    let asked = 0;
    try {
      for await (const message of connect(session, lastEventId)) {
        const view = parse<T>(message.data);
        if (message.id !== undefined) lastEventId = message.id;
        if (admits(view)) yield view;
      }
    } catch (error) {
      if (error instanceof NoStream || DomainError.is(error, 'internal')) {
        const until = source.startsWithMessage ? environment.now() + POLLING_SPELL : Number.POSITIVE_INFINITY;
        for await (const view of poll(session, until)) if (admits(view)) yield view;
        lastEventId = undefined;
        continue;
      }
      if (!session.passes(error)) throw error;
      asked = askedIn(error) ?? 0;
      session.connection.lost();
    }
    failures = environment.now() - opened >= SOUND ? 0 : failures + 1;
    // A server may end a stream at any time; only one that does so again and again is not there.
    if (failures > 1) session.connection.lost();
    const wait = { asked: Math.max(asked, retry), longest: LONGEST_WAIT };
    await pause(backoff(failures, environment.random(), wait), stop, environment);
  }

  function parse<V>(data: string): V {
    try {
      return JSON.parse(data) as V;
    } catch (cause) {
      throw localError('unavailable', {}, locale, { cause });
    }
  }
}
