import { DomainError, type Instant, type Locale, type Tenant } from '@wuyou/domain';
import { readForm } from '../body';
import type { Service } from '../call';
import type { Once } from '../idempotency';
import { admit, type Limit } from '../limit';
import type { Authenticate } from '../principal';
import { formatOf, readAddress } from './address';
import { discovery, originOf } from './discovery';
import { jurisdictionOf, keyHolder, keyRequired } from './jurisdiction';
import { postRequest } from './post-request';
import { read } from './read';
import { Open311Error, refusalOf } from './refusal';
import { type Answer, reply } from './reply';

/** What Open311 is served with besides the request. */
interface Serving {
  readonly serviceOf: (tenant: Tenant) => Service;
  readonly tenants: readonly Tenant[];
  readonly authenticate: Authenticate;
  readonly limit: Limit;
  readonly once: Once;
  /** When the sites were last read. */
  readonly changedAt: Instant;
}

interface From {
  readonly locale: Locale;
  readonly address: string | undefined;
  /** Told what should not happen. */
  readonly onError: (error: unknown) => void;
}

/** Open311 GeoReport v2 over the same cases. Refusals are the standard's, in the format that was asked for. */
export function createOpen311(serving: Serving) {
  return async (request: Request, from: From): Promise<Response> => {
    const { locale, onError } = from;
    const replying = { format: formatOf(request), locale };
    try {
      const { root, value, headers } = await answer(request, serving, from);
      return reply(root, value, { ...replying, headers });
    } catch (error) {
      const known = DomainError.is(error) || error instanceof Open311Error;
      if (!known) onError(error);
      const { status, errors, headers } = refusalOf(known ? error : new DomainError('internal', {}), locale);
      return reply('errors', errors, { ...replying, status, headers });
    }
  };
}

/** @throws {DomainError} @throws {Open311Error} every refusal */
async function answer(request: Request, serving: Serving, from: From): Promise<Answer> {
  const { tenants, changedAt } = serving;
  const { locale } = from;
  const address = readAddress(request);
  if (address.at === 'discovery')
    return {
      root: 'discovery',
      value: discovery({ tenants, changedAt, origin: originOf(request), locale }),
    };
  const posted = request.method === 'POST' ? await readForm(request) : undefined;
  // Clients send these two with the address, or in the form.
  const params = new URLSearchParams([...(posted ?? []), ...new URL(request.url).searchParams]);
  const tenant = jurisdictionOf(params, tenants);
  const principal = await keyHolder(params, request, { tenant, authenticate: serving.authenticate });
  const service = serving.serviceOf(tenant);
  if (posted) {
    const sender = keyRequired(principal);
    await admit(serving.limit, 'write', { principal: sender, address: from.address });
    const { limit, once } = serving;
    return postRequest(request, posted, { tenant, principal: sender, service, limit, once, locale });
  }
  const visitor = { kind: 'publishable', tenant: tenant.id } as const;
  await admit(serving.limit, 'read', { principal: principal ?? visitor, address: from.address });
  return read(address, params, { tenant, service, locale });
}
