import type { DomainError } from '@wuyou/domain/values';
import type { Config } from './config';
import type { Connection } from './connection';
import type { Endpoint } from './endpoint';
import type { AnyInput } from './request';

/** Where views come from. */
export interface Source<T> {
  readonly live: { readonly endpoint: Endpoint; readonly input: AnyInput };
  /** What to ask where streams are held back. */
  readonly poll: { readonly endpoint: Endpoint; readonly input: AnyInput };
  readonly viewsIn: (reply: unknown) => readonly T[];
  readonly keyOf: (view: T) => string;
  /** Whether a new stream begins with what holds now, or else with what happens next. */
  readonly startsWithMessage: boolean;
}

/** One run of a loop. */
export interface Session<T> {
  readonly source: Source<T>;
  readonly config: Config;
  readonly stop: AbortSignal;
  readonly connection: Connection;
  /** Whether an error passes by itself. */
  readonly passes: (error: unknown) => error is DomainError;
  readonly onRetry: (ms: number) => void;
}
