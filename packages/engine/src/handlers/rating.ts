import { type Case, type CaseEvent, setDeadline, viewDeadline } from '@wuyou/domain';
import type { CaseInvitation } from '@wuyou/domain/http';
import type { QueryHandler } from '../call';
import { loadByCode, viewForReporter } from './load';

/** @throws {DomainError} `not_found` */
export const getRating: QueryHandler<'ratings.get'> = async (call, { store, calendar }) => {
  const { tenant, now } = call;
  const loaded = await loadByCode(store, tenant.id, call.params.code);
  const { state, events } = loaded;
  const { category } = state.facts;
  const view = await viewForReporter(store, loaded, { now, tenant, calendar });
  const { code, title, status, round, version, ratings, can } = view;
  const current = ratings.find((rating) => rating.round === round);
  const clockwork = { calendar, policy: tenant.policy, category };
  const remedy = remedyOf(state, events);
  const ifBad = (kind: 'verify' | 'rectify') =>
    viewDeadline(setDeadline(kind, now, clockwork), { now, ...clockwork });
  const body: CaseInvitation = {
    of: 'case',
    code,
    title,
    status,
    state: current ? 'rated' : can.includes('rate') ? 'open' : 'not-yet',
    round,
    ...(current && { current }),
    earlier: ratings.filter((rating) => rating.round < round),
    ...(remedy !== undefined && { remedy }),
    ifBad: { verifyBy: ifBad('verify'), rectifyBy: ifBad('rectify') },
  };
  return { body, version };
};

/** In a later round: what was done since the case was opened again; the new answer, else the last note of progress. */
function remedyOf(state: Case, events: readonly CaseEvent[]): string | undefined {
  if (state.facts.round === 1) return undefined;
  if ('answer' in state) return state.answer;
  const reopenedAt = events.map(({ type }) => type).lastIndexOf('reopened');
  const notes = events
    .slice(reopenedAt)
    .flatMap((event) => (event.type === 'progressed' ? [event.note] : []));
  return notes[notes.length - 1];
}
