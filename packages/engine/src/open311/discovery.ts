import type { Instant, Locale, Tenant } from '@wuyou/domain';
import { CONTENT_TYPES } from './reply';
import type { Value } from './xml';

interface Discovery {
  readonly tenants: readonly Tenant[];
  /** When what is offered last changed. */
  readonly changedAt: Instant;
  /** Where the caller reached us. */
  readonly origin: string;
  readonly locale: Locale;
}

/** Where the interface is, and whom to ask about it. */
export function discovery({ tenants, changedAt, origin, locale }: Discovery): Value {
  const phones = tenants.map(({ id, name, phone }) => `${name[locale]} (jurisdiction_id=${id}): ${phone}`);
  return {
    changeset: changedAt,
    contact: phones.join('; '),
    key_service:
      locale === 'en'
        ? `Keys are given by the site. Ask ${phones.join('; ')}`
        : `api_key 由站点发放，请联系 ${phones.join('；')}`,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${origin}/open311/v2`,
        changeset: changedAt,
        type: 'production',
        formats: Object.values(CONTENT_TYPES),
      },
    ],
  };
}

/** A proxy that ended TLS says so; the caller is told only what they sent. */
export function originOf({ url, headers }: Request): string {
  const { protocol, host } = new URL(url);
  const forwarded = headers.get('X-Forwarded-Proto')?.split(',')[0]?.trim().toLowerCase();
  return `${forwarded === 'https' ? 'https:' : protocol}//${host}`;
}
