import { pause } from './abort';
import { attemptOnce } from './call';
import { type Outcome, outcomeOf } from './outcome';
import { send } from './request';
import { backoff } from './retry';
import type { Session } from './session';

/** Milliseconds between two questions, give or take a quarter so that pages do not ask in step. */
const INTERVAL = 10_000;

/** Asks every ten seconds what is new, until `until` (milliseconds since 1970 UTC). */
export async function* poll<T>(
  { source, config, stop, connection, passes }: Session<T>,
  until: number,
): AsyncGenerator<T, void, undefined> {
  const { environment, timeout } = config;
  for (let failures = 0; environment.now() < until; ) {
    const outcome = await attemptOnce((own) => ask(own), { signal: stop, timeout, config });
    if (outcome.ok) {
      failures = 0;
      connection.heard('polling');
      yield* outcome.value;
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

  /** Whole each time: a view may change by time alone, while its version stays. */
  async function ask(own: AbortSignal): Promise<Outcome<readonly T[]>> {
    const { endpoint, input } = source.poll;
    const outcome = await outcomeOf(await send(endpoint, input, config, own), {
      locale: config.locale,
      now: environment.now(),
    });
    return outcome.ok ? { ok: true, value: source.viewsIn(outcome.value) } : outcome;
  }
}
