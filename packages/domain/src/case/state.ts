import type { WorkCalendar } from '../calendar';
import type { ChannelCode } from '../channel';
import type { Deadline } from '../deadline';
import type { Rating } from '../rating';
import type { Reporter } from '../reporter';
import { atTime, dateOf, type Instant, toMs } from '../time';
import type { FollowUpOutcome } from './event';
import type { CaseStatus } from './status';

/** One department's share of a case; exactly one is the lead's. */
export interface Task {
  /** `t1`, `t2`, … within the case. */
  readonly id: string;
  readonly department: string;
  readonly role: 'lead' | 'support';
  readonly title: string;
  readonly state: 'assigned' | 'signed' | 'finished';
}

export interface FollowUp {
  readonly at: Instant;
  readonly outcome: FollowUpOutcome;
}

/** What every case has, wherever it stands. */
export interface CaseFacts {
  readonly id: string;
  readonly tenant: string;
  readonly code: string;
  /** Count of its events. */
  readonly version: number;
  /** 1, and one more for each time the answer was not good enough. */
  readonly round: number;
  readonly channel: ChannelCode;
  readonly category: string;
  readonly title: string;
  readonly details?: string;
  readonly place?: string;
  readonly reporter: Reporter;
  readonly submittedAt: Instant;
  readonly contactBy: Deadline;
  readonly contactedAt?: Instant;
  /** The running promise: to resolve, or after a reopening to rectify. */
  readonly resolveBy: Deadline;
  readonly urgedAt?: Instant;
  readonly ratings: readonly Rating[];
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

/** The problem being solved. */
export type Case =
  | Stage<'submitted', { readonly acceptBy: Deadline }>
  | Stage<'accepted'>
  | Stage<'assigned', Assigned>
  | Stage<'handling', Assigned>
  | Stage<'awaiting-reporter', Assigned & { readonly question: string }>
  | Stage<'resolved', Answered>
  | Stage<'following-up', Answered>
  | Stage<'closed', Answered & { readonly closedAt: Instant }>
  | Stage<'declined', { readonly reason: string; readonly referTo?: string }>
  | Stage<'withdrawn', { readonly reason?: string }>;

export type CaseIn<S extends CaseStatus> = Extract<Case, { readonly status: S }>;

/** How many failed call-backs, on different days, make a reporter unreachable. */
const FOLLOW_UP_TRIES = 3;

/** Why a loop may close after these call-backs; `undefined` while it may not. */
export function closingBasisOf(followUps: readonly FollowUp[]): 'confirmed' | 'unreachable' | undefined {
  if (followUps[followUps.length - 1]?.outcome === 'solved') return 'confirmed';
  const tries = followUps.filter(({ outcome }) => outcome === 'unreached').length;
  return tries < FOLLOW_UP_TRIES ? undefined : 'unreachable';
}

/** The tasks given out so far, none before the assignment. */
export function tasksOf(state: Case): readonly Task[] {
  return 'tasks' in state ? state.tasks : [];
}

/** The deadline the case is held to now; none once it has ended. */
export function deadlineOf(state: Case): Deadline | undefined {
  switch (state.status) {
    case 'submitted':
      return state.acceptBy;
    case 'accepted':
    case 'assigned':
    case 'handling':
    case 'awaiting-reporter':
      return state.facts.resolveBy;
    case 'resolved':
    case 'following-up':
      return state.followUpBy;
    case 'closed':
    case 'declined':
    case 'withdrawn':
      return undefined;
  }
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
