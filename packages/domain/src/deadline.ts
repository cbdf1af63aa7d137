import type { WorkCalendar } from './calendar';
import type { Policy } from './policy';
import { addDays, atTime, dateOf, type Instant, toMs } from './time';

export const DEADLINE_KINDS = ['accept', 'contact', 'resolve', 'follow-up', 'verify', 'rectify'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Why a clock may stand still. Nothing else stops it. */
export type PauseBasis = 'awaiting-reporter' | 'statutory' | 'force-majeure';

export interface Pause {
  readonly basis: PauseBasis;
  readonly from: Instant;
  /** Absent while the clock still stands. */
  readonly to?: Instant;
}

/** A promise with its reason. Frozen when made: nothing reckons it again behind the reporter's back. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly from: Instant;
  /** Working days granted; the starting day is not counted. */
  readonly limit: { readonly days: number };
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
}

export const LIGHTS = ['green', 'amber', 'red'] as const;
/** Green; amber from 80 % of the working days used, or 1 left of 3 or more; red when overdue. */
export type Light = (typeof LIGHTS)[number];

/** What a deadline is reckoned with. */
export interface Clockwork {
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
}

/** A limit of n days ends at close of business on the n-th working day after `from`. */
export function setDeadline(kind: DeadlineKind, from: Instant, { calendar, policy }: Clockwork): Deadline {
  const { days, basis } = policy.limits[kind];
  const due = calendar.addWorkingDays(dateOf(from), days);
  const daysLeftAtAmber = Math.max(Math.floor(days * 0.2), days >= 3 ? 1 : 0);
  return {
    kind,
    from,
    limit: { days },
    amberAt: atTime(calendar.addWorkingDays(dateOf(from), days - daysLeftAtAmber), '00:00'),
    dueAt: atTime(due, policy.closeOfBusiness),
    basis,
    calendar: calendar.version,
    provisional: due > calendar.dataValidThrough,
    pauses: [],
  };
}

export function pause(deadline: Deadline, basis: PauseBasis, from: Instant): Deadline {
  return { ...deadline, pauses: [...deadline.pauses, { basis, from }] };
}

/** Ends the running pause; what lay ahead moves on by the whole working days it lasted, never by more. */
export function resume(deadline: Deadline, to: Instant, calendar: WorkCalendar): Deadline {
  const from = stoppedAt(deadline);
  if (from === undefined) return deadline;
  const days = wholeWorkingDays(from, to, calendar);
  const later = (instant: Instant) =>
    days === 0 || toMs(instant) <= toMs(from)
      ? instant
      : calendar.addWorkingDays(dateOf(instant), days) + instant.slice(10);
  return {
    ...deadline,
    amberAt: later(deadline.amberAt),
    dueAt: later(deadline.dueAt),
    pauses: deadline.pauses.map((pause) => (pause.to === undefined ? { ...pause, to } : pause)),
  };
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

/** Working days that a span covers from its hour to the same hour, rounded down. */
export function wholeWorkingDays(from: Instant, to: Instant, calendar: WorkCalendar): number {
  const lastDayIsWhole = to.slice(10) >= from.slice(10);
  const lastWholeDay = lastDayIsWhole ? dateOf(to) : addDays(dateOf(to), -1);
  return Math.max(0, calendar.workingDaysBetween(dateOf(from), lastWholeDay));
}
