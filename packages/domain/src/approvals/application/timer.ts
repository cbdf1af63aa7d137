import { type Instant, toInstant, toMs } from '../../time';
import type { Application } from './state';

/** What the law does to an application by itself, if nothing happens before: silence accepts it. */
export interface ApplicationTimer {
  readonly at: Instant;
  readonly command: { readonly type: 'deem-accepted' };
}

/** The next moment the clock acts; `undefined` when none does. */
export function nextApplicationTimer(state: Application): ApplicationTimer | undefined {
  if (state.status !== 'submitted') return undefined;
  return { at: toInstant(toMs(state.correctionBy.dueAt) + 1000), command: { type: 'deem-accepted' } };
}
