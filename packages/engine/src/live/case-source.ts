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
import { message } from './feed';

/** What a case has come to, as messages. */
interface CaseNews {
  readonly version: number;
  /** The present, and the same for a reader that has been told of its version. */
  readonly present: string;
  readonly again: string;
  /** Versions after one, up to the present. */
  passed(after: number): string[];
}

/** One case, read and drawn once for all who follow it. */
export interface CaseSource {
  read(): Promise<CaseNews>;
  /** Rings when there may be news; returns what stops it. */
  listen(ring: () => void): () => void;
}

/** The source of a case, as long as anybody follows it. A merged case is followed on to the one that goes on. */
export function caseSource(
  caseId: string,
  call: Pick<LiveCall<'cases.live'>, 'tenant'>,
  service: Service,
): CaseSource {
  const { sources } = service.live;
  const name = `${call.tenant.id} ${caseId}`;
  const source = sources.get(name) ?? createCaseSource(caseId, call, service, () => sources.delete(name));
  sources.set(name, source);
  return source;
}

function createCaseSource(
  caseId: string,
  { tenant }: Pick<LiveCall<'cases.live'>, 'tenant'>,
  { store, now, calendar, live: { ticks } }: Service,
  onEnd: () => void,
): CaseSource {
  const logs = new Map<string, CaseLog>();
  const own = logOf(caseId);
  const states: Case[] = [];
  const rings = new Set<() => void>();
  let last: Promise<unknown> = Promise.resolve();
  let fresh: Promise<CaseNews> | undefined;
  let silence = (): void => {};

  function stale(): void {
    fresh = undefined;
  }

  function begin(): void {
    ticks.add(stale);
    silence = store.subscribe(tenant.id, ({ id }) => {
      if (!logs.has(id)) return;
      stale();
      for (const ring of [...rings]) ring();
    });
  }

  function end(): void {
    ticks.delete(stale);
    silence();
    onEnd();
  }

  async function readOn(): Promise<CaseNews> {
    states.push(...(await own.read()));
    const latest = await present(own);
    const json = JSON.stringify(latest);
    const { version } = latest;
    return {
      version,
      present: message('case', json, String(version)),
      again: message('case', json),
      passed: (after) =>
        states
          .filter((state) => state.status !== 'merged' && isSeenOutside(eventOf(state)))
          .filter((state) => reporterVersion(state) > after && reporterVersion(state) < version)
          .map((state) =>
            message('case', JSON.stringify(viewOf(state, own.events)), String(reporterVersion(state))),
          ),
    };
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

  return {
    read() {
      if (fresh) return fresh;
      // Logs are read on by one at a time.
      const reading = last.then(readOn);
      last = reading.catch(stale);
      fresh = reading;
      return reading;
    },
    listen(ring) {
      if (rings.size === 0) begin();
      // Whoever joins is shown the present, and not what the last tick found.
      stale();
      rings.add(ring);
      return () => {
        if (rings.delete(ring) && rings.size === 0) end();
      };
    },
  };
}
