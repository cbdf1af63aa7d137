import * as z from 'zod/mini';
import { CHANNEL_CODES } from '../channel';
import { deadlineView, viewDeadline } from '../deadline-view';
import { maskName } from '../mask';
import { maskReporter, reporterView } from '../reporter';
import { departmentOf, departmentView } from '../tenant';
import { instant } from '../text';
import type { Actor, CaseEvent } from './event';
import { type Case, closingBasisOf, deadlineOf, tasksOf } from './state';
import { CASE_STATUS_CODES, type CaseStatus } from './status';
import type { CaseCommandType } from './transitions';
import { type CaseViewFields, caseView, commandsFor, commandType, type ViewContext, viewCase } from './view';

const deskFields = z.object({
  id: z.string(),
  details: z.exactOptional(z.string()),
  place: z.exactOptional(z.string()),
  /** A company's name stays; persons and numbers are masked. */
  reporter: reporterView,
  tasks: z.array(
    z.object({
      id: z.string(),
      department: departmentView,
      role: z.enum(['lead', 'support']),
      title: z.string(),
      state: z.enum(['assigned', 'signed', 'finished']),
    }),
  ),
  contactBy: deadlineView,
  contactedAt: z.exactOptional(instant),
  /** What this member of staff may do now. */
  allowed: z.array(commandType),
});

export const deskCaseView = z.extend(caseView, deskFields.shape);

/** A case as staff see it. A union by `status`. */
export type DeskCaseView = {
  [S in CaseStatus]: CaseViewFields & z.output<typeof deskFields> & { status: S };
}[CaseStatus];

export function viewForDesk(
  state: Case,
  events: readonly CaseEvent[],
  context: ViewContext & { readonly by: Actor },
): DeskCaseView {
  const { facts } = state;
  const { by, tenant } = context;
  return {
    ...viewCase(state, events, context),
    id: facts.id,
    ...(facts.details !== undefined && { details: facts.details }),
    ...(facts.place !== undefined && { place: facts.place }),
    reporter: maskReporter(facts.reporter),
    tasks: tasksOf(state).map((task) => ({ ...task, department: departmentOf(task.department, tenant) })),
    contactBy: viewDeadline(facts.contactBy, context),
    ...(facts.contactedAt !== undefined && { contactedAt: facts.contactedAt }),
    allowed: commandsFor(by.role, state, context).filter((command) => withinReach(command, state, by)),
  };
}

/** Not what would be refused, or change nothing: a department's tasks, and a closing without a call-back. */
function withinReach(command: CaseCommandType, state: Case, by: Actor): boolean {
  if (command === 'close') return 'followUps' in state && closingBasisOf(state.followUps) !== undefined;
  if (by.department === undefined) return true;
  const tasks = tasksOf(state);
  const own = tasks.find(({ department }) => department === by.department);
  if (!own) return false;
  if (command === 'sign') return own.state === 'assigned';
  if (command === 'finish-task') return own.state === 'signed';
  const othersDone = tasks.every((task) => task === own || task.state === 'finished');
  if (command === 'resolve') return own.state !== 'assigned' && own.role === 'lead' && othersDone;
  return own.state !== 'assigned';
}

export const caseSummary = z.object({
  id: z.string(),
  code: z.string(),
  version: z.number(),
  status: z.enum(CASE_STATUS_CODES),
  round: z.number(),
  title: z.string(),
  category: z.string(),
  channel: z.enum(CHANNEL_CODES),
  /** A company's name, a masked person's, or nothing for an anonymous report. */
  reporter: z.string(),
  submittedAt: instant,
  lead: z.exactOptional(departmentView),
  /** How many departments support the lead. */
  supports: z.number(),
  deadline: z.exactOptional(deadlineView),
});

/** A line of the desk's queue. A union by `status`. */
export type CaseSummary = {
  [S in CaseStatus]: Omit<z.output<typeof caseSummary>, 'status'> & { status: S };
}[CaseStatus];

export function summarize(state: Case, context: ViewContext): CaseSummary {
  const { facts, status } = state;
  const tasks = tasksOf(state);
  const lead = tasks.find(({ role }) => role === 'lead');
  const deadline = deadlineOf(state);
  return {
    id: facts.id,
    code: facts.code,
    version: facts.version,
    status,
    round: facts.round,
    title: facts.title,
    category: facts.category,
    channel: facts.channel,
    reporter: nameShown(facts.reporter),
    submittedAt: facts.submittedAt,
    ...(lead && { lead: departmentOf(lead.department, context.tenant) }),
    supports: tasks.filter(({ role }) => role === 'support').length,
    ...(deadline && { deadline: viewDeadline(deadline, context) }),
  };
}

function nameShown(reporter: Case['facts']['reporter']): string {
  if (reporter.kind === 'anonymous') return '';
  return reporter.kind === 'enterprise' ? reporter.name : maskName(reporter.contact.name ?? '');
}
