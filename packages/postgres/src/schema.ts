import type { ColumnType, GeneratedAlways } from 'kysely';

/** Written as text, read as it was written. */
type Json = ColumnType<unknown, string, string>;
type Timestamp = ColumnType<Date, string, string>;
type NullableTimestamp = ColumnType<Date | null, string | null, string | null>;

/** What every shelf keeps of a log beside its events. */
interface LogRow {
  readonly tenant: string;
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly begun_at: Timestamp;
  readonly status: string;
  readonly departments: readonly string[];
  readonly timer_at: NullableTimestamp;
  /** The day whose publication is waited for. */
  readonly awaits: ColumnType<string | null, string | null, string | null>;
  /** With what stands in for what is a person's. */
  readonly state: Json;
  /** All of it. */
  readonly sealed: string | null;
  /** Hash of its last event. */
  readonly head: string | null;
}

interface CaseRow extends LogRow {
  readonly channel: string;
  readonly category: string;
  readonly title: string;
  readonly supervised: boolean;
  readonly standing_light: number;
  readonly amber_at: NullableTimestamp;
  readonly red_after: NullableTimestamp;
}

interface ApplicationRow extends LogRow {
  readonly bundle: string;
  readonly holder: string | null;
  readonly handed_in: boolean;
}

/** Read by casting to text: drivers make moments of days. */
type Day = ColumnType<never, string, string>;
type NullableDay = ColumnType<never, string | null, string | null>;

interface FigureRow {
  readonly tenant: string;
  readonly event: string;
  readonly day: Day;
  readonly department: string;
  readonly channel: string;
  readonly category: string;
  readonly amounts: readonly number[];
  readonly handled: readonly number[];
}

export interface Database {
  readonly events: {
    readonly tenant: string;
    readonly kind: string;
    readonly log_id: string;
    readonly version: number;
    /** With what stands in for what is a person's. */
    readonly event: Json;
    /** What is a person's. */
    readonly sealed: string | null;
    readonly hash: string | null;
  };
  readonly codes: {
    readonly tenant: string;
    readonly code: string;
    readonly kind: string;
    readonly log_id: string;
  };
  readonly cases: CaseRow;
  readonly applications: ApplicationRow;
  readonly changes: {
    readonly tenant: string;
    readonly position: ColumnType<string | number, number, number>;
    readonly kind: string;
    readonly log_id: string;
    readonly version: number;
    readonly hash: string | null;
  };
  readonly counters: {
    readonly tenant: string;
    readonly name: string;
    readonly value: ColumnType<string | number, number, number>;
  };
  readonly commands: {
    readonly tenant: string;
    readonly scope: string;
    readonly key: string;
    readonly request_hash: string;
    readonly status: number;
    readonly body: string;
    readonly version: number | null;
    readonly at: Timestamp;
    /** The log whose key seals `body`; of a record from before, which is in the clear, none. */
    readonly kind: string | null;
    readonly log_id: string | null;
  };
  readonly vault_keys: {
    readonly tenant: string;
    readonly kind: string;
    readonly log_id: string;
    readonly id: string;
    readonly master: string;
    readonly wrapped: string;
  };
  readonly people: {
    readonly tenant: string;
    readonly mobile: string;
    readonly kind: string;
    readonly log_id: string;
  };
  readonly checkpoints: {
    readonly tenant: string;
    readonly day: ColumnType<string, string, string>;
    readonly position: ColumnType<string | number, number, number>;
    readonly hash: string;
    readonly key: string;
    readonly signature: string;
  };
  readonly figure_deltas: FigureRow & {
    readonly case_id: string;
    readonly version: number;
    readonly place: number;
  };
  readonly figure_totals: FigureRow & { readonly span: string };
  readonly figure_promises: {
    readonly tenant: string;
    readonly case_id: string;
    readonly number: number;
    readonly promise: string;
    readonly due_at: Timestamp;
    readonly department: string;
    readonly channel: string;
    readonly category: string;
    readonly submitted_on: Day;
    readonly accepted_on: NullableDay;
    readonly answered_on: NullableDay;
    readonly closed_on: NullableDay;
  };
  readonly keys: {
    readonly tenant: string;
    readonly id: string;
    readonly hash: string;
    readonly kind: string;
    readonly name: string;
    readonly origins: readonly string[];
    readonly role: string | null;
    readonly department: string | null;
    readonly created_at: Timestamp;
    readonly revoked_at: NullableTimestamp;
  };
  readonly challenges: {
    readonly tenant: string;
    readonly id: string;
    readonly expires_at: Timestamp;
  };
  readonly signing_secrets: {
    readonly tenant: string;
    readonly name: string;
    readonly secret: string;
    readonly made_at: GeneratedAlways<Date>;
  };
  readonly outbox: {
    readonly tenant: string;
    readonly position: ColumnType<string | number, number, number>;
  };
  readonly webhooks: {
    readonly tenant: string;
    readonly id: string;
    readonly url: string;
    readonly types: readonly string[];
    readonly secret: string;
    readonly previous_secret: string | null;
    readonly previous_until: NullableTimestamp;
    readonly created_at: Timestamp;
    readonly disabled_at: NullableTimestamp;
  };
  readonly deliveries: {
    readonly tenant: string;
    readonly id: string;
    readonly channel: string;
    readonly lane: string;
    readonly recipient: string | null;
    readonly type: string;
    readonly position: ColumnType<string | number, number, number>;
    readonly sealed: string | null;
    readonly status: string;
    readonly created_at: Timestamp;
    readonly next_try_at: NullableTimestamp;
    readonly tries: number;
    readonly tried_at: NullableTimestamp;
    readonly failure: string | null;
  };
  readonly files: {
    readonly tenant: string;
    readonly id: string;
    readonly object: string;
    readonly name: string;
    readonly type: string;
    readonly size: ColumnType<string | number, number, number>;
    readonly hash: string;
    readonly sent_hash: string;
    readonly status: string;
    readonly uploaded_at: Timestamp;
    readonly kind: string | null;
    readonly log_id: string | null;
  };
  readonly migrations: {
    readonly number: number;
    readonly name: string;
    readonly checksum: string;
    readonly applied_at: GeneratedAlways<Date>;
  };
}
