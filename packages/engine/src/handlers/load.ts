import {
  type Case,
  type CaseEvent,
  type CaseView,
  DomainError,
  fold,
  type ViewContext,
  viewCase,
  viewMerged,
} from '@wuyou/domain';
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

/** The case that goes on for this one, through as many mergings as there were; the case itself, if it was not merged. */
export async function loadGoingOn(store: Store, tenant: string, loaded: Loaded): Promise<Loaded> {
  const { state } = loaded;
  if (state.status !== 'merged') return loaded;
  return loadGoingOn(store, tenant, await loadCase(store, tenant, state.into.caseId));
}

/** A case as its reporter sees it; a merged one as the case that goes on stands. */
export async function viewForReporter(
  store: Store,
  { state, events }: Loaded,
  context: ViewContext,
): Promise<CaseView> {
  if (state.status !== 'merged') return viewCase(state, events, context);
  const other = await loadCase(store, context.tenant.id, state.into.caseId);
  return viewMerged({ state, events }, await viewForReporter(store, other, context), context);
}
