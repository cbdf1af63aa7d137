import { type Instant, toInstant } from '@wuyou/domain';
import { ask, type City, type Reach } from './city';
import { PushError } from './push-error';

/** How a request of ours stands in another city. */
export interface PushedStatus {
  readonly status: 'open' | 'closed';
  /** The city's own word, where it has more than two. */
  readonly said: string;
  readonly notes?: string;
  readonly agency?: string;
  readonly updatedAt?: Instant;
  readonly expectedAt?: Instant;
}

/** What cities call closed beside the standard's word. */
const CLOSED = new Set([
  'closed',
  'resolved',
  'fixed',
  'completed',
  'duplicate',
  'cancelled',
  'canceled',
  'no_further_action',
  'not_councils_responsibility',
]);

/**
 * The id that a token stands for; `undefined` while the city has none: ask again later.
 * @throws {PushError}
 */
export async function requestIdOf(token: string, city: City, reach: Reach): Promise<string | undefined> {
  try {
    const path = `tokens/${encodeURIComponent(token)}`;
    const [record] = await ask(city, { method: 'GET', path }, reach);
    return record?.service_request_id;
  } catch (error) {
    // Until it has worked the queue off, a city may not know the token either.
    if (error instanceof PushError && error.failure === 'unknown') return undefined;
    throw error;
  }
}

interface Polling extends Reach {
  /** Milliseconds before each try. Default: after 1, 5 and 30 seconds. */
  readonly waits?: readonly number[];
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Asks for the id of a token a few times.
 * @returns `undefined` where the city still has none
 * @throws {PushError}
 */
export async function pollRequestId(
  token: string,
  city: City,
  { waits = [1_000, 5_000, 30_000], sleep, ...reach }: Polling,
): Promise<string | undefined> {
  for (const ms of waits) {
    await sleep(ms);
    const id = await requestIdOf(token, city, reach);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** @throws {PushError} */
export async function statusOf(requestId: string, city: City, reach: Reach): Promise<PushedStatus> {
  const path = `requests/${encodeURIComponent(requestId)}`;
  const records = await ask(city, { method: 'GET', path }, reach);
  const record = records.find(({ service_request_id }) => service_request_id === requestId);
  if (record?.status === undefined)
    throw new PushError(records.length === 0 ? 'unknown' : 'unreadable', {
      retry: 'no',
      message: `The city tells no status of ${requestId}.`,
    });
  const { status_notes, agency_responsible, updated_datetime, expected_datetime } = record;
  const said = record.status.toLowerCase();
  const updatedAt = instantOf(updated_datetime);
  const expectedAt = instantOf(expected_datetime);
  return {
    status: CLOSED.has(said) ? 'closed' : 'open',
    said,
    ...(status_notes !== undefined && { notes: status_notes }),
    ...(agency_responsible !== undefined && { agency: agency_responsible }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(expectedAt !== undefined && { expectedAt }),
  };
}

/** Times without an offset are taken for nothing: whose clock they were read from is not known. */
function instantOf(text: string | undefined): Instant | undefined {
  if (text === undefined || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : toInstant(ms);
}
