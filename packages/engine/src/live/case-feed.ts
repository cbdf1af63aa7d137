import type { LiveCall, Service } from '../call';
import { type CaseSource, caseSource } from './case-source';
import { feed } from './feed';

/**
 * The views of one case as it changes. A reader that names the last version it saw gets each later one in order; any
 * other begins with the present. A merged case shows what the case that goes on comes to, its newest view each time.
 * A view that time alone changed comes without an id.
 */
export function caseFeed(
  caseId: string,
  call: LiveCall<'cases.live'>,
  service: Service,
): AsyncGenerator<string, void> {
  const { lastEventId, signal } = call;
  let source: CaseSource;
  /** The version the reader was last told of. */
  let told = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : Number.POSITIVE_INFINITY;
  /** The last view sent; a reader that resumes was shown one we do not know. */
  let shown: string | undefined;

  async function news(): Promise<string[]> {
    const { version, present, again, passed } = await source.read();
    if (shown === undefined && told > version) told = version - 1;
    const messages = told < version - 1 ? passed(told) : [];
    if (version > told) messages.push(present);
    else if (again !== shown) messages.push(again);
    told = version;
    shown = again;
    return messages;
  }

  return feed(
    {
      news,
      listen(bell) {
        source = caseSource(caseId, call, service);
        return source.listen(bell.ring);
      },
      signal,
    },
    service.live,
  );
}
