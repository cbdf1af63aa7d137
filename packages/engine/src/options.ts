import type { Tenant, WorkCalendar } from '@wuyou/domain';
import type { Ids } from './call';
import type { ChallengeSecret } from './challenge';
import type { Files } from './files/files';
import type { LicenceLibrary } from './licence-library';
import type { Limit } from './limit';
import type { Sleep } from './live/sleep';
import type { Authenticate } from './principal';
import type { Store } from './store';

export interface EngineOptions {
  readonly store: Store;
  /** The present, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly ids: Ids;
  /** The sites it serves. A credential of any other is refused. */
  readonly tenants: readonly Tenant[];
  readonly authenticate: Authenticate;
  /** Which days count, for tenants without days of their own. Default: the State Council's notices. */
  readonly calendar?: WorkCalendar;
  /** Where licences are known already. Default: nowhere. */
  readonly licences?: LicenceLibrary;
  /** What challenges are signed with. Default: a secret of the engine's own, for one engine on one store. */
  readonly challengeSecret?: ChallengeSecret;
  /** What takes photos and documents in. Default: nothing does. */
  readonly files?: Files;
  /** What holds back too many calls. Default: nothing does. */
  readonly limit?: Limit;
  /** Milliseconds of silence after which a live feed sends a comment, at the latest twice as many. Default: 15,000. */
  readonly heartbeat?: number;
  /** What the heartbeat waits with. Default: a timer. */
  readonly sleep?: Sleep;
  /** Told of what should not happen. Default: nobody is. */
  readonly log?: (entry: LogEntry) => void;
}

/** An unexpected error, with the request it belongs to, the case or application whose timer it was, or the file that was swept. */
export type LogEntry = { readonly error: unknown } & (
  | { readonly requestId: string; readonly method: string; readonly path: string }
  | { readonly tenant: string; readonly id: string }
);

export interface Engine {
  /**
   * Answers every request; never rejects.
   * @param from the visitor's network address, where the server knows it, for `limit`
   */
  fetch(request: Request, from?: { readonly address?: string }): Promise<Response>;
  /**
   * Says that time went on: what is due by now is done (reminders, supervision, closings, settled dates), uploads that nothing was made of are let go, and live feeds
   * look whether time alone changed what they show. Call it every few seconds, from as many processes as you like.
   * @returns how many timers took effect here
   */
  tick(): Promise<number>;
}
