import {
  awaitsCalendar,
  type CaseEvent,
  decide,
  type Instant,
  nextTimer,
  type Tenant,
  type Timer,
  toMs,
  type WorkCalendar,
} from '@wuyou/domain';
import type { Service } from './call';
import { change } from './handlers/act';
import { type Loaded, loadCase } from './handlers/load';
import { drawNumber, sequenceUsed } from './handlers/supervision-number';
import { StoreConflict } from './store';

/** Cases looked at in one go. */
const BATCH = 100;

interface Firing {
  readonly tenant: Tenant;
  readonly service: Service;
  /** Told of a case whose timer cannot fire; the others go on. */
  readonly onError: (caseId: string, error: unknown) => void;
}

/**
 * Gives every command that is due by now, until none is, dated when it fell due: one catch-up after a rest tells the
 * same story as a tick a minute. The version of the case names the command, so however many engines fire at once over
 * one store, each takes effect once.
 * @returns how many took effect here
 */
export async function fireDue({ tenant, service, onError }: Firing): Promise<number> {
  const { store, calendar, now } = service;
  const stuck = new Set<string>();
  let fired = 0;
  for (;;) {
    const query = { now: now(), calendarThrough: calendar.dataValidThrough, limit: BATCH + stuck.size };
    const due = (await store.due(tenant.id, query)).filter((id) => !stuck.has(id));
    if (due.length === 0) return fired;
    for (const id of due) {
      try {
        const outcome = await fire(id, tenant, service);
        if (outcome === 'nothing') stuck.add(id);
        if (outcome === 'fired') fired += 1;
      } catch (error) {
        stuck.add(id);
        onError(id, error);
      }
    }
  }
}

/** One command of one case. Where another engine was first, there is nothing left to do here. */
async function fire(id: string, tenant: Tenant, service: Service): Promise<'fired' | 'outrun' | 'nothing'> {
  const { store, calendar } = service;
  const loaded = await loadCase(store, tenant.id, id);
  const due = dueTimer(loaded, service.now(), calendar);
  if (!due) return 'nothing';
  const { at, command } = due;
  const drawn = await drawNumber(command, { tenant: tenant.id, at, store });
  const events = decide(loaded.state, command, {
    at,
    by: { role: 'system' },
    via: 'timer',
    commandId: `timer ${id} ${loaded.state.facts.version}`,
    tenant,
    calendar,
    ...(drawn && { supervisionSequence: drawn.sequence.value }),
  });
  if (events.length === 0) return 'nothing';
  try {
    await store.commit({ tenant: tenant.id, ...change(loaded, events), ...sequenceUsed(drawn, events) });
    return 'fired';
  } catch (error) {
    if (error instanceof StoreConflict) return 'outrun';
    throw error;
  }
}

function dueTimer({ state, events }: Loaded, now: Instant, calendar: WorkCalendar): Timer | undefined {
  const timer = nextTimer(state);
  if (timer && toMs(timer.at) <= toMs(now)) return { ...timer, at: notBeforeLast(events, timer.at) };
  const awaited = awaitsCalendar(state);
  return awaited !== undefined && awaited <= calendar.dataValidThrough
    ? { at: now, command: { type: 'settle' } }
    : undefined;
}

/** What people did before a timer fired stays before it. */
function notBeforeLast(events: readonly CaseEvent[], at: Instant): Instant {
  const last = events[events.length - 1];
  return last && toMs(last.at) > toMs(at) ? last.at : at;
}
