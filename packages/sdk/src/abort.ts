import type { Environment } from './environment';

/** Why a signal aborted. Browsers before 2022 do not say. */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('The call was aborted', 'AbortError');
}

interface Limit {
  readonly signal?: AbortSignal | undefined;
  readonly ms: number;
  /** What to reject with when the time is up. */
  readonly late: () => unknown;
  readonly environment: Environment;
}

/**
 * The promise's outcome, unless the signal aborts or the time is up first: at once, whether the work
 * listens or not. Leaves no listener and no timer.
 */
export function within<T>(work: Promise<T>, { signal, ms, late, environment }: Limit): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => settle(() => reject(signal && reasonOf(signal)));
    const cancel = environment.after(ms, () => settle(() => reject(late())));
    const settle = (outcome: () => void) => {
      cancel();
      signal?.removeEventListener('abort', abort);
      outcome();
    };
    signal?.addEventListener('abort', abort);
    work.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
    if (signal?.aborted) abort();
  });
}

/** Resolves after `ms`. @throws the signal's reason, as soon as it aborts */
export function pause(ms: number, signal: AbortSignal | undefined, environment: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    const abort = () => {
      cancel();
      reject(signal && reasonOf(signal));
    };
    const cancel = environment.after(ms, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}
