import type { ChannelCode } from '../../channel';
import type { Deadline, StatutoryReview } from '../../deadline';
import type { Proposing } from '../../four-eyes';
import type { PrivacyNotice } from '../../privacy';
import type { Rating } from '../../rating';
import type { Reporter } from '../../reporter';
import type { Instant, LocalDate } from '../../time';
import type { Bundle } from '../bundle';
import type { DocumentSource } from '../locker';
import type { HeldApplicationCommand } from './command';
import type { Gap } from './gaps';
import type { ApplicationStatus, NodeStatus } from './status';
import type { ApplicationCommandType } from './transitions';

/** A material as handed in. The content is known by its hash. */
export interface HandedMaterial {
  readonly material: string;
  /** Of the file; absent where a document was reused. */
  readonly name?: string;
  /** Bytes. */
  readonly size?: number;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  readonly number?: string;
  readonly validUntil?: LocalDate;
  /** Where it is from, if the applicant was spared it (免提交). */
  readonly reused?: DocumentSource;
}

/** What an item was granted as. */
export interface Result {
  readonly number?: string;
  readonly validUntil?: LocalDate;
  /** SHA-256 of the electronic licence. */
  readonly hash?: string;
}

type NodeIn<S extends NodeStatus, Extra = unknown> = { readonly status: S } & Extra;

/** One item on its way through its office. */
export type Node =
  | NodeIn<'waiting'>
  | NodeIn<'running', { readonly since: Instant; readonly dueBy: Deadline }>
  | NodeIn<
      'technical-review',
      {
        readonly since: Instant;
        /** Stands still meanwhile. */
        readonly dueBy: Deadline;
        readonly review: StatutoryReview;
        /** The review's own clock. */
        readonly reviewBy: Deadline;
        readonly notice: string;
      }
    >
  | NodeIn<
      'granted',
      { readonly since: Instant; readonly dueBy: Deadline; readonly at: Instant; readonly result: Result }
    >
  | NodeIn<
      'refused',
      { readonly since: Instant; readonly dueBy: Deadline; readonly at: Instant; readonly reason: string }
    >
  /** It waited for an item that was refused, or the application was taken back. */
  | NodeIn<'dropped', { readonly at: Instant; readonly because?: string }>;

export type Nodes = Readonly<Record<string, Node>>;

/** A material still to come. */
export interface Owed {
  readonly material: string;
  /** The promised date; absent where acceptance came by lapse of time. */
  readonly by?: Deadline;
}

/** The case that a bad rating became, and the receipt code by which the applicant follows it. */
export interface Complaint {
  readonly caseId: string;
  readonly code: string;
}

/** What every application has, wherever it stands. */
export interface ApplicationFacts extends Proposing<HeldApplicationCommand> {
  readonly id: string;
  readonly tenant: string;
  readonly code: string;
  /** Count of its events. */
  readonly version: number;
  readonly channel: ChannelCode;
  /** As it was when handed in: a later catalogue changes nothing. */
  readonly bundle: Bundle;
  readonly applicant: Reporter;
  readonly privacy?: PrivacyNotice;
  /** When what was a person's was erased. */
  readonly erasedAt?: Instant;
  readonly startedAt: Instant;
  readonly materials: readonly HandedMaterial[];
  readonly rating?: Rating;
  readonly complaint?: Complaint;
  readonly handled: readonly string[];
}

type Stage<S extends ApplicationStatus, Extra = unknown> = {
  readonly status: S;
  readonly facts: ApplicationFacts;
} & Extra;

interface Received {
  readonly submittedAt: Instant;
  /** When the materials that are now judged came in. */
  readonly receivedAt: Instant;
  /** By then what is missing must be told, or it counts as accepted (行政许可法 art. 32). */
  readonly correctionBy: Deadline;
  /** When what is missing was told: once. */
  readonly toldAt?: Instant;
}

interface UnderReview {
  readonly submittedAt: Instant;
  /** Clocks count from here: the day of receipt, where acceptance came by lapse of time. */
  readonly acceptedFrom: Instant;
  readonly deemed: boolean;
  readonly promisedBy: Deadline;
  readonly statutoryBy: Deadline;
  readonly nodes: Nodes;
  readonly owed: readonly Owed[];
}

interface Decided extends UnderReview {
  readonly outcome: Outcome;
  readonly decidedAt: Instant;
  readonly deliverBy: Deadline;
}

/** How a decision reaches the applicant. */
export const DELIVERIES = ['electronic', 'counter', 'post'] as const;
export type Delivery = (typeof DELIVERIES)[number];

interface Delivered extends Decided {
  readonly deliveredAt: Instant;
  readonly deliveredBy: Delivery;
}

/** What was granted by then stays granted. */
interface Withdrawn extends Partial<Pick<UnderReview, 'submittedAt' | 'deemed' | 'nodes'>> {
  readonly reason?: string;
}

/** All granted, some, or none. */
export type Outcome = 'granted' | 'partly-granted' | 'refused';

/** Several items of several departments, applied for as one. */
export type Application =
  | Stage<'draft'>
  | Stage<'submitted', Received>
  | Stage<'correction', Received & { readonly told: readonly Gap[] }>
  | Stage<'accepted', UnderReview>
  | Stage<'reviewing', UnderReview>
  | Stage<'decided', Decided>
  | Stage<'delivered', Delivered>
  | Stage<'rated', Delivered>
  | Stage<'declined', { readonly submittedAt: Instant; readonly reason: string; readonly referTo?: string }>
  | Stage<'withdrawn', Withdrawn>;

export type ApplicationIn<S extends ApplicationStatus> = Extract<Application, { readonly status: S }>;

/** The items and where they stand; none before acceptance. */
export function nodesOf(application: Application): Nodes {
  return ('nodes' in application && application.nodes) || {};
}

/** As its applicant counts it, who is shown nothing of proposals. */
export function applicantVersion({ facts }: Application): number {
  return facts.version - (facts.unseen ?? 0);
}

/** Whether it is, or was, more than a draft: before that it is the applicant's alone. */
export function isHandedIn(application: Application): boolean {
  return 'submittedAt' in application && application.submittedAt !== undefined;
}

/** Accepted by the desk, which has judged what was brought; not by lapse of time. */
export function isJudged(application: Application): boolean {
  return 'deemed' in application && application.deemed === false;
}

/** After acceptance only what is owed may still be handed in. */
export function mayStillCome(command: ApplicationCommandType, application: Application): boolean {
  return command !== 'supply-materials' || !('owed' in application) || application.owed.length > 0;
}
