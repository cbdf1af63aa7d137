import { type Case, type CaseEvent, DomainError, fold } from '@wuyou/domain';
import type { Store } from '../store';

export interface Loaded {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
}

/**
 * A case with its whole log: what views are drawn from and decisions made on.
 * @throws {DomainError} `not_found`
 */
export async function loadCase(store: Store, tenant: string, id: string | undefined): Promise<Loaded> {
  const events = id === undefined ? [] : await store.events(tenant, id, 0);
  if (events.length === 0) throw new DomainError('not_found', {});
  return { state: fold(events), events };
}

/** @throws {DomainError} `not_found` */
export async function loadByCode(store: Store, tenant: string, code: string): Promise<Loaded> {
  return loadCase(store, tenant, await store.findIdByCode(tenant, code));
}
