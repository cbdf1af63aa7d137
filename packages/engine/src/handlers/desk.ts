import {
  type Case,
  type CaseCommand,
  DomainError,
  fold,
  parseMobile,
  summarize,
  tasksOf,
  viewForDesk,
} from '@wuyou/domain';
import type { CaseQuery } from '@wuyou/domain/http';
import type { Call, CommandHandler, DownloadHandler, LiveHandler, QueryHandler, Service } from '../call';
import { fileOfCase, give } from '../files/give';
import { deskFeed } from '../live/desk-feed';
import { actorOf, limitedTo } from '../principal';
import type { CaseListQuery, Store } from '../store';
import { act } from './act';
import { codeIn } from './code-in';
import { readCursor, writeCursor } from './cursor';
import { type Loaded, loadCase, loadGoingOn } from './load';

/** @throws {DomainError} `invalid` for a cursor that no page gave */
export const listCases: QueryHandler<'desk.cases.list'> = async (call, { store, calendar }) => {
  const { tenant, now, query } = call;
  const { limit } = query;
  // One more than asked for tells whether there is a next page.
  const found = await store.cases.list(tenant.id, {
    ...listQuery(query, limitedTo(call), now),
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items[items.length - 1]?.facts;
  return {
    body: {
      items: items.map((state) => summarize(state, { now, tenant, calendar })),
      ...(found.length > limit && last && { next: writeCursor({ at: last.submittedAt, id: last.id }) }),
    },
  };
};

/** @throws {DomainError} `not_found`, also for a case the caller may not see */
export const getForDesk: QueryHandler<'desk.cases.get'> = async (call, service) => {
  const { principal, tenant, now, params } = call;
  const { state, events } = await loadVisible(call, params.id, service);
  const context = { now, tenant, calendar: service.calendar, by: actorOf(principal) };
  const body = viewForDesk(state, events, context);
  return { body, version: body.version };
};

/** @throws {DomainError} `not_found`, also for a case the caller may not see; `file_withheld` */
export const getFileForDesk: DownloadHandler<'desk.cases.file'> = async (call, service) => {
  const { tenant, params } = call;
  const { state } = await loadVisible(call, params.id, service);
  return give(await fileOfCase(state, params.file, service), tenant.id, service);
};

/** @throws {DomainError} `not_found`, `conflict`, and what `decide` refuses */
export const actOnCase: CommandHandler<'desk.cases.do'> = async (call, service) => {
  const { principal, tenant, now, params } = call;
  const loaded = await loadVisible(call, params.id, service);
  const other = await otherCase(call.body, loaded, tenant.id, service);
  const { state, events, commit } = await act<'desk.cases.do'>(loaded, call.body, call, service, {
    other,
  });
  const context = { now, tenant, calendar: service.calendar, by: actorOf(principal) };
  const body = viewForDesk(state, events, context);
  return { commit, body, version: body.version };
};

/** The second case of a merge or split. What there is none of, the rule refuses. */
async function otherCase(
  command: CaseCommand,
  { state }: Loaded,
  tenant: string,
  { store }: Service,
): Promise<Loaded | undefined> {
  if (command.type === 'split' && state.status === 'merged')
    return loadCase(store, tenant, state.into.caseId);
  if (command.type !== 'merge') return undefined;
  const found = await caseNamed(command.into, tenant, store);
  return found && loadGoingOn(store, tenant, found);
}

/** By its id, its receipt code, or a reference that names no other. */
async function caseNamed(name: string, tenant: string, store: Store): Promise<Loaded | undefined> {
  const code = codeIn(name);
  const named = code === undefined ? [] : await store.cases.list(tenant, { code, limit: 2 });
  const id = named.length === 1 ? named[0]?.facts.id : name;
  const events = id === undefined ? [] : await store.cases.events(tenant, id, 0);
  return events.length === 0 ? undefined : { state: fold(events), events };
}

export const followDesk: LiveHandler<'desk.live'> = async (call, service) => {
  const { tenant } = call;
  const own = limitedTo(call);
  const { store, calendar, now } = service;
  return deskFeed(
    'case',
    async (id) => {
      const state = await store.cases.find(tenant.id, id);
      return state && maySee(own, state) ? summarize(state, { now: now(), tenant, calendar }) : undefined;
    },
    call,
    service,
  );
};

/** A department sees the cases it has a task in. */
function maySee(own: string | undefined, state: Case): boolean {
  return own === undefined || tasksOf(state).some(({ department }) => department === own);
}

export async function loadVisible(call: Visiting, id: string, { store }: Service): Promise<Loaded> {
  const loaded = await loadCase(store, call.tenant.id, id);
  if (!maySee(limitedTo(call), loaded.state)) throw new DomainError('not_found', {});
  return loaded;
}

type Visiting = Pick<Call<'desk.cases.get' | 'desk.cases.do'>, 'principal' | 'reach' | 'tenant'>;

function listQuery(query: CaseQuery, own: string | undefined, now: string): Omit<CaseListQuery, 'limit'> {
  const { status, channel, light, supervised, department, q, cursor } = query;
  return {
    ...(status && { status }),
    ...(channel && { channel }),
    ...(light && { light: { is: light, at: now } }),
    ...(supervised !== undefined && { supervised }),
    departments: [own, department].filter((id) => id !== undefined),
    ...(q !== undefined && search(q)),
    ...(cursor !== undefined && { after: readCursor(cursor) }),
  };
}

/** A number is searched for whole: by a part of it, one could guess the rest digit by digit. */
function search(q: string): Pick<CaseListQuery, 'code' | 'mobile' | 'words'> {
  const mobile = parseMobile(q);
  if (mobile !== undefined) return { mobile };
  const code = codeIn(q);
  return code === undefined ? { words: q.split(/\s+/) } : { code };
}
