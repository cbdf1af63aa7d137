import type { Instant, Reach, Tenant, WorkCalendar } from '@wuyou/domain';
import type { http, ReplyOf } from '@wuyou/domain/http';
import type { RouteName } from '@wuyou/domain/routes';
import type * as z from 'zod/mini';
import type { Challenges } from './challenge';
import type { Files, Upload } from './files/files';
import type { LicenceLibrary } from './licence-library';
import type { CaseSource } from './live/case-source';
import type { Sleep } from './live/sleep';
import type { Principal } from './principal';
import type { Commit, Store } from './store';

type Http = typeof http;
type Parsed<R extends RouteName, Part extends 'params' | 'query' | 'body'> = Http[R] extends {
  readonly [P in Part]: infer S extends z.ZodMiniType;
}
  ? z.output<S>
  : undefined;

/** A request that was let in: who calls, when, and what the schemas made of it. */
export interface Call<R extends RouteName> {
  readonly principal: Principal;
  readonly reach: Reach;
  readonly tenant: Tenant;
  readonly now: Instant;
  readonly params: Parsed<R, 'params'>;
  readonly query: Parsed<R, 'query'>;
  readonly body: Parsed<R, 'body'>;
}

export interface CommandCall<R extends RouteName> extends Call<R> {
  /** The idempotency key within its scope: what the decider knows a repeat by. */
  readonly commandId: string;
  /** The version the caller has seen, if it said so. */
  readonly ifMatch?: number;
}

interface UploadCall<R extends RouteName> extends Call<R> {
  readonly upload: Upload;
}

/** A file on its way out. */
export interface Download {
  readonly bytes: ReadableStream<Uint8Array>;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

export interface LiveCall<R extends RouteName> extends Call<R> {
  readonly lastEventId?: string;
  /** Ends the feed. */
  readonly signal: AbortSignal;
}

/** What handlers work with besides the call. */
export interface Service {
  readonly store: Store;
  readonly now: () => Instant;
  readonly ids: Ids;
  /** The tenant's. */
  readonly calendar: WorkCalendar;
  readonly licences: LicenceLibrary;
  readonly challenges: Challenges;
  /** Absent where the site takes no files. */
  readonly files?: Files;
  readonly live: LiveOptions;
}

export interface Ids {
  /** A UUIDv7: cases listed by id come in the order they were reported. */
  uuid(): string;
  /** From `createReceiptCode` and a cryptographic source. */
  receiptCode(): string;
}

export interface LiveOptions {
  /** Milliseconds of silence before a comment is sent. */
  readonly heartbeat: number;
  readonly sleep: Sleep;
  /** Whom `tick()` wakes. */
  readonly ticks: Set<() => void>;
  /** Cases that are followed, by tenant and id. */
  readonly sources: Map<string, CaseSource>;
}

interface Answer<R extends RouteName> {
  readonly body: ReplyOf<R>;
  /** Sent as the ETag. */
  readonly version?: number;
}

/** What a command changes, and how it is answered once that is written. */
export interface Effect<R extends RouteName> extends Answer<R> {
  readonly commit: Omit<Commit, 'idempotency' | 'challenge'>;
  /** The reply is kept nowhere, so a repeat is decided again. */
  readonly unkept?: true;
}

export type QueryHandler<R extends RouteName> = (call: Call<R>, service: Service) => Promise<Answer<R>>;
/** Called again when another writer was first, so it reads what it decides on by itself. */
export type CommandHandler<R extends RouteName> = (
  call: CommandCall<R>,
  service: Service,
) => Promise<Effect<R>>;
/** Refuses before the first message; then gives messages in the form of an event stream. */
export type LiveHandler<R extends RouteName> = (
  call: LiveCall<R>,
  service: Service,
) => Promise<AsyncGenerator<string, void>>;
/** Repeated with the same file it gives the same reply. */
export type UploadHandler<R extends RouteName> = (
  call: UploadCall<R>,
  service: Service,
) => Promise<ReplyOf<R>>;
export type DownloadHandler<R extends RouteName> = (call: Call<R>, service: Service) => Promise<Download>;
