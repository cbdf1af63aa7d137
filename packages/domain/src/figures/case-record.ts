import type { ReopeningBasis } from '../case/event';
import type { SupervisionLevel } from '../case/supervision';
import type { ChannelCode } from '../channel';
import type { Deadline } from '../deadline';
import type { RatingLevel } from '../rating-level';
import type { Instant } from '../time';

/** What the figures need of one case: moments and promises out of its log, no words and no persons. */
export interface CaseRecord {
  readonly id: string;
  readonly tenant: string;
  /** The lead, once there is one. */
  readonly department?: string;
  readonly channel: ChannelCode;
  readonly category: string;
  readonly submittedAt: Instant;
  readonly contactBy: Deadline;
  /** The first word to the reporter: spoken to, asked, or answered. */
  readonly contactedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly assignments: readonly AssignmentRecord[];
  /** The first, and one more for each time the answer was not good enough. */
  readonly rounds: readonly [RoundRecord, ...RoundRecord[]];
  readonly supervisions: readonly SupervisionRecord[];
  /** Absent again while it is reopened. */
  readonly closedAt?: Instant;
  /** When it was declined, merged or withdrawn: nothing is owed from then on. */
  readonly endedAt?: Instant;
}

/** A task that one department was given; gone when it was handed back or taken away unsigned. */
export interface AssignmentRecord {
  readonly task: string;
  readonly department: string;
  readonly signBy: Deadline;
  readonly signedAt?: Instant;
}

/** From a promise through an answer to what the reporter said of it. */
export interface RoundRecord {
  /** Why it began; absent for the first. */
  readonly basis?: ReopeningBasis;
  /** To resolve, or to rectify: as it stood when answered. */
  readonly dueBy: Deadline;
  /** The rating that began this round was looked into. */
  readonly verifiedAt?: Instant;
  readonly answeredAt?: Instant;
  /** It was answered elsewhere, before the case came here: nobody here promised or asked anything. */
  readonly elsewhere?: true;
  /** What the reporter said in the last call-back that reached them. */
  readonly called?: { readonly at: Instant; readonly solved: boolean };
  readonly rating?: RatingRecord;
}

export interface RatingRecord {
  readonly level: RatingLevel;
  readonly at: Instant;
  readonly onBehalf: boolean;
  /** An upheld appeal: it stays on record and leaves the figures. */
  readonly excluded: boolean;
}

export interface SupervisionRecord {
  readonly number: string;
  /** The highest it rose to. */
  readonly level: SupervisionLevel;
  readonly since: Instant;
}
