import { chineseCalendar } from '../../holidays';
import { DEFAULT_POLICY } from '../../policy';
import { atTime, dateOf, type Instant, type LocalDate, toMs } from '../../time';
import type { ApplicationEvent } from '../application/event';

/** A stop on paper: since when, and the last day of it that was noticed. */
interface Stop {
  readonly from: Instant;
  readonly noticed: LocalDate;
}

const { closeOfBusiness } = DEFAULT_POLICY;
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const close = (day: LocalDate): Instant => atTime(day, closeOfBusiness);

/**
 * The day an application's clock of so many working days ends on, kept by hand from its log: every working day of a
 * technical review is left out, once however many run beside each other, and none that was not noticed.
 * @param extended whether the leader's prolongation counts
 */
export function paperDue(
  events: readonly ApplicationEvent[],
  { limit, extended }: { readonly limit: number; readonly extended: number },
): LocalDate | undefined {
  let due: LocalDate | undefined;
  let stop: Stop | undefined;
  const open = new Set<string>();

  const end = (at: Instant): void => {
    if (!stop || due === undefined) return;
    const last = toMs(at) < toMs(close(stop.noticed)) ? at : close(stop.noticed);
    // A clock that had run out before stays so.
    if (toMs(close(due)) > toMs(stop.from))
      due = chineseCalendar.addWorkingDays(due, wholeDays(stop.from, last));
    stop = undefined;
  };

  for (const event of events) {
    switch (event.type) {
      case 'accepted':
        due = chineseCalendar.addWorkingDays(dateOf(event.from), limit);
        break;
      case 'review-begun': {
        const noticed = dateOf(event.reviewBy.dueAt);
        if (stop && toMs(close(stop.noticed)) < toMs(event.at)) end(event.at);
        stop = stop ? { ...stop, noticed: later(stop.noticed, noticed) } : { from: event.at, noticed };
        open.add(event.item);
        break;
      }
      case 'review-ended':
        open.delete(event.item);
        if (open.size === 0) end(event.at);
        break;
      case 'prolonged':
        if (due !== undefined) due = chineseCalendar.addWorkingDays(due, extended);
        break;
    }
  }
  return due;
}

/** Working days from one hour to the same hour of another day, counted one by one. */
function wholeDays(from: Instant, to: Instant): number {
  let days = 0;
  for (let day = dateOf(from); ; ) {
    day = chineseCalendar.addWorkingDays(day, 1);
    if (day > dateOf(to) || (day === dateOf(to) && to.slice(10) < from.slice(10))) return days;
    days += 1;
  }
}
