import type { Category, Locale, Tenant } from '@wuyou/domain';
import { serviceCodeOf } from './service-code';
import type { Value } from './xml';

/** Every category of the tenant as the standard lists services. */
export function serviceList(tenant: Tenant, locale: Locale): Value {
  return tenant.categories.map((category) => ({
    service_code: serviceCodeOf(category.path, tenant),
    service_name: category.name[locale],
    description: category.path.split('/').join(' / '),
    metadata: true,
    type: 'realtime',
    keywords: category.keywords.join(', '),
    group: groupOf(category),
  }));
}

/** The path above it; nothing for a category that stands alone. */
function groupOf({ path }: Category): string {
  return path.split('/').slice(0, -1).join(' / ');
}

/** What any report may say of a company, in addition to what the standard has. */
export const ATTRIBUTES = {
  company: {
    'zh-CN': '企业名称（企业反映问题时填写）',
    en: 'Name of the company, where a company reports',
  },
  uscc: {
    'zh-CN': '统一社会信用代码（可不填；填写时须同时填写企业名称）',
    en: 'Its unified social credit code; optional, and only together with the name',
  },
} as const;

export function serviceDefinition(category: Category, tenant: Tenant, locale: Locale): Value {
  return {
    service_code: serviceCodeOf(category.path, tenant),
    attributes: Object.entries(ATTRIBUTES).map(([code, description], i) => ({
      variable: true,
      code,
      datatype: 'string',
      required: false,
      datatype_description: null,
      order: i + 1,
      description: description[locale],
    })),
  };
}
