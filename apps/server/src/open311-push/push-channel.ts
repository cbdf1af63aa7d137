import type { Delivery } from '@wuyou/postgres';
import { failureOf, type Outcome } from '../outbox/outcome';
import type { CasePush } from './case-pushes';
import type { City, Reach } from './city';
import { PushError } from './push-error';
import { pushRequest } from './push-request';

interface PushChannelOptions extends Reach {
  readonly cityOf: (tenant: string, name: string) => City | undefined;
}

/** What is kept of a case that was pushed, or that the city would not have. */
export type KeptPush = { readonly caseId: string } & (
  | { readonly requestId: string }
  | { readonly token: string }
  | { readonly said?: string }
);

/** Hands new cases to other cities. The delivery's id is the key of each try. */
export function pushChannel({ cityOf, ...reach }: PushChannelOptions) {
  return async (tenant: string, { id, recipient, content }: Delivery): Promise<Outcome> => {
    const { caseId, push } = content as CasePush;
    const city = cityOf(tenant, recipient);
    if (!city) return { kind: 'refused', failure: 'There is no such city any more.', keep: { caseId } };
    try {
      const pushed = await pushRequest({ ...push, key: id }, city, reach);
      return { kind: 'sent', keep: { caseId, ...pushed } satisfies KeptPush };
    } catch (error) {
      if (!(error instanceof PushError)) throw error;
      return outcomeOf(error, caseId);
    }
  };
}

function outcomeOf(
  { failure: kind, retry, status, retryAfter, message }: PushError,
  caseId: string,
): Outcome {
  // The city's own words may repeat what it was sent, so they are sealed.
  const keep: KeptPush = { caseId, said: failureOf(message) };
  const failure = status === undefined ? kind : `${kind}, HTTP ${status}`;
  // A key is mended here, and then the same goes well.
  if (retry === 'no' && kind !== 'unauthorized') return { kind: 'refused', failure, keep };
  return {
    kind: 'failed',
    failure,
    keep,
    ...(retryAfter !== undefined && { retryAfter: retryAfter * 1000 }),
  };
}
