import { type CaseEvent, type Reporter, referenceOf, type Tenant } from '@wuyou/domain';
import type { Addressed } from '../outbox/addressing';
import type { SiteNotices } from '../outbox/notices-file';
import type { PushCity } from './city-settings';
import type { Push } from './push-request';

type Reported = Extract<CaseEvent, { readonly type: 'reported' }>;

/** What is sent of a case, until the city has it. */
export interface CasePush {
  readonly caseId: string;
  readonly push: Omit<Push, 'key'>;
}

interface Around {
  readonly tenant: Tenant;
  readonly site: Pick<SiteNotices, 'cities' | 'locale'>;
  readonly now: string;
}

/**
 * A new case for each city that its category goes to. Not what came from another city itself, which would go round in
 * circles, nor what is imported, nor the check of a rating of an office here.
 */
export function casePushes(event: CaseEvent, around: Around): Addressed[] {
  if (event.type !== 'reported' || event.via === 'import') return [];
  if (event.channel === 'open311' || event.application) return [];
  return Object.entries(around.site.cities)
    .filter(([, city]) => Object.hasOwn(city.services, event.category))
    .map(([name, city]) => ({
      channel: 'open311',
      lane: `city ${name}`,
      recipient: name,
      type: 'case.reported',
      content: { caseId: event.id, push: pushOf(event, city, around) } satisfies CasePush,
      sendAt: around.now,
    }));
}

function pushOf(event: Reported, city: PushCity, around: Around): CasePush['push'] {
  const { category, details, place, reporter, privacy } = event;
  const contact = contactOf(reporter);
  const agreed = privacy !== undefined && city.contactUnder.includes(privacy.version);
  return {
    category,
    title: city.words.includes('title') ? event.title : ownWords(event, around),
    ...(details !== undefined && city.words.includes('details') && { details }),
    ...(place !== undefined && city.words.includes('place') && { place }),
    ...(contact && agreed && { contact }),
  };
}

/** In place of a title, which is typed by a reporter and may name anybody. */
function ownWords({ category, code }: Reported, { tenant, site: { locale } }: Around): string {
  const known = tenant.categories.find(({ path }) => path === category);
  const about = known?.name[locale] ?? category;
  const from = tenant.name[locale];
  const reference = referenceOf(code);
  return locale === 'zh-CN'
    ? `${from}收到的诉求，类别：${about}；查询详情请联系${from}（电话 ${tenant.phone}），编号 ${reference}。`
    : `A report received by ${from} about: ${about}. For more, call ${from} at ${tenant.phone} and give the reference ${reference}.`;
}

function contactOf(reporter: Reporter): Push['contact'] {
  return reporter.kind === 'anonymous' ? undefined : reporter.contact;
}
