import type { LiveCall, Service } from '../call';
import type { Kind } from '../store';
import { feed, message } from './feed';

/** Changes read from the store at once. */
const BATCH = 100;

/**
 * A line of the queue for each change in the tenant, as the case or application stands when it is sent. The id is a
 * place in the tenant's sequence of changes; without one the feed begins with what happens next.
 * @param lineOf the line for an id, unless the reader may not see it
 */
export async function deskFeed(
  kind: Kind,
  lineOf: (id: string) => Promise<object | undefined>,
  { tenant, lastEventId, signal }: LiveCall<'desk.live' | 'desk.applications.live'>,
  { store, live }: Service,
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
        const line = change.kind === kind ? await lineOf(change.id) : undefined;
        if (line) messages.push(message(kind, JSON.stringify(line), String(position)));
      }
      if (changes.length < BATCH) return messages;
    }
  }

  return feed(
    { news, listen: (bell) => store.subscribe(tenant.id, bell.ring), signal, id: String(position) },
    live,
  );
}
