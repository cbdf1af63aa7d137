import type { Reporter } from '@wuyou/domain';
import { ask, type City, type Reach } from './city';
import { PushError } from './push-error';

/** A case of ours as it is handed to another city. */
export interface Push {
  /** The same each time this is sent: a city that minds it makes no second request of it. 1–255 visible ASCII characters. */
  readonly key: string;
  /** By path. */
  readonly category: string;
  readonly title: string;
  readonly details?: string;
  readonly place?: string;
  /** Only where the reporter agreed that it is passed on (PIPL art. 23). */
  readonly contact?: Extract<Reporter, { readonly kind: 'citizen' }>['contact'];
}

/** The request is known at once, or a token stands for it until it is: see `requestIdOf`. */
export type Pushed = { readonly requestId: string } | { readonly token: string };

/** Characters that the standard allows a description. */
const DESCRIPTION = 4_000;

/**
 * Reports a case to another city.
 * @throws {PushError}
 */
export async function pushRequest(push: Push, city: City, reach: Reach): Promise<Pushed> {
  const form = formOf(push, city);
  const headers = { 'Idempotency-Key': push.key };
  const [record] = await ask(city, { method: 'POST', path: 'requests', form, headers }, reach);
  if (record?.service_request_id !== undefined) return { requestId: record.service_request_id };
  if (record?.token !== undefined) return { token: record.token };
  throw new PushError('unreadable', {
    retry: 'no',
    message: 'The city took the request and gave neither a service_request_id nor a token.',
  });
}

function formOf({ category, title, details, place, contact }: Push, city: City): URLSearchParams {
  const service = Object.hasOwn(city.services, category) ? city.services[category] : undefined;
  if (service === undefined)
    throw new PushError('unmapped', { retry: 'no', message: `The city has no service for ${category}.` });
  const address = place ?? city.address;
  const fields = {
    api_key: city.apiKey,
    jurisdiction_id: city.jurisdiction,
    service_code: service,
    description: shortened(details === undefined ? title : `${title}\n${details}`),
    address_string: address,
    // A Chinese name has no order to be parted by.
    last_name: contact?.name,
    phone: contact?.mobile,
  };
  return new URLSearchParams(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= DESCRIPTION ? text : `${characters.slice(0, DESCRIPTION - 1).join('')}…`;
}
