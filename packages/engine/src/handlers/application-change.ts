import {
  type ApplicationEvent,
  decideApplication,
  evolveApplication,
  type Instant,
  nextApplicationTimer,
  type Tenant,
  toMs,
  type WorkCalendar,
} from '@wuyou/domain';
import { bySystem, notBeforeLast } from '../by-system';
import type { ApplicationChange } from '../store';
import type { LoadedApplication } from './load';

/** What events change in an application. */
export function applicationChange(
  { state }: LoadedApplication,
  events: readonly ApplicationEvent[],
): ApplicationChange {
  const { id, version } = state.facts;
  return {
    kind: 'application',
    id,
    expectedVersion: version,
    events,
    state: events.reduce(evolveApplication, state),
  };
}

/** What the law has done to an application by now, dated when it did. */
export function lapsedEvents(
  { state, events }: LoadedApplication,
  { now, ...around }: { readonly now: Instant; readonly tenant: Tenant; readonly calendar: WorkCalendar },
): ApplicationEvent[] {
  const timer = nextApplicationTimer(state);
  if (!timer || toMs(timer.at) > toMs(now)) return [];
  const at = notBeforeLast(events, timer.at);
  return decideApplication(state, timer.command, bySystem(state, { ...around, at }));
}
