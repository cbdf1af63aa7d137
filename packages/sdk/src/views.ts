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

/** Milliseconds after which a spell of polling ends with another try to stream. */
const POLLING_SPELL = 300_000;
/** Milliseconds after which a connection counts as sound, and the next wait is short again. */
const SOUND = 10_000;
const LONGEST_WAIT = 30_000;

/** What a loop goes through: streams, spells of polling, waits between. Ends only by what it throws. */
export async function* viewsOf<T extends { readonly version: number }>(
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
        const view = message.data === '' ? undefined : parse<T>(message.data);
        if (message.id !== undefined) lastEventId = message.id || undefined;
        if (view && admits(view)) yield view;
      }
    } catch (error) {
      if (error instanceof NoStream || DomainError.is(error, 'internal')) {
        // A stream that would begin with what happens next leaves a gap after a poll: that one goes on polling.
        const mayStreamAgain = source.startsWithMessage || lastEventId !== undefined;
        const until = mayStreamAgain ? environment.now() + POLLING_SPELL : Number.POSITIVE_INFINITY;
        for await (const view of poll(session, until)) if (admits(view)) yield view;
        if (source.startsWithMessage) lastEventId = undefined;
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
