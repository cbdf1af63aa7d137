import * as z from 'zod/mini';
import type { WorkCalendar } from '../calendar';
import { CHANNEL_CODES } from '../channel';
import { deadlineView, viewDeadline } from '../deadline-view';
import { RATING_LEVEL_CODES, RATING_TAG_CODES } from '../rating-level';
import { departmentOf, departmentView, type Tenant } from '../tenant';
import { instant } from '../text';
import type { Instant } from '../time';
import type { CaseEvent } from './event';
import { type Case, deadlineOf, tasksOf, urgeAgainAt } from './state';
import { CASE_STATUS_CODES, type CaseStatus, RING_FILLED } from './status';
import { timelineEntry, timelineOf } from './timeline';
import { allowedCommands, CASE_COMMAND_TYPES, type CaseCommandType, mayGive, type Role } from './transitions';

export const commandType = z.enum(CASE_COMMAND_TYPES);

export const ratingView = z.object({
  level: z.enum(RATING_LEVEL_CODES),
  tags: z.array(z.enum(RATING_TAG_CODES)),
  comment: z.exactOptional(z.string()),
  round: z.number(),
  at: instant,
  onBehalf: z.boolean(),
});
export interface RatingView extends z.output<typeof ratingView> {}

export const caseView = z.object({
  /** 16 symbols without hyphens; `formatReceiptCode` groups them. */
  code: z.string(),
  /** Grows with every event; also the ETag and the live feed's event id. */
  version: z.number(),
  status: z.enum(CASE_STATUS_CODES),
  /** Full arcs of the ring, 0 to 5. */
  filled: z.number(),
  round: z.number(),
  title: z.string(),
  category: z.string(),
  channel: z.enum(CHANNEL_CODES),
  submittedAt: instant,
  lead: z.exactOptional(departmentView),
  supports: z.array(departmentView),
  /** The deadline the case is held to now; none once it has ended. */
  deadline: z.exactOptional(deadlineView),
  /** What the reporter is asked for while the clock stands. */
  question: z.exactOptional(z.string()),
  answer: z.exactOptional(
    z.object({ text: z.string(), at: instant, department: z.exactOptional(departmentView) }),
  ),
  /** Why it was declined or withdrawn. */
  reason: z.exactOptional(z.string()),
  /** Where to go instead. */
  referTo: z.exactOptional(z.string()),
  ratings: z.array(ratingView),
  /** What the reporter may do now. */
  can: z.array(commandType),
  /** When urging is possible again, if not now. */
  urgeAgainAt: z.exactOptional(instant),
  closedAt: z.exactOptional(instant),
  timeline: z.array(timelineEntry),
});
export type CaseViewFields = Omit<z.output<typeof caseView>, 'status'>;

/** A case as its reporter sees it: no name of an official, no contact of anyone. A union by `status`. */
export type CaseView = { [S in CaseStatus]: CaseViewFields & { status: S } }[CaseStatus];

/** What a view is drawn with. */
export interface ViewContext {
  readonly now: Instant;
  readonly tenant: Tenant;
  readonly calendar: WorkCalendar;
}

export function viewCase(state: Case, events: readonly CaseEvent[], context: ViewContext): CaseView {
  const { facts, status } = state;
  const name = (id: string) => departmentOf(id, context.tenant);
  const tasks = tasksOf(state);
  const lead = tasks.find(({ role }) => role === 'lead');
  const deadline = deadlineOf(state);
  const nextUrge = urgeAgainAt(facts, context.now, context.calendar);
  return {
    code: facts.code,
    version: facts.version,
    status,
    filled: RING_FILLED[status],
    round: facts.round,
    title: facts.title,
    category: facts.category,
    channel: facts.channel,
    submittedAt: facts.submittedAt,
    ...(lead && { lead: name(lead.department) }),
    supports: tasks.filter(({ role }) => role === 'support').map(({ department }) => name(department)),
    ...(deadline && { deadline: viewDeadline(deadline, context) }),
    ...('question' in state && { question: state.question }),
    ...('answer' in state && {
      answer: {
        text: state.answer,
        at: state.resolvedAt,
        ...(lead && { department: name(lead.department) }),
      },
    }),
    ...('reason' in state && state.reason !== undefined && { reason: state.reason }),
    ...('referTo' in state && state.referTo !== undefined && { referTo: state.referTo }),
    ratings: facts.ratings.map((rating) => ({ ...rating, tags: [...rating.tags] })),
    can: commandsFor('reporter', state, context),
    ...(nextUrge !== undefined && { urgeAgainAt: nextUrge }),
    ...(state.status === 'closed' && { closedAt: state.closedAt }),
    timeline: timelineOf(events, context.tenant),
  };
}

/** What a role may do now, less what would be refused: a second rating in a round, a second urge in a day. */
export function commandsFor(role: Role, state: Case, { now, calendar }: ViewContext): CaseCommandType[] {
  const { ratings, round } = state.facts;
  const spent: Partial<Record<CaseCommandType, boolean>> = {
    rate: ratings.some((rating) => rating.round === round),
    urge: urgeAgainAt(state.facts, now, calendar) !== undefined,
  };
  return allowedCommands(state.status).filter((command) => mayGive(role, command) && !spent[command]);
}
