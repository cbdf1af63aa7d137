import {
  addTallies,
  type CaseEvent,
  cut,
  cutByDay,
  EMPTY_TALLY,
  openPromisesOf,
  recordOf,
  type Tally,
  tallyOf,
  toMs,
  type WorkCalendar,
  withLate,
} from '@wuyou/domain';
import type { TallyQuery } from './store';

/** Adds up what each log says now: a store that keeps every log at hand needs no counters. */
export function tallyOfLogs(
  tenant: string,
  logs: readonly (readonly CaseEvent[])[],
  { now, ...by }: TallyQuery,
  calendar: WorkCalendar,
): Tally {
  const records = cut(logs.map(recordOf), cutByDay(tenant, by));
  const late = records.flatMap(openPromisesOf).filter(({ dueAt }) => toMs(dueAt) < toMs(now));
  const settled = records.map((record) => tallyOf(record, calendar)).reduce(addTallies, EMPTY_TALLY);
  return withLate(settled, (name) => late.filter((promise) => promise.name === name).length);
}
