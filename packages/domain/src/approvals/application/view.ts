import * as z from 'zod/mini';
import type { WorkCalendar } from '../../calendar';
import { ratingView } from '../../case/view';
import { CHANNEL_CODES } from '../../channel';
import { LIGHTS, lightOf, STATUTORY_REVIEWS } from '../../deadline';
import { deadlineView, viewDeadline } from '../../deadline-view';
import { departmentView, localized, type Tenant } from '../../tenant';
import { instant } from '../../text';
import { dateOf, type Instant } from '../../time';
import { workingTime } from '../../working-time-field';
import { plannedItems, plannedView } from '../bundle-view';
import { found } from '../catalogue';
import { sourceView } from '../document-view';
import { promisedTime } from '../promise';
import { applicationDeadline, applicationLight, nodeDeadline } from './deadline';
import type { ApplicationEvent } from './event';
import { type Gap, gapsOf } from './gaps';
import { type Application, applicantVersion, DELIVERIES, mayStillCome, type Node, nodesOf } from './state';
import {
  APPLICATION_FILLED,
  APPLICATION_STATUS_CODES,
  type ApplicationStatus,
  NODE_STATUS_CODES,
} from './status';
import { applicationEntry, applicationTimeline } from './timeline';
import { APPLICATION_COMMAND_TYPES, applicationCommandsOf } from './transitions';

/** One item on its way through its office, beside the others. */
const laneView = z.object({
  id: z.string(),
  name: localized,
  department: departmentView,
  /** Items that are granted first. */
  after: z.array(z.string()),
  status: z.enum(NODE_STATUS_CODES),
  within: workingTime,
  /** The law's limit in working days, where a law sets one. */
  statutoryDays: z.exactOptional(z.number()),
  planned: plannedView,
  critical: z.boolean(),
  since: z.exactOptional(instant),
  /** While it runs; during a technical review, the review's own. */
  dueAt: z.exactOptional(instant),
  light: z.exactOptional(z.enum(LIGHTS)),
  /** The technical review it is under: the other clocks stand still meanwhile. */
  review: z.exactOptional(z.object({ kind: z.enum(STATUTORY_REVIEWS), notice: z.string() })),
  endedAt: z.exactOptional(instant),
  /** What was granted. */
  result: z.exactOptional(
    z.object({
      name: localized,
      number: z.exactOptional(z.string()),
      validUntil: z.exactOptional(z.string()),
    }),
  ),
  /** Why it was refused. */
  reason: z.exactOptional(z.string()),
  /** The refused item it waited for. */
  because: z.exactOptional(z.string()),
});
export interface LaneView extends z.output<typeof laneView> {}

/** How it stands with one asked document. */
const materialView = z.object({
  id: z.string(),
  name: localized,
  state: z.enum(['handed', 'reused', 'owed', 'missing', 'expired', 'rejected']),
  /** Of the file. */
  fileName: z.exactOptional(z.string()),
  /** Where a reused one is from. */
  source: z.exactOptional(sourceView),
  validUntil: z.exactOptional(z.string()),
  /** By when an owed one is promised. */
  dueAt: z.exactOptional(instant),
  /** What is wrong with a rejected one. */
  note: z.exactOptional(z.string()),
});
export interface MaterialView extends z.output<typeof materialView> {}

export const applicationView = z.object({
  /** 16 symbols without hyphens; `formatReceiptCode` groups them. */
  code: z.string(),
  /** Grows with every event; also the ETag and the live feed's event id. */
  version: z.number(),
  status: z.enum(APPLICATION_STATUS_CODES),
  /** Full arcs of the ring, 0 to 5. */
  filled: z.number(),
  bundle: z.object({ id: z.string(), name: localized }),
  channel: z.enum(CHANNEL_CODES),
  startedAt: instant,
  submittedAt: z.exactOptional(instant),
  /** What is promised from acceptance on: as long as the critical path. */
  promise: workingTime,
  /** The deadline it is held to now: to be told what is missing, to be decided, to be delivered. */
  deadline: z.exactOptional(deadlineView),
  /** The law's own limit, beside the promise. */
  statutory: z.exactOptional(deadlineView),
  /** The worst of the lights of the whole and its running items; none before it is handed in and once it has ended. */
  light: z.exactOptional(z.enum(LIGHTS)),
  /** The items side by side, in the bundle's order. */
  lanes: z.array(laneView),
  materials: z.array(materialView),
  /** How many documents the applicant was spared (免提交). */
  spared: z.number(),
  /** Accepted by lapse of time. */
  deemed: z.boolean(),
  outcome: z.exactOptional(z.enum(['granted', 'partly-granted', 'refused'])),
  decidedAt: z.exactOptional(instant),
  deliveredAt: z.exactOptional(instant),
  deliveredBy: z.exactOptional(z.enum(DELIVERIES)),
  /** Why it was declined or withdrawn. */
  reason: z.exactOptional(z.string()),
  /** Where to go instead. */
  referTo: z.exactOptional(z.string()),
  rating: z.exactOptional(ratingView),
  /** The case that a bad rating became, with the receipt code to follow it by. */
  complaint: z.exactOptional(z.object({ code: z.string() })),
  /** What the applicant may do now. */
  can: z.array(z.enum(APPLICATION_COMMAND_TYPES)),
  timeline: z.array(applicationEntry),
});
export type ApplicationViewFields = Omit<z.output<typeof applicationView>, 'status'>;

/** An application as its applicant sees it: no name of an official. A union by `status`. */
export type ApplicationView = {
  [S in ApplicationStatus]: ApplicationViewFields & { status: S };
}[ApplicationStatus];

interface ApplicationViewContext {
  readonly now: Instant;
  readonly tenant: Tenant;
  readonly calendar: WorkCalendar;
}

export function viewApplication(
  state: Application,
  events: readonly ApplicationEvent[],
  { now, tenant, calendar }: ApplicationViewContext,
): ApplicationView {
  const { facts, status } = state;
  const { bundle, rating, complaint } = facts;
  const clock = { now, calendar, policy: tenant.policy };
  const deadline = applicationDeadline(state);
  const light = applicationLight(state, clock);
  return {
    code: facts.code,
    version: applicantVersion(state),
    status,
    filled: APPLICATION_FILLED[status],
    bundle: { id: bundle.id, name: bundle.name },
    channel: facts.channel,
    startedAt: facts.startedAt,
    ...('submittedAt' in state && state.submittedAt !== undefined && { submittedAt: state.submittedAt }),
    promise: promisedTime(bundle, tenant.policy),
    ...(deadline && { deadline: viewDeadline(deadline, clock) }),
    ...('statutoryBy' in state && { statutory: viewDeadline(state.statutoryBy, clock) }),
    ...(light && { light }),
    lanes: lanesOf(state, now, tenant),
    materials: bundle.asked.map((material) => viewMaterial(material, state, now)),
    spared: facts.materials.filter(({ reused }) => reused !== undefined).length,
    deemed: 'deemed' in state && state.deemed === true,
    ...('outcome' in state && { outcome: state.outcome, decidedAt: state.decidedAt }),
    ...('deliveredAt' in state && { deliveredAt: state.deliveredAt, deliveredBy: state.deliveredBy }),
    ...('reason' in state && state.reason !== undefined && { reason: state.reason }),
    ...('referTo' in state && state.referTo !== undefined && { referTo: state.referTo }),
    ...(rating && { rating: { ...rating, tags: [...rating.tags] } }),
    ...(complaint && { complaint: { code: complaint.code } }),
    can: applicationCommandsOf('reporter', status).filter((command) => mayStillCome(command, state)),
    timeline: applicationTimeline(events),
  };
}

function lanesOf(state: Application, now: Instant, { policy }: Tenant): LaneView[] {
  const { bundle } = state.facts;
  const nodes = nodesOf(state);
  return plannedItems(bundle, policy).map(({ needs: _needs, result, ...item }) => {
    const node: Node = nodes[item.id] ?? { status: 'waiting' };
    const clock = nodeDeadline(node);
    return {
      ...item,
      status: node.status,
      ...('since' in node && { since: node.since }),
      ...(clock && { dueAt: clock.dueAt, light: lightOf(clock, now) }),
      ...(node.status === 'technical-review' && { review: { kind: node.review, notice: node.notice } }),
      ...('at' in node && { endedAt: node.at }),
      ...(node.status === 'granted' && { result: resultOf(node, found(bundle.materials, result).name) }),
      ...('reason' in node && { reason: node.reason }),
      ...('because' in node && node.because !== undefined && { because: node.because }),
    };
  });
}

function resultOf({ result }: Extract<Node, { status: 'granted' }>, name: LaneView['name']) {
  const { number, validUntil } = result;
  return {
    name,
    ...(number !== undefined && { number }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

function viewMaterial(id: string, state: Application, now: Instant): MaterialView {
  const { bundle, materials } = state.facts;
  const handed = materials.find(({ material }) => material === id);
  const owed = 'owed' in state ? state.owed.find(({ material }) => material === id) : undefined;
  const gap = openGaps(state, now).find(({ material }) => material === id);
  const by = owed?.by;
  const validUntil = gap?.validUntil ?? handed?.validUntil;
  return {
    id,
    name: found(bundle.materials, id).name,
    state: owed ? 'owed' : stateOf(gap, handed),
    ...(handed?.name !== undefined && { fileName: handed.name }),
    ...(handed?.reused && { source: handed.reused }),
    ...(validUntil !== undefined && { validUntil }),
    ...(by && { dueAt: by.dueAt }),
    ...(gap?.note !== undefined && { note: gap.note }),
  };
}

/** What is not there or not good, until the application is accepted: as it was told, and as it shows. */
function openGaps(state: Application, now: Instant): readonly Gap[] {
  const { bundle, materials } = state.facts;
  if (state.status === 'correction') {
    // What expires while it is being corrected is asked for, too.
    const since = gapsOf(bundle, materials, dateOf(now));
    return [
      ...state.told,
      ...since.filter(({ material }) => !state.told.some((gap) => gap.material === material)),
    ];
  }
  return state.status === 'draft' || state.status === 'submitted'
    ? gapsOf(bundle, materials, dateOf(now))
    : [];
}

function stateOf(
  gap: Gap | undefined,
  handed: { readonly reused?: unknown } | undefined,
): MaterialView['state'] {
  if (gap) return gap.why;
  if (!handed) return 'missing';
  return handed.reused === undefined ? 'handed' : 'reused';
}
