import type { WorkCalendar } from './calendar';
import type { DeadlineKind } from './deadline-kind';
import { limitOf, type Policy } from './policy';
import { addDays, atTime, dateOf, type Instant, type LocalDate, toMs } from './time';
import { addOfficeMinutes, officeMinutesBetween, type WorkingTime } from './working-time';

/** What 行政许可法 art. 45 leaves out of a limit, each with written notice of the time it needs. */
export const STATUTORY_REVIEWS = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
export type StatutoryReview = (typeof STATUTORY_REVIEWS)[number];

/** Why a clock may stand still. Nothing else stops it. */
export type PauseGround =
  | { readonly basis: 'awaiting-reporter' }
  | { readonly basis: 'force-majeure'; readonly reason: string }
  | {
      readonly basis: 'statutory';
      readonly review: StatutoryReview;
      /** Working days it needs, as the applicant was told in writing: the clock stands for no more than these. */
      readonly noticedDays: number;
    };
export type PauseBasis = PauseGround['basis'];

export type Pause = PauseGround & {
  readonly from: Instant;
  /** Absent while the clock still stands. */
  readonly to?: Instant;
};

export interface Extension {
  /** Working days. */
  readonly days: number;
  readonly at: Instant;
  readonly reason: string;
}

/** A promise with its reason. Frozen when made: nothing reckons it again behind the reporter's back. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly from: Instant;
  /** What was granted; the starting day is not counted. */
  readonly limit: WorkingTime;
  /** From here the light is amber. */
  readonly amberAt: Instant;
  readonly dueAt: Instant;
  /** The rule it rests on, in words people may read. */
  readonly basis: string;
  /** Version of the calendar it was reckoned with. */
  readonly calendar: string;
  /** The calendar's data does not reach `dueAt` yet, so the day may still be settled. */
  readonly provisional: boolean;
  readonly pauses: readonly Pause[];
  readonly extension?: Extension;
}

export const LIGHTS = ['green', 'amber', 'red'] as const;
/** Green; amber from 80 % of the working time used, or 1 day left of 3 or more; red when overdue. */
export type Light = (typeof LIGHTS)[number];

/** What a deadline is reckoned with. */
export interface Clockwork {
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
  /** Whose limits may differ from the policy's own. */
  readonly category?: string;
}

/**
 * A limit of n days ends at close of business on the n-th working day after `from`; one of minutes, within office hours.
 * @param granted working time given in place of the policy's limit
 */
export function setDeadline(
  kind: DeadlineKind,
  from: Instant,
  clockwork: Clockwork,
  granted: { readonly limit?: WorkingTime } = {},
): Deadline {
  const { basis, ...limit } = limitOf(kind, clockwork.policy, clockwork.category);
  return reckon({ kind, from, limit, basis, ...granted, pauses: [] }, clockwork);
}

/**
 * What the deadline would be if it were made today: with the calendar as it is now, and all that has happened to it
 * since. For corrections, which are events with a reason, and for nothing else.
 */
export function reckonAgain(deadline: Deadline, clockwork: Clockwork): Deadline {
  const { kind, from, limit, basis, extension, pauses } = deadline;
  const anew = reckon({ kind, from, limit, basis, pauses: [] }, clockwork);
  const extended = extension ? extend(anew, extension, clockwork.calendar) : anew;
  return pauses.reduce((running, { to, from: since, ...ground }) => {
    const stopped = pause(running, ground, since);
    return to === undefined ? stopped : resume(stopped, to, clockwork);
  }, extended);
}

/** A running clock stops; a stopped one stays as it is. */
export function pause(deadline: Deadline, ground: PauseGround, from: Instant): Deadline {
  if (stoppedAt(deadline) !== undefined) return deadline;
  return { ...deadline, pauses: [...deadline.pauses, { ...ground, from }] };
}

/** Ends the running pause; what lay ahead moves on by the whole working time it lasted, never by more. */
export function resume(deadline: Deadline, to: Instant, { calendar, policy }: Clockwork): Deadline {
  const running = deadline.pauses[deadline.pauses.length - 1];
  if (!running || running.to !== undefined) return deadline;
  const { from } = running;
  const days = pausedDays({ ...running, to }, calendar);
  const office = { calendar, hours: policy.officeHours };
  const until = noticedEnd(running, { calendar, policy });
  const counted = until !== undefined && toMs(until) < toMs(to) ? until : to;
  const moved = (instant: Instant) => {
    if ('minutes' in deadline.limit)
      return addOfficeMinutes(instant, officeMinutesBetween(from, counted, office), office);
    return days === 0 ? instant : onDay(calendar.addWorkingDays(dateOf(instant), days), instant);
  };
  const later = (instant: Instant) => (toMs(instant) <= toMs(from) ? instant : moved(instant));
  return settledBy(calendar, {
    ...deadline,
    amberAt: later(deadline.amberAt),
    dueAt: later(deadline.dueAt),
    pauses: [...deadline.pauses.slice(0, -1), { ...running, to }],
  });
}

/** Moves the due day on by working days; amber follows from the longer limit. */
export function extend(deadline: Deadline, extension: Extension, calendar: WorkCalendar): Deadline {
  const { limit } = deadline;
  const due = calendar.addWorkingDays(dateOf(deadline.dueAt), extension.days);
  const granted = extension.days + ('days' in limit ? limit.days : 0);
  return settledBy(calendar, {
    ...deadline,
    amberAt: atTime(calendar.addWorkingDays(due, -daysLeftAtAmber(granted)), '00:00'),
    dueAt: onDay(due, deadline.dueAt),
    extension,
  });
}

/** Since when the clock stands still; `undefined` while it runs. */
export function stoppedAt(deadline: Deadline): Instant | undefined {
  const last = deadline.pauses[deadline.pauses.length - 1];
  return last && last.to === undefined ? last.from : undefined;
}

/** Working days left at `now`: 0 on the due day, negative when overdue. A stopped clock answers as when it stopped. */
export function workingDaysLeft(deadline: Deadline, now: Instant, calendar: WorkCalendar): number {
  const left = calendar.workingDaysBetween(dateOf(stoppedAt(deadline) ?? now), dateOf(deadline.dueAt));
  return lightOf(deadline, now) === 'red' ? Math.min(left, -1) : left;
}

export function lightOf(deadline: Deadline, now: Instant): Light {
  const at = toMs(stoppedAt(deadline) ?? now);
  if (at > toMs(deadline.dueAt)) return 'red';
  return at >= toMs(deadline.amberAt) ? 'amber' : 'green';
}

/** The working days an ended pause took out: whole ones, and of a statutory one no more than were noticed. */
export function pausedDays(pause: Pause & { readonly to: Instant }, calendar: WorkCalendar): number {
  const days = wholeWorkingDays(pause.from, pause.to, calendar);
  return pause.basis === 'statutory' ? Math.min(days, pause.noticedDays) : days;
}

/**
 * A deadline as it runs at a moment: a statutory review that has overrun its notice stops it no longer, though nobody
 * has ended the review yet.
 */
export function runningAt(
  deadline: Deadline,
  now: Instant,
  clockwork: Pick<Clockwork, 'calendar' | 'policy'>,
): Deadline {
  const last = deadline.pauses[deadline.pauses.length - 1];
  if (!last || last.to !== undefined) return deadline;
  const end = noticedEnd(last, clockwork);
  return end !== undefined && toMs(end) < toMs(now) ? resume(deadline, end, clockwork) : deadline;
}

/** Until when a statutory pause stops the clock at most: the close of the last day that was noticed. */
export function noticedEnd(
  pause: Pause,
  { calendar, policy }: Pick<Clockwork, 'calendar' | 'policy'>,
): Instant | undefined {
  if (pause.basis !== 'statutory') return undefined;
  const day = calendar.addWorkingDays(dateOf(pause.from), pause.noticedDays);
  return atTime(day, policy.closeOfBusiness);
}

/** Working days that a span covers from its hour to the same hour, rounded down. */
function wholeWorkingDays(from: Instant, to: Instant, calendar: WorkCalendar): number {
  const lastDayIsWhole = to.slice(10) >= from.slice(10);
  const lastWholeDay = lastDayIsWhole ? dateOf(to) : addDays(dateOf(to), -1);
  return Math.max(0, calendar.workingDaysBetween(dateOf(from), lastWholeDay));
}

type Granted = Pick<Deadline, 'kind' | 'from' | 'limit' | 'basis' | 'pauses'>;

function reckon(granted: Granted, { calendar, policy }: Clockwork): Deadline {
  const { from, limit } = granted;
  const within = (moments: Pick<Deadline, 'amberAt' | 'dueAt'>) =>
    settledBy(calendar, { ...granted, ...moments });
  if ('minutes' in limit) {
    const office = { calendar, hours: policy.officeHours };
    return within({
      amberAt: addOfficeMinutes(from, Math.ceil(limit.minutes * 0.8), office),
      dueAt: addOfficeMinutes(from, limit.minutes, office),
    });
  }
  const day = (n: number) => calendar.addWorkingDays(dateOf(from), n);
  return within({
    amberAt: atTime(day(limit.days - daysLeftAtAmber(limit.days)), '00:00'),
    dueAt: atTime(day(limit.days), policy.closeOfBusiness),
  });
}

function settledBy(
  { version, dataValidThrough }: WorkCalendar,
  deadline: Omit<Deadline, 'calendar' | 'provisional'>,
): Deadline {
  return { ...deadline, calendar: version, provisional: dateOf(deadline.dueAt) > dataValidThrough };
}

function daysLeftAtAmber(days: number): number {
  return Math.max(Math.floor(days * 0.2), days >= 3 ? 1 : 0);
}

/** The same wall clock on another day. */
function onDay(date: LocalDate, instant: Instant): Instant {
  return date + instant.slice(10);
}

/** The worst of some lights; `undefined` of none. */
export function worstOf(lights: readonly Light[]): Light | undefined {
  return [...LIGHTS].reverse().find((light) => lights.includes(light));
}
