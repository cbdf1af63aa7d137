import type { Instant, WorkCalendar } from '@wuyou/domain';
import type { ApplicationStory } from './application-story';
import { county } from './county';
import type { Story } from './story';

export type Scenario = (now: Instant, calendar: WorkCalendar) => readonly (Story | ApplicationStory)[];

export const scenarios = {
  /** No case yet. */
  empty: () => [],
  /** A district's desk in the middle of a month: a case in every place of the loop, and applications on their way. */
  county,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
