import type {
  Application,
  ApplicationEvent,
  ApplicationStatus,
  Case,
  CaseEvent,
  CaseStatus,
  ChannelCode,
  DayCut,
  Instant,
  Light,
  LocalDate,
  Tally,
} from '@wuyou/domain';

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
  /** The version the reply carried as its ETag, if any. */
  readonly version?: number;
  /** When it was written; kept for at least seven days. */
  readonly at: Instant;
}

/** What is kept as a log of events: cases, and applications. */
export type Kind = 'case' | 'application';

/**
 * How it stands with a file: its bytes are not yet safe (`storing`), nobody looked for malware yet (`pending`), it is
 * `clean` or `infected`, or it belonged to nothing for too long and is on its way out (`expired`).
 */
export type FileStatus = 'storing' | 'pending' | 'clean' | 'infected' | 'expired';

/** What is known of a file. Its bytes are in a `Vault`. */
export interface KeptFile {
  /** Chosen by who sent it. */
  readonly id: string;
  /** What the vault calls it. */
  readonly object: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of what is kept, and of what was sent. */
  readonly hash: string;
  readonly sentHash: string;
  readonly status: FileStatus;
  readonly uploadedAt: Instant;
  /** What it was attached to; for good. */
  readonly owner?: { readonly kind: Kind; readonly id: string };
}

interface LogChange<K extends Kind, State, Event> {
  readonly kind: K;
  readonly id: string;
  /** The version the decision was made on; 0 for a new log. */
  readonly expectedVersion: number;
  /** None where the command changed nothing. Their versions follow `expectedVersion` without gap. */
  readonly events: readonly Event[];
  /** The state after the events. */
  readonly state: State;
}

/** What one command changes in one case. */
export interface CaseChange extends LogChange<'case', Case, CaseEvent> {}
/** What one command changes in one application. */
export interface ApplicationChange extends LogChange<'application', Application, ApplicationEvent> {}

/** Everything one command changes, written together or not at all. */
export interface Commit {
  readonly tenant: string;
  /** Of different logs: two cases are merged or split, an application's bad rating becomes a case. */
  readonly changes: readonly (CaseChange | ApplicationChange)[];
  /** A number drawn from one of the tenant's sequences: the last one and 1, so that there is no gap. */
  readonly sequence?: { readonly name: string; readonly value: number };
  readonly idempotency?: IdempotencyRecord;
  /** The solved challenge that it uses up: remembered until it has expired, so that it is good once. */
  readonly challenge?: { readonly id: string; readonly expiresAt: Instant; readonly usedAt: Instant };
  /** Files that from now on belong to a log. Each is `pending` or `clean`, and nothing has it yet. */
  readonly attach?: { readonly kind: Kind; readonly id: string; readonly files: readonly string[] };
}

/** Milliseconds that a used challenge is remembered beyond its end, as clocks of two engines may differ. */
export const CHALLENGE_SLACK = 3_600_000;

/** One log that a commit changed. Positions grow within a tenant and become visible in that order. */
export interface Change {
  readonly position: number;
  readonly kind: Kind;
  readonly id: string;
  /** The version after it. */
  readonly version: number;
}

/** Where a page of a list ended. */
export interface ListCursor {
  /** When it was submitted, or drawn up. */
  readonly at: Instant;
  readonly id: string;
}

/** All given filters must hold. */
export interface CaseListQuery {
  /** Any of these. */
  readonly ids?: readonly string[];
  readonly status?: CaseStatus;
  /** Any of these. */
  readonly statuses?: readonly CaseStatus[];
  readonly channel?: ChannelCode;
  /** Any of these, by path. */
  readonly categories?: readonly string[];
  /** When it was submitted; both ends are in it. */
  readonly submitted?: { readonly from: Instant; readonly through: Instant };
  /** The worst light of its clocks as it shows at `at`; a stopped clock shows what it showed when it stopped. */
  readonly light?: { readonly is: Light; readonly at: Instant };
  /** Each of them has a task in the case. */
  readonly departments?: readonly string[];
  /** Whether a supervision is running. */
  readonly supervised?: boolean;
  /** The beginning of the receipt code, or all of it. */
  readonly code?: string;
  /** The reporter's, all 11 digits. */
  readonly mobile?: string;
  /** Each of them is in the title; case does not matter. */
  readonly words?: readonly string[];
  /** Only what comes after it. */
  readonly after?: ListCursor;
  readonly limit: number;
}

/** All given filters must hold. */
export interface ApplicationListQuery {
  readonly status?: ApplicationStatus;
  readonly bundle?: string;
  /** Each of them has an item in the bundle. */
  readonly departments?: readonly string[];
  /** Whether it is, or was, more than a draft. */
  readonly handedIn?: boolean;
  /** The applicant, by unified social credit code. */
  readonly holder?: string;
  /** The beginning of the receipt code, or all of it. */
  readonly code?: string;
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

/** Whose figures, as they stand at a moment: what is open and overdue by then counts as late. */
export interface TallyQuery extends DayCut {
  readonly now: Instant;
}

/** Logs of one kind. Every method names its tenant first and never reaches across it. */
export interface Shelf<State, Event, Query> {
  /** As it stands, or `undefined`. */
  find(tenant: string, id: string): Promise<State | undefined>;
  /** The id a receipt code belongs to, or `undefined`. A code belongs to one log of the tenant, whatever its kind. */
  findIdByCode(tenant: string, code: string): Promise<string | undefined>;
  /** Events with a version above `afterVersion`, in order; none for what is unknown. */
  events(tenant: string, id: string, afterVersion: number): Promise<readonly Event[]>;
  /**
   * Newest first, by id downwards where two began together. A case began when it was submitted, an application when it
   * was drawn up. At most `limit`.
   */
  list(tenant: string, query: Query): Promise<readonly State[]>;
  /**
   * Ids of those whose timer is due, by that moment (`nextTimer`, `nextApplicationTimer`); then of those whose awaited
   * day is published by now (`awaitsCalendar`, `applicationAwaits`). Both follow from the state, so a store may keep them beside it.
   * At most `limit`.
   */
  due(tenant: string, query: DueQuery): Promise<readonly string[]>;
}

/** What is known of files. Every method names its tenant first and never reaches across it. */
export interface FileShelf {
  /** Those of the ids that there are. */
  find(tenant: string, ids: readonly string[]): Promise<readonly KeptFile[]>;
  /** Those that were sent with one of these contents and belong to `owner`, or without one to nothing. Newest first. */
  findSent(tenant: string, hashes: readonly string[], owner?: string): Promise<readonly KeptFile[]>;
  /**
   * Writes a new file, or over one of the same content that is still `storing`, which keeps its `object`.
   * @returns what stands under the id now: another file's, where one was there before
   */
  put(tenant: string, file: KeptFile): Promise<KeptFile>;
  /** Changes nothing unless it stands at `from`. */
  move(
    tenant: string,
    id: string,
    step: { readonly from: FileStatus; readonly to: FileStatus },
  ): Promise<void>;
  /** `pending` ones, the earliest first. At most `limit`. */
  pending(tenant: string, limit: number): Promise<readonly KeptFile[]>;
  /**
   * Those uploaded before a moment that belong to nothing. From now on they are `expired`, and no commit attaches them.
   * At most `limit`.
   */
  expire(
    tenant: string,
    query: { readonly before: Instant; readonly limit: number },
  ): Promise<readonly KeptFile[]>;
  /** Forgets an `expired` one. */
  remove(tenant: string, id: string): Promise<void>;
}

/**
 * Where everything is kept. Every method names its tenant first and never reaches across it.
 * `storeContract` is the suite that every implementation passes.
 */
export interface Store {
  readonly cases: Shelf<Case, CaseEvent, CaseListQuery>;
  readonly applications: Shelf<Application, ApplicationEvent, ApplicationListQuery>;
  readonly files: FileShelf;
  /**
   * Writes events, states, changes and idempotency record in one step.
   * @throws {StoreConflict} and nothing is written
   */
  commit(commit: Commit): Promise<void>;
  /** The last number drawn from a sequence; 0 before the first. */
  sequence(tenant: string, name: string): Promise<number>;
  /**
   * What figures are made of: every case of the cut, added up. It follows from the logs, and a commit changes both or
   * neither: `figuresFrom` gives what `figuresOf` gives of all records.
   */
  tally(tenant: string, query: TallyQuery): Promise<Tally>;
  /** Makes `tally` quick again after many commits, and changes nothing in what it gives. Call it now and then. */
  foldFigures(tenant: string): Promise<void>;
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
 * What a commit ran against: another writer was first, the receipt code is taken, the number is drawn, the command is
 * already recorded, the challenge used up, or a file was attached elsewhere or expired.
 */
export type ConflictKind = 'version' | 'code' | 'sequence' | 'command' | 'challenge' | 'file';

export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';

  constructor(readonly kind: ConflictKind) {
    super(`The commit ran against a ${kind} that is already there, or gone. Read again and decide again.`);
  }
}
