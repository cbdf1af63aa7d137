import * as z from 'zod/mini';
import {
  type Clockwork,
  type Deadline,
  LIGHTS,
  lightOf,
  reckonAgain,
  runningAt,
  stoppedAt,
  workingDaysLeft,
} from './deadline';
import { DEADLINE_KINDS } from './deadline-kind';
import { EXPLAINED_KINDS, explain } from './explain';
import { localized } from './tenant';
import { instant } from './text';
import type { Instant } from './time';
import { officeMinutesBetween } from './working-time';
import { workingTime } from './working-time-field';

export const deadlineView = z.object({
  kind: z.enum(DEADLINE_KINDS),
  from: instant,
  dueAt: instant,
  /** What was granted, before any extension. */
  limit: workingTime,
  basis: z.string(),
  /** Version of the calendar it was reckoned with. */
  calendar: z.string(),
  /** What it would be by today's calendar, where that differs: the promise stays until it is corrected. */
  reckonedNow: z.exactOptional(instant),
  /** The State Council has not published that year's holidays yet. */
  provisional: z.boolean(),
  extension: z.exactOptional(z.object({ days: z.number(), at: instant, reason: z.string() })),
  light: z.enum(LIGHTS),
  /** 0 on the due day, negative when overdue; stands still while paused. */
  workingDaysLeft: z.number(),
  /** For a limit in minutes: open office minutes left, negative when overdue. */
  minutesLeft: z.exactOptional(z.number()),
  paused: z.boolean(),
  /** Day by day from start to due, why the date is what it is. */
  days: z.array(
    z.object({ date: z.string(), kind: z.enum(EXPLAINED_KINDS), name: z.exactOptional(localized) }),
  ),
});
/** A deadline as shown at a moment. */
export interface DeadlineView extends z.output<typeof deadlineView> {}

export function viewDeadline(
  kept: Deadline,
  { now, ...clockwork }: Clockwork & { readonly now: Instant },
): DeadlineView {
  const { calendar, policy } = clockwork;
  const deadline = runningAt(kept, now, clockwork);
  const { pauses: _pauses, amberAt: _amberAt, ...shown } = deadline;
  const since = stoppedAt(deadline);
  const office = { calendar, hours: policy.officeHours };
  return {
    ...shown,
    ...reckonedNow(deadline, clockwork),
    light: lightOf(deadline, now),
    workingDaysLeft: workingDaysLeft(deadline, now, calendar),
    ...('minutes' in deadline.limit && {
      minutesLeft: officeMinutesBetween(since ?? now, deadline.dueAt, office),
    }),
    paused: since !== undefined,
    days: explain(deadline, calendar),
  };
}

function reckonedNow(deadline: Deadline, clockwork: Clockwork): Pick<DeadlineView, 'reckonedNow'> {
  if (deadline.calendar === clockwork.calendar.version) return {};
  const { dueAt } = reckonAgain(deadline, clockwork);
  return dueAt === deadline.dueAt ? {} : { reckonedNow: dueAt };
}
