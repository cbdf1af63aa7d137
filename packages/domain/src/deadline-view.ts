import * as z from 'zod/mini';
import type { WorkCalendar } from './calendar';
import { DEADLINE_KINDS, type Deadline, LIGHTS, lightOf, stoppedAt, workingDaysLeft } from './deadline';
import { EXPLAINED_KINDS, explain } from './explain';
import { localized } from './tenant';
import { instant } from './text';
import type { Instant } from './time';

export const deadlineView = z.object({
  kind: z.enum(DEADLINE_KINDS),
  from: instant,
  dueAt: instant,
  /** Working days granted. */
  limit: z.object({ days: z.number() }),
  basis: z.string(),
  calendar: z.string(),
  provisional: z.boolean(),
  light: z.enum(LIGHTS),
  /** 0 on the due day, negative when overdue; stands still while paused. */
  workingDaysLeft: z.number(),
  paused: z.boolean(),
  /** Day by day from start to due, why the date is what it is. */
  days: z.array(
    z.object({ date: z.string(), kind: z.enum(EXPLAINED_KINDS), name: z.exactOptional(localized) }),
  ),
});
/** A deadline as shown at a moment. */
export interface DeadlineView extends z.output<typeof deadlineView> {}

export function viewDeadline(
  deadline: Deadline,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkCalendar },
): DeadlineView {
  const { pauses: _pauses, amberAt: _amberAt, ...shown } = deadline;
  return {
    ...shown,
    light: lightOf(deadline, now),
    workingDaysLeft: workingDaysLeft(deadline, now, calendar),
    paused: stoppedAt(deadline) !== undefined,
    days: explain(deadline, calendar),
  };
}
