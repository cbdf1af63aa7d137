import * as z from 'zod/mini';
import type { WorkCalendar } from '../calendar';
import { CHANNEL_CODES } from '../channel';
import { extend, LIGHTS, lightOf } from '../deadline';
import { deadlineView, viewDeadline } from '../deadline-view';
import { fileView } from '../file';
import { RATING_LEVEL_CODES, RATING_TAG_CODES } from '../rating-level';
import { departmentOf, departmentView, type Tenant } from '../tenant';
import { instant } from '../text';
import type { Instant } from '../time';
import { caseLight, deadlineOf } from './clocks';
import type { CaseEvent } from './event';
import { stageOf } from './rules/extending';
import { clockworkOf } from './rules/rule';
import {
  type Case,
  type CaseFacts,
  type PendingExtension,
  reporterVersion,
  TASK_STATES,
  type Task,
  tasksOf,
  urgeAgainAt,
} from './state';
import { CASE_STATUS_CODES, type CaseStatus, RING_FILLED } from './status';
import { runningSupervision, type Supervision, type TaskForce } from './supervision';
import { timelineEntry, timelineOf } from './timeline';
import { CASE_COMMAND_TYPES, type CaseCommandType, commandsOf, type Role } from './transitions';

export const commandType = z.enum(CASE_COMMAND_TYPES);

/** A department's share, by office. `light` while it is unfinished. */
const taskView = z.object({
  id: z.string(),
  department: departmentView,
  role: z.enum(['lead', 'support']),
  title: z.string(),
  state: z.enum(TASK_STATES),
  dueAt: instant,
  light: z.exactOptional(z.enum(LIGHTS)),
});
interface TaskView extends z.output<typeof taskView> {}

/** A numbered pursuit of a late or important case. */
const supervisionView = z.object({
  number: z.string(),
  level: z.number(),
  since: instant,
});

/** More time that was asked for: `requested` waits for the desk, `offered` for the reporter. */
const extensionView = z.object({
  stage: z.enum(['requested', 'offered']),
  days: z.number(),
  reason: z.string(),
  /** When the answer would then be due. */
  dueAt: instant,
});

const taskForceView = z.object({
  /** Who leads it, as an office. */
  lead: z.string(),
  departments: z.array(departmentView),
  problems: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      department: departmentView,
      solvedAt: z.exactOptional(instant),
    }),
  ),
});

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
  /** Photos and documents of this reporter, with the report and since. */
  files: z.array(fileView),
  lead: z.exactOptional(departmentView),
  supports: z.array(departmentView),
  /** The deadline the case is held to now; none once it has ended. */
  deadline: z.exactOptional(deadlineView),
  /** The worst of the lights of the case and its unfinished tasks; none once it has ended. */
  light: z.exactOptional(z.enum(LIGHTS)),
  tasks: z.array(taskView),
  /** The supervision that is running. */
  supervision: z.exactOptional(supervisionView),
  taskForce: z.exactOptional(taskForceView),
  extension: z.exactOptional(extensionView),
  /** It goes on inside another reporter's case of the same problem, and shows how that one stands. */
  merged: z.boolean(),
  /** Until when an answer is waited for. */
  supplyBy: z.exactOptional(instant),
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
  const clockwork = clockworkOf(facts, context);
  const light = caseLight(state, context.now);
  const supervision = runningSupervision(facts.supervisions);
  const nextUrge = urgeAgainAt(facts, context.now, context.calendar);
  return {
    code: facts.code,
    version: reporterVersion(state),
    status,
    filled: RING_FILLED[status],
    round: facts.round,
    title: facts.title,
    category: facts.category,
    channel: facts.channel,
    submittedAt: facts.submittedAt,
    files: (facts.files ?? []).map((file) => ({ ...file })),
    ...(lead && { lead: name(lead.department) }),
    supports: tasks.filter(({ role }) => role === 'support').map(({ department }) => name(department)),
    ...(deadline && { deadline: viewDeadline(deadline, { ...clockwork, now: context.now }) }),
    ...(light && { light }),
    tasks: tasks.map((task) => viewTask(task, context)),
    ...(supervision && { supervision: viewSupervision(supervision) }),
    ...(facts.taskForce && { taskForce: viewTaskForce(facts.taskForce, context.tenant) }),
    ...(facts.extension && {
      extension: { ...facts.extension, dueAt: extendedDueAt(facts, facts.extension, context) },
    }),
    merged: state.status === 'merged',
    ...('supplyBy' in state && { supplyBy: state.supplyBy.dueAt }),
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

/** What a role may do now, less what would be refused: a second rating in a round, a second urge in a day, more time nobody asked for. */
export function commandsFor(role: Role, state: Case, { now, calendar }: ViewContext): CaseCommandType[] {
  const { ratings, round } = state.facts;
  const extension = stageOf(state.facts);
  const spent: Partial<Record<CaseCommandType, boolean>> = {
    rate: ratings.some((rating) => rating.round === round),
    urge: urgeAgainAt(state.facts, now, calendar) !== undefined,
    'request-extension': extension !== 'none',
    'grant-extension': extension !== 'requested',
    'refuse-extension': extension !== 'requested',
    'answer-extension': extension !== 'offered',
  };
  return commandsOf(role, state.status).filter((command) => !spent[command]);
}

function viewTask(
  { id, department, role, title, state, dueBy }: Task,
  { now, tenant }: ViewContext,
): TaskView {
  const open = state !== 'finished';
  return {
    id,
    department: departmentOf(department, tenant),
    role,
    title,
    state,
    dueAt: dueBy.dueAt,
    ...(open && { light: lightOf(dueBy, now) }),
  };
}

function viewSupervision({ number, level, since }: Supervision) {
  return { number, level, since };
}

function viewTaskForce({ lead, departments, problems }: TaskForce, tenant: Tenant) {
  return {
    lead,
    departments: departments.map((id) => departmentOf(id, tenant)),
    problems: problems.map((problem) => ({
      ...problem,
      department: departmentOf(problem.department, tenant),
    })),
  };
}

function extendedDueAt(
  { resolveBy }: CaseFacts,
  { days, reason }: PendingExtension,
  { now, calendar }: ViewContext,
): Instant {
  return extend(resolveBy, { days, reason, at: now }, calendar).dueAt;
}
