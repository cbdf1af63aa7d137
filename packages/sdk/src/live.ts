import { within } from './abort';
import { localError } from './local-error';
import { outcomeOf } from './outcome';
import { CONDITION, send } from './request';
import type { Session } from './session';
import { type Message, messagesOf } from './sse';

/** Milliseconds without a byte after which a connection is taken for dead; the service sends one every 15 s. */
const SILENCE = 45_000;
/** Milliseconds for a stream to begin. */
const PATIENCE = 8_000;

/** This stream does not stream: something on the way holds it back. */
export class NoStream extends Error {}

/** The messages of one connection until the server ends it. Leaves no request open, however it is left. */
export async function* connect<T>(
  { source, config, stop, connection, onRetry }: Session<T>,
  lastEventId: string | undefined,
): AsyncGenerator<Message, void, undefined> {
  const { environment, locale } = config;
  const own = new AbortController();
  const messageIsDue = source.startsWithMessage && lastEventId === undefined;
  const opened = environment.now();
  const limit = (streams: boolean) => ({
    signal: stop,
    environment,
    ms: streams ? SILENCE : Math.max(0, opened + PATIENCE - environment.now()),
    late: () => (streams ? localError('timeout', { timeout: SILENCE }, locale) : new NoStream()),
  });
  const open = async () => {
    const { endpoint, input } = source.live;
    const headers = { [CONDITION.lastEventId]: lastEventId };
    const response = await send(endpoint, { ...input, headers }, config, own.signal);
    // A fetch that ignores its signal may answer when nobody listens any more.
    if (own.signal.aborted) response.body?.cancel().catch(() => undefined);
    return response;
  };
  try {
    const response = await within(open(), limit(false));
    if (!response.ok) {
      const outcome = await within(outcomeOf(response, { locale, now: opened }), limit(false));
      if (!outcome.ok) throw outcome.error;
    }
    if (!response.body || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
      throw new NoStream();
    }
    yield* messagesOf(response.body, {
      onRetry,
      wait: async (read, heard) => {
        const bytes = read.catch((cause) => {
          throw localError('network', {}, locale, { cause });
        });
        const next = await within(bytes, limit(heard.message || (heard.byte && !messageIsDue)));
        if (!next.done) connection.heard('live');
        return next;
      },
    });
  } finally {
    own.abort();
  }
}
