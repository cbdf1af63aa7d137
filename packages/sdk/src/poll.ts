import { pause } from './abort';
import { attemptOnce } from './call';
import { type Outcome, outcomeOf } from './outcome';
import { CONDITION, send } from './request';
import { backoff } from './retry';
import type { Session } from './session';

/** Milliseconds between two questions, give or take a quarter so that pages do not ask in step. */
const INTERVAL = 10_000;

interface Answer<T> {
  readonly views: readonly T[];
  readonly etag: string | null;
}

/** Asks every ten seconds what is new, until `until` (milliseconds since 1970 UTC). */
export async function* poll<T>(
  { source, config, stop, connection, passes }: Session<T>,
  until: number,
): AsyncGenerator<T, void, undefined> {
  const { environment, timeout } = config;
  let etag: string | null = null;
  for (let failures = 0; environment.now() < until; ) {
    const outcome = await attemptOnce((own) => ask(own), { signal: stop, timeout, config });
    if (outcome.ok) {
      failures = 0;
      ({ etag } = outcome.value);
      connection.heard('polling');
      yield* outcome.value.views;
    } else {
      if (!passes(outcome.error)) throw outcome.error;
      failures += 1;
      connection.lost();
    }
    const { random } = environment;
    const wait = outcome.ok
      ? INTERVAL * (0.75 + random() / 2)
      : backoff(failures, random(), { asked: outcome.retryAfter, longest: 30_000 });
    await pause(wait, stop, environment);
  }

  async function ask(own: AbortSignal): Promise<Outcome<Answer<T>>> {
    const { name, input } = source.poll;
    const headers = { [CONDITION.ifNoneMatch]: etag ?? undefined };
    const response = await send(name, { ...input, headers }, config, own);
    if (response.status === 304) return { ok: true, value: { views: [], etag } };
    const outcome = await outcomeOf(response, { locale: config.locale, now: environment.now() });
    if (!outcome.ok) return outcome;
    return {
      ok: true,
      value: { views: source.viewsIn(outcome.value), etag: response.headers.get('ETag') },
    };
  }
}
