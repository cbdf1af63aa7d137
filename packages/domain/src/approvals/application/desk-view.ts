import * as z from 'zod/mini';
import type { Actor } from '../../case/event';
import { LIGHTS } from '../../deadline';
import { deadlineView, viewDeadline } from '../../deadline-view';
import { isHeldUp } from '../../four-eyes';
import { privacyNotice } from '../../privacy';
import { proposalView, viewProposals } from '../../proposal-view';
import { referenceOf } from '../../receipt-code';
import { maskReporter, nameShown, reporterView } from '../../reporter';
import { localized, type Tenant } from '../../tenant';
import { instant } from '../../text';
import { applicationDeadline, applicationLight } from './deadline';
import type { ApplicationEvent } from './event';
import { owedTo } from './reviewing';
import { type Application, mayStillCome, nodesOf } from './state';
import { APPLICATION_STATUS_CODES, type ApplicationStatus } from './status';
import { deskApplicationEntry, deskApplicationTimeline } from './timeline';
import { APPLICATION_COMMAND_TYPES, type ApplicationCommandType, applicationCommandsOf } from './transitions';
import { type ApplicationViewFields, applicationView, viewApplication } from './view';

type ViewContext = Parameters<typeof viewApplication>[2];

const deskFields = z.object({
  id: z.string(),
  /** What staff call it. Its receipt code is the applicant's alone: whoever has it may rate. */
  reference: z.string(),
  /** A company's name stays; persons and numbers are masked. */
  applicant: reporterView,
  privacy: z.exactOptional(privacyNotice),
  /** When what was a person's was erased: only the course of the application is left. */
  erasedAt: z.exactOptional(instant),
  /** The case that a bad rating became. */
  complaint: z.exactOptional(z.object({ caseId: z.string(), reference: z.string() })),
  /** What waits for a second person; of several items side by side. */
  proposals: z.array(proposalView),
  timeline: z.array(deskApplicationEntry),
  /** What this member of staff may do now. */
  allowed: z.array(z.enum(APPLICATION_COMMAND_TYPES)),
});

export const deskApplicationView = z.extend(
  z.omit(applicationView, { code: true, complaint: true }),
  deskFields.shape,
);

/** An application as staff see it. A union by `status`. */
export type DeskApplicationView = {
  [S in ApplicationStatus]: Omit<ApplicationViewFields, 'code' | 'complaint' | 'timeline'> &
    z.output<typeof deskFields> & { status: S };
}[ApplicationStatus];

export function viewApplicationForDesk(
  state: Application,
  events: readonly ApplicationEvent[],
  { by, ...context }: ViewContext & { readonly by: Actor },
): DeskApplicationView {
  const { id, applicant, complaint, privacy, erasedAt } = state.facts;
  const { code, complaint: _complaint, ...shown } = viewApplication(state, events, context);
  return {
    ...shown,
    version: state.facts.version,
    timeline: deskApplicationTimeline(events),
    proposals: viewProposals(state.facts, by),
    id,
    reference: referenceOf(code),
    applicant: maskReporter(applicant),
    ...(privacy && { privacy: { ...privacy } }),
    ...(erasedAt !== undefined && { erasedAt }),
    ...(complaint && {
      complaint: { caseId: complaint.caseId, reference: referenceOf(complaint.code) },
    }),
    allowed: applicationCommandsOf(by.role, state.status).filter((command) =>
      withinReach(command, state, { by, tenant: context.tenant }),
    ),
  };
}

/** Not what would be refused: a second telling, a second prolongation, another office's item. */
function withinReach(
  command: ApplicationCommandType,
  state: Application,
  { by, tenant }: { readonly by: Actor; readonly tenant: Tenant },
): boolean {
  const own = (status: string) =>
    state.facts.bundle.items.filter(
      (item) => item.department.id === by.department && nodesOf(state)[item.id]?.status === status,
    );
  const heldUp = (type: 'grant' | 'refuse', item: string) =>
    isHeldUp({ type, item }, state.facts, tenant.policy);
  switch (command) {
    case 'request-correction':
      return state.status === 'submitted' && state.toldAt === undefined;
    case 'prolong':
      return 'statutoryBy' in state && state.statutoryBy.extension === undefined;
    case 'grant':
      return own('running').some(
        ({ id }) => 'owed' in state && owedTo(id, state).length === 0 && !heldUp(command, id),
      );
    case 'refuse':
      return own('running').some(({ id }) => !heldUp(command, id));
    case 'confirm':
    case 'send-back':
    case 'take-back':
      return viewProposals(state.facts, by).some(({ can }) => can.includes(command));
    case 'begin-review':
      return own('running').length > 0;
    case 'end-review':
      return own('technical-review').length > 0;
    default:
      return mayStillCome(command, state);
  }
}

export const applicationSummary = z.object({
  id: z.string(),
  reference: z.string(),
  version: z.number(),
  status: z.enum(APPLICATION_STATUS_CODES),
  bundle: z.object({ id: z.string(), name: localized }),
  /** A company's name, or a masked person's. */
  applicant: z.string(),
  startedAt: instant,
  deadline: z.exactOptional(deadlineView),
  light: z.exactOptional(z.enum(LIGHTS)),
  /** How many of its items have ended. */
  ended: z.number(),
  items: z.number(),
});

/** A line of the desk's list. A union by `status`. */
export type ApplicationSummary = {
  [S in ApplicationStatus]: Omit<z.output<typeof applicationSummary>, 'status'> & { status: S };
}[ApplicationStatus];

export function summarizeApplication(
  state: Application,
  { now, tenant, calendar }: ViewContext,
): ApplicationSummary {
  const { facts, status } = state;
  const { id, code, version, bundle, applicant, startedAt } = facts;
  const deadline = applicationDeadline(state);
  const clock = { now, calendar, policy: tenant.policy };
  const light = applicationLight(state, clock);
  return {
    id,
    reference: referenceOf(code),
    version,
    status,
    bundle: { id: bundle.id, name: bundle.name },
    applicant: nameShown(applicant),
    startedAt,
    ...(deadline && { deadline: viewDeadline(deadline, clock) }),
    ...(light && { light }),
    ended: Object.values(nodesOf(state)).filter((node) => 'at' in node).length,
    items: bundle.items.length,
  };
}
