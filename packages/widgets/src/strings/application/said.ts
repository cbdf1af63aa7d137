import type { ApplicationView } from '@wuyou/sdk';

type Entry = ApplicationView['timeline'][number];

/** What a line of an application's history has to say; empty where it has nothing. */
interface ApplicationSaid {
  readonly text: string;
  /** The promise it made: `10月13日（周二）17:00`. */
  readonly due: string;
  /** The item it concerns, quoted. */
  readonly item: string;
  /** Of the licence. */
  readonly number: string;
  /** How many; 0 for none. */
  readonly materials: number;
  readonly deemed: boolean;
  /** How it was delivered. */
  readonly delivery: string;
  /** Of the rating. */
  readonly level: string;
}

/** Words for every kind of entry, so that a new one does not compile without. */
export type ApplicationSaidOf = Readonly<Record<Entry['type'], (said: ApplicationSaid) => string>>;
export type LaneWords = Readonly<Record<ApplicationView['lanes'][number]['status'], string>>;

export type StandingWords = Readonly<Record<ApplicationView['status'], string>>;
