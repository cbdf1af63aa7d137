import type { WorkCalendar } from '../calendar';
import type { ChannelCode } from '../channel';
import { dateOf, type LocalDate } from '../time';
import type { CaseRecord } from './case-record';
import { momentOf, PERIOD_EVENTS, type PeriodEvent } from './cut';
import { EMPTY_TALLY, isEmptyTally, subtractTally, type Tally, tallyOf } from './tally';

/** Where a case is counted: under each event it has had, on the Beijing day of it. */
export interface CountingPlace {
  readonly event: PeriodEvent;
  readonly day: LocalDate;
  /** The lead, once there is one. */
  readonly department?: string;
  readonly channel: ChannelCode;
  readonly category: string;
}

/** What is added to the counters of one place. */
export interface Contribution extends CountingPlace {
  readonly tally: Tally;
}

/** The same tally once under each of the case's events: a period goes by one of them. */
export function contributionsOf(record: CaseRecord, calendar: WorkCalendar): Contribution[] {
  const tally = tallyOf(record, calendar);
  const { department, channel, category } = record;
  return PERIOD_EVENTS.flatMap((event) => {
    const at = momentOf(record, event);
    if (at === undefined) return [];
    return {
      event,
      day: dateOf(at),
      ...(department !== undefined && { department }),
      channel,
      category,
      tally,
    };
  });
}

/**
 * What is to be added where a case changed, so that it is counted as it is now and no longer as it was.
 * @param before `undefined` for one not counted yet
 */
export function contributionChange(
  before: CaseRecord | undefined,
  after: CaseRecord,
  calendar: WorkCalendar,
): Contribution[] {
  const changes = new Map(contributionsOf(after, calendar).map((added) => [keyOf(added), added]));
  for (const taken of before ? contributionsOf(before, calendar) : []) {
    const added = changes.get(keyOf(taken))?.tally ?? EMPTY_TALLY;
    changes.set(keyOf(taken), { ...taken, tally: subtractTally(added, taken.tally) });
  }
  return [...changes.values()].filter(({ tally }) => !isEmptyTally(tally));
}

function keyOf({ event, day, department, channel, category }: CountingPlace): string {
  return JSON.stringify([event, day, department, channel, category]);
}
