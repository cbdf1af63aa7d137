import { summarize } from '@wuyou/domain';
import type { LiveCall, Service } from '../call';
import { maySee, type Staff } from '../principal';
import { feed, message } from './feed';

/** Changes read from the store at once. */
const BATCH = 100;

/**
 * A line of the queue for each change in the tenant, as the case stands when it is sent. The id is a place
 * in the tenant's sequence of changes; without one the feed begins with what happens next.
 */
export async function deskFeed(
  staff: Staff,
  { tenant, lastEventId, signal }: LiveCall<'desk.live'>,
  { store, now, calendar, live }: Service,
): Promise<AsyncGenerator<string, void>> {
  const latest = await store.position(tenant.id);
  const asked = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : latest;
  let position = Math.min(asked, latest);

  async function news(): Promise<string[]> {
    const messages: string[] = [];
    for (;;) {
      const changes = await store.changes(tenant.id, position, BATCH);
      for (const change of changes) {
        position = change.position;
        const state = await store.find(tenant.id, change.caseId);
        if (!state || !maySee(staff, state)) continue;
        const summary = summarize(state, { now: now(), tenant, calendar });
        messages.push(message(JSON.stringify(summary), String(position)));
      }
      if (changes.length < BATCH) return messages;
    }
  }

  return feed(
    { news, listen: (bell) => store.subscribe(tenant.id, bell.ring), signal, id: String(position) },
    live,
  );
}
