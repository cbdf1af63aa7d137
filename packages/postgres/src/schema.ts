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
  readonly state: Json;
}

interface CaseRow extends LogRow {
  readonly channel: string;
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

export interface Database {
  readonly events: {
    readonly tenant: string;
    readonly kind: string;
    readonly log_id: string;
    readonly version: number;
    readonly event: Json;
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
