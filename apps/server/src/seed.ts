import { chineseCalendar, type Tenant, toInstant } from '@wuyou/domain';
import { createEngine, type Store } from '@wuyou/engine';
import { licences, TIANYUAN, tellCounty, tellersIn } from '@wuyou/mocks/county';
import { createIds } from './ids';
import { UsageError } from './usage-error';

interface Seeding {
  readonly store: Store;
  readonly site: Tenant;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/**
 * Fills an empty site with the stories of an invented district, as they would have come in during the weeks before now.
 * @throws {UsageError} for a site that has cases or applications, or lacks what the stories name
 */
export async function seed({ store, site, now }: Seeding): Promise<void> {
  if ((await store.position(site.id)) > 0)
    throw new UsageError(`${site.id} has cases already. Only an empty site is filled with examples.`);
  const lacking = lackedBy(site);
  if (lacking.length > 0)
    throw new UsageError(`The examples need what ${site.id} has not: ${lacking.join(', ')}.`);
  const engineAt = (clock: () => number) =>
    createEngine({
      store,
      clock,
      ids: createIds(clock),
      tenants: [site],
      authenticate: tellersIn(site.id),
      calendar: chineseCalendar,
      licences,
    });
  await tellCounty({ now: toInstant(now), calendar: chineseCalendar, engineAt });
}

function lackedBy({ departments, categories, approvals }: Tenant): string[] {
  const offices = departments.map(({ id }) => id);
  const paths = categories.map(({ path }) => path);
  return [
    ...TIANYUAN.departments.filter(({ id }) => !offices.includes(id)).map(({ id }) => `department ${id}`),
    ...TIANYUAN.categories.filter(({ path }) => !paths.includes(path)).map(({ path }) => `category ${path}`),
    ...(approvals ? [] : ['approvals']),
  ];
}
