import type { ChannelCode } from '../channel';
import type { Deadline } from '../deadline';
import type { Rating } from '../rating';
import type { Reporter } from '../reporter';
import type { Instant } from '../time';
import type { Task } from './state';
import type { Role } from './transitions';

/** Who acted. Staff carry their id, department staff their department too. */
export interface Actor {
  readonly role: Role;
  readonly id?: string;
  readonly department?: string;
}

/** Through what an event came. */
export type Via = ChannelCode | 'desk' | 'timer';

/** What every event says beside its own data: who, when, through what, on which command. */
export interface EventMeta {
  /** 1 for the first event of a case, without gap. */
  readonly version: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly via: Via;
  readonly commandId: string;
}

/** What happened, in the past tense. Each carries its reason or words where people gave some. */
export type CaseEventData =
  | {
      readonly type: 'reported';
      readonly id: string;
      readonly tenant: string;
      readonly code: string;
      readonly channel: ChannelCode;
      readonly category: string;
      readonly title: string;
      readonly details?: string;
      readonly place?: string;
      readonly reporter: Reporter;
      readonly acceptBy: Deadline;
      readonly contactBy: Deadline;
      /** Promised before acceptance; acceptance may bring it forward, never push it back. */
      readonly resolveBy: Deadline;
    }
  | { readonly type: 'accepted'; readonly category: string; readonly resolveBy: Deadline }
  | { readonly type: 'declined'; readonly reason: string; readonly referTo?: string }
  | { readonly type: 'assigned'; readonly tasks: readonly Task[] }
  | { readonly type: 'signed'; readonly task: string }
  | { readonly type: 'progressed'; readonly note: string; readonly contacted: boolean }
  | { readonly type: 'task-finished'; readonly task: string; readonly result: string }
  | { readonly type: 'info-requested'; readonly question: string; readonly resolveBy: Deadline }
  /** `resolveBy` is there when the clock went on. */
  | { readonly type: 'info-supplied'; readonly text: string; readonly resolveBy?: Deadline }
  | { readonly type: 'resolved'; readonly answer: string; readonly followUpBy: Deadline }
  | { readonly type: 'followed-up'; readonly outcome: FollowUpOutcome; readonly note?: string }
  | { readonly type: 'rated'; readonly rating: Rating }
  | { readonly type: 'closed'; readonly basis: ClosingBasis; readonly note?: string }
  | {
      readonly type: 'reopened';
      readonly basis: 'rating' | 'follow-up' | 'desk';
      readonly reason: string;
      readonly verifyBy: Deadline;
      readonly rectifyBy: Deadline;
    }
  | { readonly type: 'withdrawn'; readonly reason?: string }
  | { readonly type: 'urged'; readonly note?: string };

export type CaseEvent = EventMeta & CaseEventData;
export type CaseEventType = CaseEvent['type'];

export type FollowUpOutcome = 'solved' | 'unsolved' | 'unreached';

/** Why a loop could close: the reporter was satisfied, confirmed it in a call-back, or could not be reached. */
export type ClosingBasis = 'rated' | 'confirmed' | 'unreachable';
