import type { Instant, WorkCalendar } from '@wuyou/domain';
import { county } from './county';
import type { Story } from './story';

export type Scenario = (now: Instant, calendar: WorkCalendar) => readonly Story[];

export const scenarios = {
  /** No case yet. */
  empty: () => [],
  /** A district's desk in the middle of a month: a case in every place of the loop. */
  county,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
