import type { WorkCalendar } from '../calendar';
import type { ChannelCode } from '../channel';
import type { Deadline } from '../deadline';
import type { AttachedFile } from '../file';
import type { Proposing } from '../four-eyes';
import type { PrivacyNotice } from '../privacy';
import type { Rating } from '../rating';
import type { Reporter } from '../reporter';
import { atTime, dateOf, type Instant, toMs } from '../time';
import type { HeldCaseCommand } from './command';
import type { FollowUpOutcome, ReopeningBasis } from './event';
import type { CaseStatus } from './status';
import type { KeyCase, Supervision, TaskForce } from './supervision';

/** One department's share of a case; exactly one is the lead's. */
export interface Task {
  /** `t1`, `t2`, … within the case. */
  readonly id: string;
  readonly department: string;
  readonly role: 'lead' | 'support';
  readonly title: string;
  /** A `returned` one waits for the desk to give it to someone. */
  readonly state: TaskState;
  readonly signBy: Deadline;
  readonly dueBy: Deadline;
  /** How often it was handed back. */
  readonly returns: number;
}

export const TASK_STATES = ['assigned', 'signed', 'finished', 'returned'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface FollowUp {
  readonly at: Instant;
  readonly outcome: FollowUpOutcome;
}

/** More time was asked for (`requested`), and by the desk offered to a reporter who has not answered yet. */
export interface PendingExtension {
  readonly stage: 'requested' | 'offered';
  /** Working days. */
  readonly days: number;
  readonly reason: string;
}

/** What a bad rating, or a call-back that found nothing solved, obliges to. */
export interface Rectification {
  readonly round: number;
  readonly basis: ReopeningBasis;
  readonly verifyBy: Deadline;
  /** What the desk found, once it looked. */
  readonly finding?: Finding;
}

export const FINDINGS = ['valid', 'mistaken', 'malicious'] as const;
/** What became of a bad rating when it was checked. */
export type Finding = (typeof FINDINGS)[number];

/** A department holds a rating to be mistaken or malicious. */
export interface Appeal {
  readonly round: number;
  readonly reason: string;
  readonly state: 'pending' | 'upheld' | 'rejected';
}

/** An arrival of the same problem by another reporter, whose own case was merged into this one. */
export interface Intake {
  readonly caseId: string;
  readonly code: string;
  readonly channel: ChannelCode;
  readonly title: string;
  readonly reporter: Reporter;
  readonly submittedAt: Instant;
}

/** Where a case was kept before it came here, and what it is called there. */
export interface Source {
  readonly system: string;
  readonly id: string;
}

/** What every case has, wherever it stands. */
export interface CaseFacts extends Proposing<HeldCaseCommand> {
  readonly id: string;
  readonly tenant: string;
  readonly code: string;
  /** Count of its events. */
  readonly version: number;
  /** Events of another case that its reporter was shown, while it was merged into that one. */
  readonly heard: number;
  /** 1, and one more for each time the answer was not good enough. */
  readonly round: number;
  readonly channel: ChannelCode;
  readonly category: string;
  readonly title: string;
  readonly details?: string;
  readonly place?: string;
  readonly reporter: Reporter;
  readonly source?: Source;
  readonly privacy?: PrivacyNotice;
  /** When what was a person's was erased. */
  readonly erasedAt?: Instant;
  /** With the report, and supplied since; absent where there are none. */
  readonly files?: readonly AttachedFile[];
  /** The application whose bad rating it is. */
  readonly application?: { readonly id: string; readonly code: string };
  readonly submittedAt: Instant;
  /** Of its latest event. */
  readonly updatedAt: Instant;
  /** Those beside the first, which is the case's own. */
  readonly intakes: readonly Intake[];
  readonly contactBy: Deadline;
  readonly contactedAt?: Instant;
  /** The running promise: to resolve, or after a reopening to rectify. */
  readonly resolveBy: Deadline;
  readonly extension?: PendingExtension;
  readonly urgedAt?: Instant;
  readonly ratings: readonly Rating[];
  readonly rectification?: Rectification;
  readonly appeals: readonly Appeal[];
  /** Clocks whose amber light was pointed out already, as `clockKey` names them. */
  readonly reminded: readonly string[];
  /** In order; only the last may be running. */
  readonly supervisions: readonly Supervision[];
  readonly key?: KeyCase;
  readonly taskForce?: TaskForce;
  /** Ids of commands already carried out: a repeated one gives no event. */
  readonly handled: readonly string[];
}

/** Where a case stands, with what only that stage has. */
type Stage<S extends CaseStatus, Extra = unknown> = { readonly status: S; readonly facts: CaseFacts } & Extra;

interface Assigned {
  readonly tasks: readonly Task[];
}

interface Answered extends Assigned {
  readonly answer: string;
  readonly resolvedAt: Instant;
  readonly followUpBy: Deadline;
  /** Call-backs of this round. */
  readonly followUps: readonly FollowUp[];
}

/** Where a merged case came from, and goes back to when it is split off again. */
type BeforeMerging = Stage<'submitted', { readonly acceptBy: Deadline }> | Stage<'accepted'>;

/** The problem being solved. */
export type Case =
  | BeforeMerging
  | Stage<'assigned', Assigned>
  | Stage<'handling', Assigned>
  | Stage<'awaiting-reporter', Assigned & { readonly question: string; readonly supplyBy: Deadline }>
  | Stage<'resolved', Answered>
  | Stage<'following-up', Answered>
  | Stage<'closed', Answered & { readonly closedAt: Instant }>
  | Stage<'declined', { readonly reason: string; readonly referTo?: string }>
  | Stage<'merged', { readonly into: MergedInto; readonly before: BeforeMerging }>
  | Stage<'withdrawn', Assigned & { readonly reason?: string }>;

/** The case that goes on for another; what its reporter hears begins after `version`. */
export interface MergedInto {
  readonly caseId: string;
  readonly code: string;
  readonly version: number;
}

export type CaseIn<S extends CaseStatus> = Extract<Case, { readonly status: S }>;

/** How many failed call-backs, on different days, make a reporter unreachable. */
const FOLLOW_UP_TRIES = 3;

/** Why a loop may close after these call-backs; `undefined` while it may not. A call in vain takes no word back. */
export function closingBasisOf(followUps: readonly FollowUp[]): 'confirmed' | 'unreachable' | undefined {
  if (followUps.some(({ outcome }) => outcome === 'solved')) return 'confirmed';
  const tries = followUps.filter(({ outcome }) => outcome === 'unreached').length;
  return tries < FOLLOW_UP_TRIES ? undefined : 'unreachable';
}

/** The tasks given out so far, none before the assignment. */
export function tasksOf(state: Case): readonly Task[] {
  return 'tasks' in state ? state.tasks : [];
}

/** When urging is possible again; `undefined` when it is now. Once a working day. */
export function urgeAgainAt(
  { urgedAt }: CaseFacts,
  now: Instant,
  calendar: WorkCalendar,
): Instant | undefined {
  if (urgedAt === undefined) return undefined;
  const nextAt = atTime(calendar.addWorkingDays(dateOf(urgedAt), 1), '00:00');
  return toMs(now) < toMs(nextAt) ? nextAt : undefined;
}

/** As staff count it: grows with every event, and while the case is merged with every event of the other one. */
export function viewVersion({ facts }: Case): number {
  return facts.version + facts.heard;
}

/** As its reporter counts it, who is shown nothing of proposals. */
export function reporterVersion(state: Case): number {
  return viewVersion(state) - (state.facts.unseen ?? 0);
}
