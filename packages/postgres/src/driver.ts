import type { Dialect } from 'kysely';

/** A PostgreSQL of either kind, as the store needs it. */
export interface Driver {
  readonly dialect: Dialect;
  /**
   * Hears what `notify` sends on a channel, from whichever process. After a break everything may have been missed:
   * then it calls with an empty payload.
   * @returns what ends it
   */
  listen(channel: string, onNotice: (payload: string) => void): Promise<() => Promise<void>>;
  /** What is left to do once the dialect is closed. */
  release?(): Promise<void>;
}
