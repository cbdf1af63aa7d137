import { type ApplicationEvent, foldApplication, isSeenOutside, viewApplication } from '@wuyou/domain';
import type { LiveCall, Service } from '../call';
import { feed, message } from './feed';

/**
 * The views of one application as it changes. A reader that names the last version it saw gets each later one in order;
 * any other begins with the present. A view that time alone changed comes without an id.
 */
export function applicationFeed(
  id: string,
  { tenant, lastEventId, signal }: LiveCall<'applications.live'>,
  { store, now, calendar, live }: Service,
): AsyncGenerator<string, void> {
  const log: ApplicationEvent[] = [];
  /** How long the log was at each version that the applicant is shown. */
  const lengths: number[] = [];
  /** The version the reader was last told of. */
  let told = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : undefined;
  /** The last view sent; a reader that resumes was shown one we do not know. */
  let shown: string | undefined;

  async function news(): Promise<string[]> {
    for (const event of await store.applications.events(tenant.id, id, log.length)) {
      log.push(event);
      if (isSeenOutside(event)) lengths.push(log.length);
    }
    const latest = lengths.length;
    // A version from elsewhere, or none: begin with the present.
    if (told === undefined || told > latest) told = latest - 1;
    const messages: string[] = [];
    for (; told < latest; told += 1) {
      shown = viewAt(told + 1);
      messages.push(message('application', shown, String(told + 1)));
    }
    const present = viewAt(latest);
    if (present !== shown) messages.push(message('application', present));
    shown = present;
    return messages;
  }

  function viewAt(version: number): string {
    const events = log.slice(0, lengths[version - 1]);
    return JSON.stringify(viewApplication(foldApplication(events), events, { now: now(), tenant, calendar }));
  }

  return feed(
    {
      news,
      listen: (bell) => store.subscribe(tenant.id, (change) => change.id === id && bell.ring()),
      signal,
    },
    live,
  );
}
