import type { Locale, Tenant } from '@wuyou/domain';
import type { Service } from '../call';
import type { Address } from './address';
import { Open311Error } from './refusal';
import type { Answer } from './reply';
import { isRequestId, knownService, requestQuery } from './request-query';
import { viewRequest } from './request-view';
import { serviceDefinition, serviceList } from './services';

interface Reading {
  readonly tenant: Tenant;
  readonly service: Service;
  readonly locale: Locale;
}

/**
 * What anybody may read of a tenant.
 * @throws {DomainError} `invalid`
 * @throws {Open311Error} 404
 */
export async function read(
  address: Exclude<Address, { readonly at: 'discovery' }>,
  params: URLSearchParams,
  { tenant, service, locale }: Reading,
): Promise<Answer> {
  const { cases } = service.store;
  switch (address.at) {
    case 'services':
      return { root: 'services', value: serviceList(tenant, locale) };
    case 'service': {
      const category = knownService(address.code, tenant);
      return { root: 'service_definition', value: serviceDefinition(category, tenant, locale) };
    }
    case 'requests': {
      const states = await cases.list(tenant.id, requestQuery(params, { tenant, now: service.now() }));
      const value = states.map((state) => viewRequest(state, tenant, locale));
      return { root: 'service_requests', value };
    }
    case 'request':
    case 'token': {
      const { id } = address;
      const state = isRequestId(id) ? await cases.find(tenant.id, id) : undefined;
      if (state?.facts.channel !== 'open311') throw unknownRequest(id);
      const value =
        address.at === 'token' ? { service_request_id: id, token: id } : viewRequest(state, tenant, locale);
      return { root: 'service_requests', value: [value] };
    }
  }
}

function unknownRequest(id: string): Open311Error {
  return new Open311Error(404, {
    'zh-CN': `没有 service_request_id 为 ${id} 的诉求`,
    en: `There is no service request with the id ${id}`,
  });
}
