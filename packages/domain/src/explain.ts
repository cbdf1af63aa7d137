import type { Day, WorkCalendar } from './calendar';
import { type Deadline, pausedDays } from './deadline';
import { addDays, dateOf, type LocalDate } from './time';

export const EXPLAINED_KINDS = [
  'start',
  'counted',
  'make-up',
  'weekend',
  'holiday',
  'closure',
  'paused',
  'due',
] as const;

/** What a day is to a deadline. `start` is not counted (民法典 art. 201); `paused` is a working day the clock stood. */
export interface ExplainedDay extends Omit<Day, 'kind' | 'counts'> {
  readonly kind: (typeof EXPLAINED_KINDS)[number];
}

/**
 * Why the deadline is on its day, day by day from start to due. The days that are `counted`, `make-up` or `due`
 * number the limit, so that anyone can count along.
 * @param calendar the one the deadline was reckoned with
 */
export function explain(deadline: Deadline, calendar: WorkCalendar): ExplainedDay[] {
  const [start, due] = [dateOf(deadline.from), dateOf(deadline.dueAt)];
  const paused = daysStoodStill(deadline, calendar);
  const days: ExplainedDay[] = [];
  for (let date = start; date <= due; date = addDays(date, 1)) {
    const { kind, name } = calendar.dayOf(date);
    const shown = { date, ...(name && { name }) };
    if (date === start) days.push({ ...shown, kind: 'start' });
    else if (date === due) days.push({ ...shown, kind: 'due' });
    else if (paused.has(date)) days.push({ ...shown, kind: 'paused' });
    else days.push({ ...shown, kind: kind === 'working' ? 'counted' : kind });
  }
  return days;
}

/** The working days by which ended pauses moved the due day. */
function daysStoodStill({ limit, pauses }: Deadline, calendar: WorkCalendar): ReadonlySet<LocalDate> {
  const days = new Set<LocalDate>();
  if ('minutes' in limit) return days;
  for (const { to, ...pause } of pauses) {
    const whole = to === undefined ? 0 : pausedDays({ ...pause, to }, calendar);
    for (let n = 1; n <= whole; n += 1) days.add(calendar.addWorkingDays(dateOf(pause.from), n));
  }
  return days;
}
