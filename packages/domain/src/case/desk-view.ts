import * as z from 'zod/mini';
import { CHANNEL_CODES } from '../channel';
import { LIGHTS } from '../deadline';
import { deadlineView, viewDeadline } from '../deadline-view';
import { isHeldUp } from '../four-eyes';
import { privacyNotice } from '../privacy';
import { proposalView, viewProposals } from '../proposal-view';
import { isBad } from '../rating-level';
import { referenceOf } from '../receipt-code';
import { maskReporter, nameShown, reporterView } from '../reporter';
import { departmentOf, departmentView } from '../tenant';
import { instant } from '../text';
import { caseLight, deadlineOf } from './clocks';
import type { Actor, CaseEvent } from './event';
import { clockworkOf } from './rules/rule';
import { type Case, closingBasisOf, FINDINGS, tasksOf, viewVersion } from './state';
import { CASE_STATUS_CODES, type CaseStatus } from './status';
import { runningSupervision } from './supervision';
import { deskTimelineEntry, deskTimelineOf } from './timeline';
import type { CaseCommandType } from './transitions';
import { type CaseViewFields, caseView, commandsFor, commandType, type ViewContext, viewCase } from './view';

const deskFields = z.object({
  id: z.string(),
  /** What staff call the case. Its receipt code is the reporter's alone: whoever has it may rate. */
  reference: z.string(),
  details: z.exactOptional(z.string()),
  place: z.exactOptional(z.string()),
  /** A company's name stays; persons and numbers are masked. */
  reporter: reporterView,
  privacy: z.exactOptional(privacyNotice),
  /** When what was a person's was erased: only the course of the case is left. */
  erasedAt: z.exactOptional(instant),
  contactBy: deadlineView,
  contactedAt: z.exactOptional(instant),
  /** A key case, and since when and why. */
  key: z.exactOptional(z.object({ since: instant, reason: z.exactOptional(z.string()) })),
  /** What a reopened case obliges to. */
  rectification: z.exactOptional(
    z.object({
      round: z.number(),
      basis: z.enum(['rating', 'follow-up', 'desk']),
      verifyBy: deadlineView,
      finding: z.exactOptional(z.enum(FINDINGS)),
    }),
  ),
  appeals: z.array(
    z.object({ round: z.number(), reason: z.string(), state: z.enum(['pending', 'upheld', 'rejected']) }),
  ),
  /** Other reporters of the same problem, whose cases were merged into this one. */
  intakes: z.array(
    z.object({
      caseId: z.string(),
      reference: z.string(),
      channel: z.enum(CHANNEL_CODES),
      title: z.string(),
      reporter: reporterView,
      submittedAt: instant,
    }),
  ),
  /** The case it was merged into. */
  mergedInto: z.exactOptional(z.object({ caseId: z.string(), reference: z.string() })),
  /** Where it was kept before it came here, and what it is called there. */
  source: z.exactOptional(z.object({ system: z.string(), id: z.string() })),
  /** The application whose bad rating it came from. */
  application: z.exactOptional(z.object({ id: z.string(), reference: z.string() })),
  /** What waits for a second person. */
  proposals: z.array(proposalView),
  timeline: z.array(deskTimelineEntry),
  /** What this member of staff may do now. */
  allowed: z.array(commandType),
});

export const deskCaseView = z.extend(z.omit(caseView, { code: true }), deskFields.shape);

/** A case as staff see it. A union by `status`. */
export type DeskCaseView = {
  [S in CaseStatus]: Omit<CaseViewFields, 'code' | 'timeline'> & z.output<typeof deskFields> & { status: S };
}[CaseStatus];

export function viewForDesk(
  state: Case,
  events: readonly CaseEvent[],
  context: ViewContext & { readonly by: Actor },
): DeskCaseView {
  const { facts } = state;
  const { rectification, application } = facts;
  const { by } = context;
  const clock = { ...clockworkOf(facts, context), now: context.now };
  const { code, ...shown } = viewCase(state, events, context);
  return {
    ...shown,
    reference: referenceOf(code),
    version: viewVersion(state),
    timeline: deskTimelineOf(events, context.tenant),
    proposals: viewProposals(facts, by),
    id: facts.id,
    ...(facts.details !== undefined && { details: facts.details }),
    ...(facts.place !== undefined && { place: facts.place }),
    reporter: maskReporter(facts.reporter),
    ...(facts.privacy && { privacy: { ...facts.privacy } }),
    ...(facts.erasedAt !== undefined && { erasedAt: facts.erasedAt }),
    contactBy: viewDeadline(facts.contactBy, clock),
    ...(facts.contactedAt !== undefined && { contactedAt: facts.contactedAt }),
    ...(facts.key && { key: { ...facts.key } }),
    ...(rectification && {
      rectification: { ...rectification, verifyBy: viewDeadline(rectification.verifyBy, clock) },
    }),
    appeals: facts.appeals.map((appeal) => ({ ...appeal })),
    intakes: facts.intakes.map(({ code, reporter, ...intake }) => ({
      ...intake,
      reference: referenceOf(code),
      reporter: maskReporter(reporter),
    })),
    ...(state.status === 'merged' && {
      mergedInto: { caseId: state.into.caseId, reference: referenceOf(state.into.code) },
    }),
    ...(facts.source && { source: { ...facts.source } }),
    ...(application && {
      application: { id: application.id, reference: referenceOf(application.code) },
    }),
    allowed: commandsFor(by.role, state, context).filter((command) => withinReach(command, state, context)),
  };
}

/** Not what would be refused, or change nothing. */
function withinReach(
  command: CaseCommandType,
  state: Case,
  { by, tenant }: ViewContext & { readonly by: Actor },
): boolean {
  const { facts } = state;
  const supervised = runningSupervision(facts.supervisions) !== undefined;
  switch (command) {
    case 'close':
      return 'followUps' in state && closingBasisOf(state.followUps) !== undefined;
    case 'supervise':
      return !supervised;
    case 'lift-supervision':
      return supervised && !isHeldUp({ type: command }, facts, tenant.policy);
    case 'confirm':
    case 'send-back':
    case 'take-back':
      return viewProposals(facts, by).some(({ can }) => can.includes(command));
    case 'mark-key':
      return facts.key === undefined;
    case 'form-task-force':
      return facts.taskForce === undefined;
    case 'milestone':
      return facts.taskForce !== undefined;
    case 'verify-rating':
      return facts.rectification?.basis === 'rating' && facts.rectification.finding === undefined;
    case 'decide-appeal':
      return facts.appeals.some((appeal) => appeal.state === 'pending');
    case 'appeal-rating':
      return facts.ratings.some(
        ({ level, round }) => isBad(level) && !facts.appeals.some((appeal) => appeal.round === round),
      );
    case 'reassign':
      return tasksOf(state).some((task) => task.state !== 'finished');
    default:
      return by.department === undefined || ownDepartmentMay(command, state, by.department);
  }
}

function ownDepartmentMay(command: CaseCommandType, state: Case, department: string): boolean {
  const tasks = tasksOf(state);
  const own = tasks.find((task) => task.department === department && task.state !== 'returned');
  if (!own) return false;
  if (command === 'sign') return own.state === 'assigned';
  if (command === 'return-task') return own.state !== 'finished';
  if (command === 'finish-task') return own.state === 'signed';
  if (command === 'request-extension') return own.state !== 'assigned' && own.role === 'lead';
  const othersDone = tasks.every((task) => task === own || task.state === 'finished');
  if (command === 'resolve') return own.state !== 'assigned' && own.role === 'lead' && othersDone;
  return own.state !== 'assigned';
}

export const caseSummary = z.object({
  id: z.string(),
  reference: z.string(),
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
  /** The worst of the lights of the case and its unfinished tasks; none once it has ended. */
  light: z.exactOptional(z.enum(LIGHTS)),
  /** Of the supervision that is running. */
  supervision: z.exactOptional(z.string()),
  key: z.boolean(),
  /** Other reporters whose cases were merged into it. */
  intakes: z.number(),
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
  const light = caseLight(state, context.now);
  const supervision = runningSupervision(facts.supervisions);
  return {
    id: facts.id,
    reference: referenceOf(facts.code),
    version: viewVersion(state),
    status,
    round: facts.round,
    title: facts.title,
    category: facts.category,
    channel: facts.channel,
    reporter: nameShown(facts.reporter),
    submittedAt: facts.submittedAt,
    ...(lead && { lead: departmentOf(lead.department, context.tenant) }),
    supports: tasks.filter(({ role }) => role === 'support').length,
    ...(deadline && {
      deadline: viewDeadline(deadline, { ...clockworkOf(facts, context), now: context.now }),
    }),
    ...(light && { light }),
    ...(supervision && { supervision: supervision.number }),
    key: facts.key !== undefined,
    intakes: facts.intakes.length,
  };
}
