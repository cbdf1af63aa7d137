import {
  type Application,
  type ApplicationEvent,
  applicationAwaits,
  awaitsCalendar,
  type Case,
  type CaseEvent,
  caseLight,
  fold,
  foldApplication,
  type Instant,
  isHandedIn,
  type LocalDate,
  nextApplicationTimer,
  nextTimer,
  runningSupervision,
  tasksOf,
  toMs,
} from '@wuyou/domain';
import type { ApplicationListQuery, CaseListQuery, DueQuery, ListCursor, Shelf } from './store';

interface Kept {
  readonly facts: { readonly id: string; readonly code: string };
}

/** What differs between kinds of logs. */
interface ShelfKind<State extends Kept, Event, Query> {
  readonly fold: (log: readonly Event[]) => State;
  /** What a list is ordered by, before the id. */
  readonly begunAt: (state: State) => Instant;
  readonly fits: (state: State, query: Query) => boolean;
  readonly timerAt: (state: State) => Instant | undefined;
  /** The day whose publication is waited for. */
  readonly awaits: (state: State) => LocalDate | undefined;
}

/** Logs of one tenant and one kind, with the state each comes to. */
export class MemoryShelf<
  State extends Kept,
  Event,
  Query extends { readonly after?: ListCursor; readonly limit: number },
> {
  readonly #kind: ShelfKind<State, Event, Query>;
  readonly #states = new Map<string, State>();
  readonly #logs = new Map<string, Event[]>();
  readonly #ids = new Map<string, string>();

  constructor(kind: ShelfKind<State, Event, Query>) {
    this.#kind = kind;
  }

  get logs(): Event[][] {
    return [...this.#logs.values()].map((log) => [...log]);
  }

  find(id: string): State | undefined {
    return this.#states.get(id);
  }

  findIdByCode(code: string): string | undefined {
    return this.#ids.get(code);
  }

  events(id: string, afterVersion = 0): Event[] {
    return this.#logs.get(id)?.slice(afterVersion) ?? [];
  }

  list(query: Query): State[] {
    const placeOf = (state: State): ListCursor => ({ at: this.#kind.begunAt(state), id: state.facts.id });
    const { after } = query;
    return [...this.#states.values()]
      .filter((state) => this.#kind.fits(state, query) && (!after || compare(placeOf(state), after) < 0))
      .sort((a, b) => compare(placeOf(b), placeOf(a)))
      .slice(0, query.limit);
  }

  due({ now, calendarThrough, limit }: DueQuery): string[] {
    const timers: { id: string; at: number }[] = [];
    const published: string[] = [];
    for (const [id, state] of this.#states) {
      const timer = this.#kind.timerAt(state);
      const awaited = this.#kind.awaits(state);
      if (timer !== undefined && toMs(timer) <= toMs(now)) timers.push({ id, at: toMs(timer) });
      else if (awaited !== undefined && awaited <= calendarThrough) published.push(id);
    }
    timers.sort((a, b) => a.at - b.at);
    return [...timers.map(({ id }) => id), ...published].slice(0, limit);
  }

  put(id: string, events: readonly Event[], state: State): void {
    this.#logs.set(id, [...this.events(id), ...events]);
    this.#states.set(id, state);
    this.#ids.set(state.facts.code, id);
  }

  fill(logs: readonly (readonly Event[])[]): void {
    for (const log of logs) {
      const state = this.#kind.fold(log);
      this.put(state.facts.id, log, state);
    }
  }
}

export function caseShelf(): MemoryShelf<Case, CaseEvent, CaseListQuery> {
  return new MemoryShelf({
    fold,
    begunAt: ({ facts }) => facts.submittedAt,
    fits: caseFits,
    timerAt: (state) => nextTimer(state)?.at,
    awaits: awaitsCalendar,
  });
}

export function applicationShelf(): MemoryShelf<Application, ApplicationEvent, ApplicationListQuery> {
  return new MemoryShelf({
    fold: foldApplication,
    begunAt: ({ facts }) => facts.startedAt,
    fits: applicationFits,
    timerAt: (state) => nextApplicationTimer(state)?.at,
    awaits: applicationAwaits,
  });
}

/** A store's shelf, which names its tenant at each call. */
export function shelfOver<
  State extends Kept,
  Event,
  Query extends { readonly after?: ListCursor; readonly limit: number },
>(shelf: (tenant: string) => MemoryShelf<State, Event, Query>): Shelf<State, Event, Query> {
  return {
    find: async (tenant, id) => shelf(tenant).find(id),
    findIdByCode: async (tenant, code) => shelf(tenant).findIdByCode(code),
    events: async (tenant, id, afterVersion) => shelf(tenant).events(id, afterVersion),
    list: async (tenant, query) => shelf(tenant).list(query),
    due: async (tenant, query) => shelf(tenant).due(query),
  };
}

function caseFits(
  state: Case,
  { ids, status, statuses, channel, categories, submitted, mobile, ...query }: CaseListQuery,
): boolean {
  const { light, departments, supervised, code, words } = query;
  const { facts } = state;
  const { reporter } = facts;
  const title = facts.title.toLowerCase();
  return (
    (ids === undefined || ids.includes(facts.id)) &&
    (status === undefined || state.status === status) &&
    (statuses === undefined || statuses.includes(state.status)) &&
    (categories === undefined || categories.includes(facts.category)) &&
    (submitted === undefined ||
      (submitted.from <= facts.submittedAt && facts.submittedAt <= submitted.through)) &&
    (channel === undefined || facts.channel === channel) &&
    (code === undefined || facts.code.startsWith(code)) &&
    (mobile === undefined || (reporter.kind !== 'anonymous' && reporter.contact.mobile === mobile)) &&
    (light === undefined || caseLight(state, light.at) === light.is) &&
    (supervised === undefined || supervised === (runningSupervision(facts.supervisions) !== undefined)) &&
    (departments ?? []).every((id) => tasksOf(state).some(({ department }) => department === id)) &&
    (words ?? []).every((word) => title.includes(word.toLowerCase()))
  );
}

function applicationFits(
  state: Application,
  { status, bundle, departments, handedIn, holder, code }: ApplicationListQuery,
): boolean {
  const { status: standing, facts } = state;
  const { applicant, bundle: applied } = facts;
  return (
    (status === undefined || standing === status) &&
    (handedIn === undefined || handedIn === isHandedIn(state)) &&
    (bundle === undefined || applied.id === bundle) &&
    (code === undefined || facts.code.startsWith(code)) &&
    (holder === undefined || (applicant.kind === 'enterprise' && applicant.uscc === holder)) &&
    (departments ?? []).every((id) => applied.items.some(({ department }) => department.id === id))
  );
}

function compare(a: ListCursor, b: ListCursor): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
