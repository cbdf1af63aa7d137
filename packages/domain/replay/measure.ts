import type { CaseEvent } from '../src/case/event';
import type { Figure, Part } from '../src/figures/figure';
import { type HandlingTime, handlingTime } from '../src/figures/handling-time';
import { onTimeResolving, responseRate } from '../src/figures/promptness';
import { recordOf } from '../src/figures/record-case';
import { supervisionCount } from '../src/figures/supervision-count';
import { chineseCalendar } from '../src/holidays';
import type { Instant } from '../src/time';

/** What the default policy makes of the export. What rests on call-backs and ratings is left out: it has none. */
export interface Measured {
  readonly response: Figure;
  readonly onTime: Figure;
  readonly handling: HandlingTime;
  /** Supervisions that reached levels 1, 2 and 3. */
  readonly supervised: readonly [Part, Part, Part];
}

export function measure(logs: readonly (readonly CaseEvent[])[], now: Instant): Measured {
  const records = logs.map(recordOf);
  return {
    response: responseRate(records, now),
    onTime: onTimeResolving(records, now),
    handling: handlingTime(records, chineseCalendar),
    supervised: [supervisionCount(records, 1), supervisionCount(records, 2), supervisionCount(records, 3)],
  };
}
