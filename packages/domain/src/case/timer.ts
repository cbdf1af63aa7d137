import { stoppedAt } from '../deadline';
import { dateOf, type Instant, type LocalDate, toInstant, toMs } from '../time';
import { clockKey, clocksOf } from './clocks';
import type { TimerCommand } from './command';
import { type Case, closingBasisOf } from './state';
import { runningSupervision } from './supervision';

/** What the clock will do to a case by itself, if nothing happens before. */
export interface Timer {
  readonly at: Instant;
  readonly command: TimerCommand;
}

/** The first of what is due next; `undefined` when no clock runs. Pure: a timer is data, kept beside the case. */
export function nextTimer(state: Case): Timer | undefined {
  const timers = [...reminders(state), ...escalation(state), ...endings(state)];
  return timers.reduce<Timer | undefined>(
    (first, timer) => (first === undefined || toMs(timer.at) < toMs(first.at) ? timer : first),
    undefined,
  );
}

/** The day that the calendar's data must reach before a provisional deadline can be settled. */
export function awaitsCalendar(state: Case): LocalDate | undefined {
  const provisional = clocksOf(state).filter(
    ({ of, deadline }) => deadline.provisional && isPromise(state, of),
  );
  return provisional.map(({ deadline }) => dateOf(deadline.dueAt)).sort()[0];
}

/** Only what was promised from acceptance on is settled; the short clocks before and after are gone first. */
function isPromise({ status }: Case, of: string): boolean {
  return of !== 'case' || ['accepted', 'assigned', 'handling', 'awaiting-reporter'].includes(status);
}

function running(state: Case) {
  return clocksOf(state).filter(({ deadline }) => stoppedAt(deadline) === undefined);
}

function reminders(state: Case): Timer[] {
  return running(state)
    .filter(({ of, deadline }) => !state.facts.reminded.includes(clockKey(of, deadline.dueAt)))
    .map(({ of, deadline }) => ({ at: deadline.amberAt, command: { type: 'remind', of } }));
}

/** Once any clock is overdue, and again each time a running supervision is to rise while one still is. */
function escalation(state: Case): Timer[] {
  const overdueAt = running(state)
    .map(({ deadline }) => justAfter(deadline.dueAt))
    .sort()[0];
  if (overdueAt === undefined) return [];
  const supervision = runningSupervision(state.facts.supervisions);
  if (supervision?.level === 3) return [];
  const at = [overdueAt, supervision?.risesAt ?? overdueAt].sort()[1] ?? overdueAt;
  return [{ at, command: { type: 'escalate' } }];
}

/** A question nobody answered, and a loop that may close but that nobody closed. */
function endings(state: Case): Timer[] {
  if (state.status === 'awaiting-reporter')
    return [{ at: justAfter(state.supplyBy.dueAt), command: { type: 'expire' } }];
  if (state.status === 'following-up' && closingBasisOf(state.followUps) !== undefined)
    return [{ at: state.followUpBy.dueAt, command: { type: 'close' } }];
  return [];
}

function justAfter(instant: Instant): Instant {
  return toInstant(toMs(instant) + 1000);
}
