import type { Config } from './config';
import type { OnConnection } from './connection';
import type { Source } from './session';
import { viewsOf } from './views';

/** What following takes. */
export interface FollowOptions {
  /** Ends the loop quietly: it throws nothing. */
  readonly signal?: AbortSignal | undefined;
  /** Hears how views arrive, so that a page can say when it last was up to date. */
  readonly onConnection?: OnConnection | undefined;
}

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
