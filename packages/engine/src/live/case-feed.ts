import { type Case, type CaseEvent, evolve, viewCase } from '@wuyou/domain';
import type { LiveCall, Service } from '../call';
import { feed, message } from './feed';

/**
 * The views of one case as it changes. A reader that names the last version it saw gets each later one in
 * order; any other begins with the present. A view that time alone changed comes without an id.
 */
export function caseFeed(
  caseId: string,
  { tenant, lastEventId, signal }: LiveCall<'cases.live'>,
  { store, now, calendar, live }: Service,
): AsyncGenerator<string, void> {
  const seen = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : Number.POSITIVE_INFINITY;
  const events: CaseEvent[] = [];
  let state: Case | undefined;
  /** The last view sent; a reader that resumes with nothing missed was shown one we do not know. */
  let shown: string | undefined;

  async function news(): Promise<string[]> {
    const begins = events.length === 0;
    const newer = await store.events(tenant.id, caseId, events.length);
    const latest = events.length + newer.length;
    const from = begins ? (seen <= latest ? seen : latest - 1) : events.length;
    const messages: string[] = [];
    for (const event of newer) {
      events.push(event);
      state = evolve(state, event);
      if (event.version <= from) continue;
      shown = viewOf(state);
      messages.push(message(shown, String(event.version)));
    }
    return begins || messages.length > 0 ? messages : changedByTime();
  }

  function changedByTime(): string[] {
    const view = state && viewOf(state);
    if (view === undefined || view === shown) return [];
    shown = view;
    return [message(view)];
  }

  function viewOf(current: Case): string {
    return JSON.stringify(viewCase(current, events, { now: now(), tenant, calendar }));
  }

  return feed(
    {
      news,
      listen: (bell) => store.subscribe(tenant.id, (change) => change.caseId === caseId && bell.ring()),
      signal,
    },
    live,
  );
}
