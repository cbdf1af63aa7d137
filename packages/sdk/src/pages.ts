/** A loop over all pages asks for the largest. */
export const WHOLE_PAGE = 100;

/** One page, and the cursor of the next. */
interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** A list: `await` it for one page, or loop over it with `for await` for all of them. */
export type Paged<P extends Page<unknown>> = PromiseLike<P> & AsyncIterable<P['items'][number]>;

/**
 * Asks for nothing until it is awaited or looped over.
 * @param load one page; without a cursor, the first
 */
export function paged<P extends Page<unknown>>(
  load: (cursor?: string) => Promise<P>,
  loadAll: (cursor?: string) => Promise<P> = load,
): Paged<P> {
  let first: Promise<P> | undefined;
  return {
    // biome-ignore lint/suspicious/noThenProperty: awaiting a list gives its page, as in other SDKs
    then(resolve, reject) {
      first ??= load();
      return first.then(resolve, reject);
    },
    async *[Symbol.asyncIterator]() {
      let page = await loadAll();
      yield* page.items;
      while (page.next !== undefined) {
        page = await loadAll(page.next);
        yield* page.items;
      }
    },
  };
}
