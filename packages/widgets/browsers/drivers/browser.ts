/** A browser with one page open, whatever speaks to it. */
export interface Browser {
  /** Loads a page, and waits for it. */
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page.
   * @param work is sent as text: it sees nothing but its arguments and the page
   * @returns what it gives, as JSON can say it
   * @throws {Error} what it throws
   */
  run<Args extends readonly unknown[], T>(work: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  close(): Promise<void>;
}

export interface Candidate {
  readonly name: string;
  /** How it names itself, so that no other passes for it. */
  readonly agent: RegExp;
  /** Where it comes from, for those who miss it. */
  readonly from: string;
  /** @returns starts it; `undefined` where it is not installed */
  find(): Promise<(() => Promise<Browser>) | undefined>;
}

/** A call as every protocol takes it: an expression whose promise is a JSON text. */
export function expressionOf(work: (...args: never) => unknown, args: readonly unknown[]): string {
  return `(async () => JSON.stringify((await (${work})(...${JSON.stringify(args)})) ?? null))()`;
}
