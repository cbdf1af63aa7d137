import {
  applicationAwaits,
  awaitsCalendar,
  decide,
  decideApplication,
  type Instant,
  nextTimer,
  type Tenant,
  type Timer,
  toMs,
  type WorkCalendar,
} from '@wuyou/domain';
import { bySystem, notBeforeLast } from './by-system';
import type { Service } from './call';
import { change } from './handlers/act';
import { applicationChange, lapsedEvents } from './handlers/application-change';
import { type Loaded, type LoadedApplication, loadApplication, loadCase } from './handlers/load';
import { drawNumber, sequenceUsed } from './handlers/supervision-number';
import { type Commit, type DueQuery, StoreConflict } from './store';

/** Logs looked at in one go. */
const BATCH = 100;

interface Firing {
  readonly tenant: Tenant;
  readonly service: Service;
  /** Told of a case or application whose timer cannot fire; the others go on. */
  readonly onError: (id: string, error: unknown) => void;
}

/** What a due timer would write; `undefined` where nothing is due any more. */
type Draw = (id: string) => Promise<Commit | undefined>;

/**
 * Gives every command that is due by now, until none is, dated when it fell due: one catch-up after a rest tells the
 * same story as a tick a minute. The version names the command, so however many engines fire at once over one store,
 * each takes effect once.
 * @returns how many took effect here
 */
export async function fireDue(firing: Firing): Promise<number> {
  const { tenant, service } = firing;
  const { cases, applications } = service.store;
  return (
    (await fireAll(cases, (id) => caseCommit(id, tenant, service), firing)) +
    (await fireAll(applications, (id) => applicationCommit(id, tenant, service), firing))
  );
}

async function fireAll(
  shelf: { due(tenant: string, query: DueQuery): Promise<readonly string[]> },
  draw: Draw,
  { tenant, service: { store, calendar, now }, onError }: Firing,
): Promise<number> {
  const stuck = new Set<string>();
  let fired = 0;
  for (;;) {
    const query = { now: now(), calendarThrough: calendar.dataValidThrough, limit: BATCH + stuck.size };
    const due = (await shelf.due(tenant.id, query)).filter((id) => !stuck.has(id));
    if (due.length === 0) return fired;
    for (const id of due) {
      try {
        const commit = await draw(id);
        if (commit) {
          await store.commit(commit);
          fired += 1;
        } else stuck.add(id);
      } catch (error) {
        // Another engine was first: there is nothing left to do here.
        if (error instanceof StoreConflict) continue;
        stuck.add(id);
        onError(id, error);
      }
    }
  }
}

async function caseCommit(id: string, tenant: Tenant, service: Service): Promise<Commit | undefined> {
  const { store, calendar } = service;
  const loaded = await loadCase(store, tenant.id, id);
  const due = dueTimer(loaded, service.now(), calendar);
  if (!due) return undefined;
  const { at, command } = due;
  const drawn = await drawNumber(command, { tenant: tenant.id, at, store });
  const events = decide(loaded.state, command, {
    ...bySystem(loaded.state, { at, tenant, calendar }),
    ...(drawn && { supervisionSequence: drawn.sequence.value }),
  });
  if (events.length === 0) return undefined;
  return { tenant: tenant.id, changes: [change(loaded, events)], ...sequenceUsed(drawn, events) };
}

async function applicationCommit(
  id: string,
  tenant: Tenant,
  { store, calendar, now }: Service,
): Promise<Commit | undefined> {
  const loaded = await loadApplication(store, tenant.id, id);
  const around = { now: now(), tenant, calendar };
  const lapsed = lapsedEvents(loaded, around);
  const events = lapsed.length > 0 ? lapsed : settledEvents(loaded, around);
  return events.length === 0
    ? undefined
    : { tenant: tenant.id, changes: [applicationChange(loaded, events)] };
}

/** A calendar that was waited for has been published. */
function settledEvents(
  { state }: LoadedApplication,
  {
    now: at,
    tenant,
    calendar,
  }: { readonly now: Instant; readonly tenant: Tenant; readonly calendar: WorkCalendar },
) {
  const awaited = applicationAwaits(state);
  if (awaited === undefined || awaited > calendar.dataValidThrough) return [];
  return decideApplication(state, { type: 'settle' }, bySystem(state, { at, tenant, calendar }));
}

function dueTimer({ state, events }: Loaded, now: Instant, calendar: WorkCalendar): Timer | undefined {
  const timer = nextTimer(state);
  if (timer && toMs(timer.at) <= toMs(now)) return { ...timer, at: notBeforeLast(events, timer.at) };
  const awaited = awaitsCalendar(state);
  return awaited !== undefined && awaited <= calendar.dataValidThrough
    ? { at: now, command: { type: 'settle' } }
    : undefined;
}
