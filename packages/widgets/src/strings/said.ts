import type { TimelineEntry } from '@wuyou/sdk';

/** What a line of history has to say; empty where it has nothing. */
export interface Said {
  readonly text: string;
  /** The promise it made: `10月13日（周二）17:00`. */
  readonly due: string;
  /** Of a supervision, and how far it had risen by then. */
  readonly number: string;
  readonly level: number;
  /** Those it concerns. */
  readonly offices: string;
}

/** Words for every kind of entry, so that a new one does not compile without. */
export type SaidOf = Readonly<Record<TimelineEntry['type'], (said: Said) => string>>;
