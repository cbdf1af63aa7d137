import {
  type Application,
  DomainError,
  isHandedIn,
  summarizeApplication,
  viewApplicationForDesk,
} from '@wuyou/domain';
import type { Call, CommandHandler, DownloadHandler, LiveHandler, QueryHandler, Service } from '../call';
import { give } from '../files/give';
import { deskFeed } from '../live/desk-feed';
import { actorOf, limitedTo } from '../principal';
import { actOnApplication } from './act-on-application';
import { codeIn } from './code-in';
import { readCursor, writeCursor } from './cursor';
import { type LoadedApplication, loadApplication } from './load';

/** @throws {DomainError} `invalid` for a cursor that no page gave */
export const listApplications: QueryHandler<'desk.applications.list'> = async (call, { store, calendar }) => {
  const { tenant, now, query } = call;
  const { status, bundle, department, q, cursor, limit } = query;
  const code = q === undefined ? undefined : codeIn(q);
  // What is neither a code nor a reference finds nothing: a longer beginning would give the code away bit by bit.
  if (q !== undefined && code === undefined) return { body: { items: [] } };
  // One more than asked for tells whether there is a next page.
  const found = await store.applications.list(tenant.id, {
    handedIn: true,
    ...(status && { status }),
    ...(bundle !== undefined && { bundle }),
    departments: [limitedTo(call), department].filter((id) => id !== undefined),
    ...(code !== undefined && { code }),
    ...(cursor !== undefined && { after: readCursor(cursor) }),
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items[items.length - 1]?.facts;
  return {
    body: {
      items: items.map((state) => summarizeApplication(state, { now, tenant, calendar })),
      ...(found.length > limit && last && { next: writeCursor({ at: last.startedAt, id: last.id }) }),
    },
  };
};

/** @throws {DomainError} `not_found`, also for one the caller may not see */
export const getApplicationForDesk: QueryHandler<'desk.applications.get'> = async (call, service) => {
  const { principal, tenant, now, params } = call;
  const { state, events } = await loadVisible(call, params.id, service);
  const context = { now, tenant, calendar: service.calendar, by: actorOf(principal) };
  const body = viewApplicationForDesk(state, events, context);
  return { body, version: body.version };
};

/** @throws {DomainError} `not_found`, also where only its hash is known; `file_withheld` */
export const getMaterialForDesk: DownloadHandler<'desk.applications.file'> = async (call, service) => {
  const { tenant, params } = call;
  const { state } = await loadVisible(call, params.id, service);
  const [file] = await service.store.files.findSent(tenant.id, [params.hash], state.facts.id);
  return give(file, tenant.id, service);
};

/** @throws {DomainError} `not_found`, `conflict`, and what `decideApplication` refuses */
export const doOnApplication: CommandHandler<'desk.applications.do'> = async (call, service) => {
  const { principal, tenant, now, params } = call;
  const loaded = await loadVisible(call, params.id, service);
  const { state, events, commit } = await actOnApplication<'desk.applications.do'>(
    loaded,
    call.body,
    call,
    service,
  );
  const context = { now, tenant, calendar: service.calendar, by: actorOf(principal) };
  const body = viewApplicationForDesk(state, events, context);
  return { commit, body, version: body.version };
};

export const followDeskApplications: LiveHandler<'desk.applications.live'> = async (call, service) => {
  const { tenant } = call;
  const own = limitedTo(call);
  const { store, calendar, now } = service;
  return deskFeed(
    'application',
    async (id) => {
      const state = await store.applications.find(tenant.id, id);
      if (!state || !maySee(own, state)) return undefined;
      return summarizeApplication(state, { now: now(), tenant, calendar });
    },
    call,
    service,
  );
};

/** A department sees the applications it has an item in, once they are handed in; a draft is the applicant's alone. */
function maySee(own: string | undefined, state: Application): boolean {
  if (!isHandedIn(state)) return false;
  return own === undefined || state.facts.bundle.items.some(({ department }) => department.id === own);
}

async function loadVisible(call: Visiting, id: string, { store }: Service): Promise<LoadedApplication> {
  const loaded = await loadApplication(store, call.tenant.id, id);
  if (!maySee(limitedTo(call), loaded.state)) throw new DomainError('not_found', {});
  return loaded;
}

type Visiting = Pick<
  Call<'desk.applications.get' | 'desk.applications.do'>,
  'principal' | 'reach' | 'tenant'
>;
