import {
  type Application,
  type ApplicationEvent,
  type Case,
  type CaseEvent,
  type CaseView,
  DomainError,
  fold,
  foldApplication,
  type ViewContext,
  viewCase,
  viewMerged,
} from '@wuyou/domain';
import type { Shelf, Store } from '../store';

export interface Loaded {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
}

export interface LoadedApplication {
  readonly state: Application;
  readonly events: readonly ApplicationEvent[];
}

/**
 * A case with its whole log: what views are drawn from and decisions made on.
 * @throws {DomainError} `not_found`
 */
export async function loadCase({ cases }: Store, tenant: string, id: string | undefined): Promise<Loaded> {
  return load(cases, fold, tenant, id);
}

/** @throws {DomainError} `not_found` */
export async function loadByCode({ cases }: Store, tenant: string, code: string): Promise<Loaded> {
  return load(cases, fold, tenant, await cases.findIdByCode(tenant, code));
}

/**
 * An application with its whole log.
 * @throws {DomainError} `not_found`
 */
export async function loadApplication(
  { applications }: Store,
  tenant: string,
  id: string | undefined,
): Promise<LoadedApplication> {
  return load(applications, foldApplication, tenant, id);
}

/** @throws {DomainError} `not_found` */
export async function loadApplicationByCode(
  { applications }: Store,
  tenant: string,
  code: string,
): Promise<LoadedApplication> {
  return load(applications, foldApplication, tenant, await applications.findIdByCode(tenant, code));
}

async function load<State, Event>(
  shelf: Pick<Shelf<State, Event, never>, 'events'>,
  folded: (log: readonly Event[]) => State,
  tenant: string,
  id: string | undefined,
): Promise<{ readonly state: State; readonly events: readonly Event[] }> {
  const events = id === undefined ? [] : await shelf.events(tenant, id, 0);
  if (events.length === 0) throw new DomainError('not_found', {});
  return { state: folded(events), events };
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
