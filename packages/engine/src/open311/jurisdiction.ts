import { invalid, type Tenant } from '@wuyou/domain';
import type { Authenticate, Principal } from '../principal';
import { Open311Error } from './refusal';

/**
 * Whose matter it is: what `jurisdiction_id` names, or the one site there is.
 * @throws {DomainError} `invalid` where it is left out and there are several
 * @throws {Open311Error} 404
 */
export function jurisdictionOf(params: URLSearchParams, tenants: readonly Tenant[]): Tenant {
  const given = params.get('jurisdiction_id')?.trim();
  const [only, ...others] = tenants;
  if (!given) {
    if (only && others.length === 0) return only;
    throw invalid('/jurisdiction_id', 'required');
  }
  const tenant = tenants.find(({ id }) => id === given);
  if (tenant) return tenant;
  throw new Open311Error(404, {
    'zh-CN': `没有 jurisdiction_id 为 ${given} 的站点`,
    en: `There is no site with the jurisdiction_id ${given}`,
  });
}

/**
 * Whose key it is. Whoever reads needs none; one that is sent must be right.
 * @returns `undefined` where none was sent
 * @throws {Open311Error} 403
 */
export async function keyHolder(
  params: URLSearchParams,
  { headers }: Request,
  { tenant, authenticate }: { readonly tenant: Tenant; readonly authenticate: Authenticate },
): Promise<Principal | undefined> {
  const key = params.get('api_key')?.trim();
  if (!key) return undefined;
  const origin = headers.get('Origin');
  const principal = await authenticate(key, origin === null ? {} : { origin });
  if (principal?.tenant !== tenant.id)
    throw new Open311Error(403, {
      'zh-CN': `api_key 无效，或不是 ${tenant.id} 的`,
      en: `The api_key is not valid, or not for ${tenant.id}`,
    });
  if (principal.kind === 'staff')
    throw new Open311Error(403, {
      'zh-CN': '工作人员的密钥不能用于 Open311，请用页面或合作方的 api_key',
      en: 'A key of staff is not for Open311; use the api_key of a page or a partner',
    });
  return principal;
}

/** @throws {Open311Error} 403 */
export function keyRequired(principal: Principal | undefined): Principal {
  if (principal) return principal;
  throw new Open311Error(403, {
    'zh-CN': '请填写 api_key，由站点发放',
    en: 'An api_key is required; the site gives it',
  });
}
