import type { Case, CaseEvent, CaseStatus, ChannelCode, Instant, Light, LocalDate } from '@wuyou/domain';

/** The first answer to a command, kept so that a repeat is answered alike. */
export interface IdempotencyRecord {
  /** Who called what: a key means something only within it. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of the request, in hexadecimal. */
  readonly requestHash: string;
  readonly status: number;
  /** The reply, as JSON text. */
  readonly body: string;
  /** The case's version, where the reply carried one as its ETag. */
  readonly version?: number;
  /** When it was written; kept for at least seven days. */
  readonly at: Instant;
}

/** What one command changes in one case. */
export interface CaseChange {
  readonly caseId: string;
  /** The version the decision was made on; 0 for a new case. */
  readonly expectedVersion: number;
  /** None where the command changed nothing. Their versions follow `expectedVersion` without gap. */
  readonly events: readonly CaseEvent[];
  /** The state after the events. */
  readonly state: Case;
}

/** Everything one command changes, written together or not at all. */
export interface Commit extends CaseChange {
  readonly tenant: string;
  /** A second case that changes with it: two are merged, or split. */
  readonly other?: CaseChange;
  /** A number drawn from one of the tenant's sequences: the last one and 1, so that there is no gap. */
  readonly sequence?: { readonly name: string; readonly value: number };
  readonly idempotency?: IdempotencyRecord;
}

/** One commit that changed a case. Positions grow within a tenant and become visible in that order. */
export interface Change {
  readonly position: number;
  readonly caseId: string;
  /** The case's version after it. */
  readonly version: number;
}

/** Where a page of the list ended. */
export interface ListCursor {
  readonly submittedAt: Instant;
  readonly id: string;
}

/** All given filters must hold. */
export interface ListQuery {
  readonly status?: CaseStatus;
  readonly channel?: ChannelCode;
  /** The worst light of its clocks as it shows at `at`; a stopped clock shows what it showed when it stopped. */
  readonly light?: { readonly is: Light; readonly at: Instant };
  /** Each of them has a task in the case. */
  readonly departments?: readonly string[];
  /** Whether a supervision is running. */
  readonly supervised?: boolean;
  /** The beginning of the receipt code, or all of it. */
  readonly code?: string;
  /** Each of them is in the title; case does not matter. */
  readonly words?: readonly string[];
  /** Only what comes after it. */
  readonly after?: ListCursor;
  readonly limit: number;
}

/** What timers ask for. */
export interface DueQuery {
  readonly now: Instant;
  /** The last day that the calendar is published for. */
  readonly calendarThrough: LocalDate;
  readonly limit: number;
}

/**
 * Where cases are kept. Every method names its tenant first and never reaches across it.
 * `storeContract` is the suite that every implementation passes.
 */
export interface Store {
  /** The case as it stands, or `undefined`. */
  find(tenant: string, caseId: string): Promise<Case | undefined>;
  /** The id of the case a receipt code belongs to, or `undefined`. */
  findIdByCode(tenant: string, code: string): Promise<string | undefined>;
  /** The case's events with a version above `afterVersion`, in order; none for an unknown case. */
  events(tenant: string, caseId: string, afterVersion: number): Promise<readonly CaseEvent[]>;
  /** Newest first: by the time of submission, then by id, both downwards. At most `limit`. */
  list(tenant: string, query: ListQuery): Promise<readonly Case[]>;
  /**
   * Writes events, state, change and idempotency record in one step.
   * @throws {StoreConflict} and nothing is written
   */
  commit(commit: Commit): Promise<void>;
  /**
   * Ids of cases whose `nextTimer` is due, by that moment; then of those whose `awaitsCalendar` day is published by now.
   * Both follow from the state, so a store may keep them beside it. At most `limit`.
   */
  due(tenant: string, query: DueQuery): Promise<readonly string[]>;
  /** The last number drawn from a sequence; 0 before the first. */
  sequence(tenant: string, name: string): Promise<number>;
  /** The record of an earlier command, or `undefined`. */
  recall(tenant: string, scope: string, key: string): Promise<IdempotencyRecord | undefined>;
  /** The position of the tenant's latest change; 0 before the first. */
  position(tenant: string): Promise<number>;
  /** Changes after a position, in order. At most `limit`. */
  changes(tenant: string, afterPosition: number, limit: number): Promise<readonly Change[]>;
  /**
   * Calls back soon after each change of the tenant. It may call too often and may join several changes
   * in one call: read `events` or `changes` for what happened.
   * @returns what ends the subscription
   */
  subscribe(tenant: string, listener: (change: Change) => void): () => void;
}

/**
 * What a commit ran against: another writer was first, the receipt code is taken, the number is drawn, or the command
 * is already recorded.
 */
export type ConflictKind = 'version' | 'code' | 'sequence' | 'command';

export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';

  constructor(readonly kind: ConflictKind) {
    super(`The commit ran against a ${kind} that is already there. Read again and decide again.`);
  }
}
