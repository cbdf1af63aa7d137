import {
  type Case,
  type CaseEvent,
  type CaseView,
  isSeenOutside,
  reporterVersion,
  viewCase,
  viewMerged,
} from '@wuyou/domain';
import type { LiveCall, Service } from '../call';
import { type CaseLog, createCaseLog } from './case-log';
import { feed, message } from './feed';

/**
 * The views of one case as it changes. A reader that names the last version it saw gets each later one in order; any
 * other begins with the present. A merged case shows what the case that goes on comes to, its newest view each time.
 * A view that time alone changed comes without an id.
 */
export function caseFeed(
  caseId: string,
  { tenant, lastEventId, signal }: LiveCall<'cases.live'>,
  { store, now, calendar, live }: Service,
): AsyncGenerator<string, void> {
  const logs = new Map<string, CaseLog>();
  const own = logOf(caseId);
  /** The version the reader was last told of. */
  let told = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : Number.POSITIVE_INFINITY;
  /** The last view sent; a reader that resumes was shown one we do not know. */
  let shown: string | undefined;

  async function news(): Promise<string[]> {
    const begins = own.state === undefined;
    const passed = await own.read();
    const latest = await present(own);
    if (begins && told > latest.version) told = latest.version - 1;
    const messages = passed
      .filter((state) => state.status !== 'merged' && isSeenOutside(eventOf(state)))
      .filter((state) => reporterVersion(state) > told && reporterVersion(state) < latest.version)
      .map((state) =>
        message('case', JSON.stringify(viewOf(state, own.events)), String(reporterVersion(state))),
      );
    const json = JSON.stringify(latest);
    if (latest.version > told) messages.push(message('case', json, String(latest.version)));
    else if (json !== shown) messages.push(message('case', json));
    told = latest.version;
    shown = json;
    return messages;
  }

  /** A case as it stands; a merged one by the case that goes on. */
  async function present({ state, events }: CaseLog): Promise<CaseView> {
    if (!state) throw new Error('A feed begins with a case that was found.');
    if (state.status !== 'merged') return viewOf(state, events);
    const other = logOf(state.into.caseId);
    await other.read();
    return viewMerged({ state, events }, await present(other), { now: now(), tenant, calendar });
  }

  /** What led to it. */
  function eventOf({ facts }: Case): CaseEvent {
    return own.events[facts.version - 1] as CaseEvent;
  }

  function viewOf(state: Case, events: readonly CaseEvent[]): CaseView {
    const until = events.slice(0, state.facts.version);
    return viewCase(state, until, { now: now(), tenant, calendar });
  }

  function logOf(id: string): CaseLog {
    const log = logs.get(id) ?? createCaseLog(store, tenant.id, id);
    logs.set(id, log);
    return log;
  }

  return feed(
    {
      news,
      listen: (bell) => store.subscribe(tenant.id, (change) => logs.has(change.id) && bell.ring()),
      signal,
    },
    live,
  );
}
