import type { ChannelCode } from '../channel';
import type { Deadline } from '../deadline';
import type { AttachedFile } from '../file';
import type { ProposalEventData } from '../four-eyes';
import type { PrivacyNotice } from '../privacy';
import type { Rating } from '../rating';
import type { Reporter } from '../reporter';
import type { Instant } from '../time';
import type { Clocks } from './clocks';
import type { HeldCaseCommand } from './command';
import type { Finding, Intake, MergedInto, Source, Task } from './state';
import type { SubProblem, SupervisionLevel } from './supervision';
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
  /** Who gave the command first, where `by` was the second person it needed. */
  readonly proposedBy?: Actor;
}

/** What happened, in the past tense. Each carries its reason or words where people gave some. */
export type CaseEventData =
  | ProposalEventData<HeldCaseCommand>
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
      /** Where it was kept before it came here. */
      readonly source?: Source;
      readonly privacy?: PrivacyNotice;
      readonly files?: readonly AttachedFile[];
      /** The application whose bad rating it is, and by when that is checked. */
      readonly application?: { readonly id: string; readonly code: string; readonly verifyBy: Deadline };
      readonly acceptBy: Deadline;
      readonly contactBy: Deadline;
      /** Promised before acceptance; acceptance may bring it forward, never push it back. */
      readonly resolveBy: Deadline;
    }
  | { readonly type: 'accepted'; readonly category: string; readonly resolveBy: Deadline }
  | { readonly type: 'declined'; readonly reason: string; readonly referTo?: string }
  | { readonly type: 'merged'; readonly into: MergedInto; readonly note?: string }
  /** `heard`: how many events of the other case its reporter was shown meanwhile. */
  | { readonly type: 'split'; readonly reason: string; readonly heard: number }
  /** Of the case that goes on: another reporter's problem came in, or went again. */
  | { readonly type: 'intake-added'; readonly intake: Intake }
  | { readonly type: 'intake-removed'; readonly caseId: string; readonly reason: string }
  | { readonly type: 'assigned'; readonly tasks: readonly Task[] }
  /** More departments were asked to take part. */
  | { readonly type: 'decomposed'; readonly tasks: readonly Task[] }
  /** A task went to a department, anew or instead of another; `task` replaces the one with its id. */
  | { readonly type: 'reassigned'; readonly task: Task; readonly reason: string }
  | { readonly type: 'signed'; readonly task: string }
  | { readonly type: 'task-returned'; readonly task: string; readonly reason: string }
  | { readonly type: 'progressed'; readonly note: string; readonly contacted: boolean }
  | { readonly type: 'task-finished'; readonly task: string; readonly result: string }
  | {
      readonly type: 'info-requested';
      readonly question: string;
      readonly clocks: Clocks;
      readonly supplyBy: Deadline;
    }
  /** `clocks` are there when the clock went on. */
  | {
      readonly type: 'info-supplied';
      readonly text: string;
      readonly files?: readonly AttachedFile[];
      readonly clocks?: Clocks;
    }
  /** Nobody answered in time: handling goes on with what is known. */
  | { readonly type: 'info-expired'; readonly clocks: Clocks }
  | { readonly type: 'extension-requested'; readonly days: number; readonly reason: string }
  /** The desk agreed; without `clocks` the reporter's consent is still needed. */
  | { readonly type: 'extension-granted'; readonly clocks?: Clocks }
  | { readonly type: 'extension-accepted'; readonly clocks: Clocks }
  | { readonly type: 'extension-refused'; readonly reason?: string }
  /** A promise moved: for a reason, which is said, or because the holidays of its year are published now. */
  | { readonly type: 'deadline-corrected'; readonly reason?: string; readonly clocks: Clocks }
  | { readonly type: 'resolved'; readonly answer: string; readonly followUpBy: Deadline }
  | { readonly type: 'followed-up'; readonly outcome: FollowUpOutcome; readonly note?: string }
  | { readonly type: 'rated'; readonly rating: Rating }
  | { readonly type: 'rating-verified'; readonly finding: Finding; readonly note: string }
  | { readonly type: 'rating-appealed'; readonly round: number; readonly reason: string }
  | {
      readonly type: 'appeal-decided';
      readonly round: number;
      readonly upheld: boolean;
      readonly note: string;
    }
  | { readonly type: 'closed'; readonly basis: ClosingBasis; readonly note?: string }
  | {
      readonly type: 'reopened';
      readonly basis: ReopeningBasis;
      readonly reason: string;
      readonly verifyBy: Deadline;
      readonly rectifyBy: Deadline;
    }
  | { readonly type: 'withdrawn'; readonly reason?: string }
  | { readonly type: 'urged'; readonly note?: string }
  /** The handler was told that a clock turned amber. */
  | {
      readonly type: 'reminded';
      readonly of: string;
      readonly dueAt: Instant;
      readonly departments: readonly string[];
    }
  | {
      readonly type: 'supervised';
      readonly number: string;
      readonly level: SupervisionLevel;
      /** A clock was overdue, or a supervisor stepped in. */
      readonly basis: 'overdue' | 'important';
      readonly reason?: string;
      readonly risesAt?: Instant;
    }
  | { readonly type: 'supervision-lifted'; readonly number: string; readonly note: string }
  /** With its reason from a supervisor; without, by rising to the last level. */
  | { readonly type: 'key-marked'; readonly reason?: string }
  | {
      readonly type: 'task-force-formed';
      readonly lead: string;
      readonly departments: readonly string[];
      readonly problems: readonly SubProblem[];
    }
  /** A step of the task force; `solved` names the sub-problem it ended. */
  | { readonly type: 'milestone-reached'; readonly text: string; readonly solved?: string }
  /** Someone of the staff, who is in `by`, read the contact in the clear. */
  | { readonly type: 'contact-revealed'; readonly reason: string }
  /** What was a person's is gone from all events before. The reason stays, so it names nobody. */
  | { readonly type: 'erased'; readonly reason: string };

export type CaseEvent = EventMeta & CaseEventData;
export type CaseEventType = CaseEvent['type'];

export type FollowUpOutcome = 'solved' | 'unsolved' | 'unreached';

/**
 * Why a loop could close: the reporter was satisfied, confirmed it in a call-back, or could not be reached; or it was
 * answered elsewhere, before it came here.
 */
export type ClosingBasis = 'rated' | 'confirmed' | 'unreachable' | 'imported';

export type ReopeningBasis = 'rating' | 'follow-up' | 'desk';
