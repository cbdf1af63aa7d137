import { type CaseStatus, type Instant, invalid, type Tenant, toInstant, toMs } from '@wuyou/domain';
import type { CaseListQuery } from '../store';
import { Open311Error } from './refusal';
import { OPENNESS } from './request-view';
import { categoryOf } from './service-code';

/** The standard's bounds of a list. */
const DAYS = 90;
const ROWS = 1_000;

const DAY_MS = 86_400_000;
const W3C = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const STATUSES = ['open', 'closed'] as const;

interface Asked {
  readonly tenant: Tenant;
  readonly now: Instant;
}

/**
 * What a list of service requests asks the store for. An argument that is empty counts as not given.
 * @throws {DomainError} `invalid`
 * @throws {Open311Error} 404 for a service that the tenant does not have, 400 for more than 90 days
 */
export function requestQuery(params: URLSearchParams, { tenant, now }: Asked): CaseListQuery {
  const ids = listOf(params, 'service_request_id');
  // They override every other argument.
  if (ids.length > 0) return { channel: 'open311', ids: ids.filter(isRequestId), limit: ROWS };
  const codes = listOf(params, 'service_code');
  const statuses = statusesOf(listOf(params, 'status'));
  return {
    channel: 'open311',
    submitted: windowOf(params, now),
    ...(codes.length > 0 && { categories: codes.map((code) => knownService(code, tenant).path) }),
    ...(statuses && { statuses }),
    limit: ROWS,
  };
}

/** Nothing else can be an id of ours, and not every store can be asked for every text. */
export function isRequestId(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id);
}

/** @throws {Open311Error} 404 */
export function knownService(code: string, tenant: Tenant) {
  const category = categoryOf(code, tenant);
  if (category) return category;
  throw new Open311Error(404, {
    'zh-CN': `没有 service_code 为 ${code} 的服务，可用的见 services`,
    en: `There is no service with the service_code ${code}; see services for those there are`,
  });
}

/** Given once between commas, or several times. */
function listOf(params: URLSearchParams, name: string): string[] {
  const given = params.getAll(name).flatMap((list) => list.split(','));
  return given.map((one) => one.trim()).filter((one) => one !== '');
}

function statusesOf(given: readonly string[]): readonly CaseStatus[] | undefined {
  if (given.length === 0) return undefined;
  const asked = given.map((one) => one.toLowerCase());
  if (!asked.every((one) => (STATUSES as readonly string[]).includes(one)))
    throw invalid('?status', 'choice', { choices: STATUSES });
  return (Object.keys(OPENNESS) as CaseStatus[]).filter((status) => asked.includes(OPENNESS[status]));
}

function windowOf(params: URLSearchParams, now: Instant): NonNullable<CaseListQuery['submitted']> {
  const start = momentOf(params, 'start_date');
  const end = momentOf(params, 'end_date');
  const through = end ?? Math.min(toMs(now), (start ?? toMs(now)) + DAYS * DAY_MS);
  const from = start ?? through - DAYS * DAY_MS;
  if (from > through && end !== undefined) throw invalid('?end_date', 'format', { expected: '≥ start_date' });
  if (through - from > DAYS * DAY_MS)
    throw new Open311Error(400, {
      'zh-CN': `start_date 与 end_date 最多相隔 ${DAYS} 天，请分段查询`,
      en: `start_date and end_date may be ${DAYS} days apart; ask for one span after the other`,
    });
  // Nothing was reported before 1970, or will have been: years of other than four digits are no instants.
  const within = (ms: number) => toInstant(Math.min(Math.max(ms, 0), toMs(now) + 1_000));
  return { from: within(from), through: within(through) };
}

/** Milliseconds since 1970 UTC. A plus that was not escaped has become a space. */
function momentOf(params: URLSearchParams, name: string): number | undefined {
  const given = params.get(name)?.trim().replace(' ', '+');
  if (!given) return undefined;
  const ms = W3C.test(given) ? toMs(given) : Number.NaN;
  if (Number.isNaN(ms)) throw invalid(`?${name}`, 'format', { expected: '2026-09-07T00:00:00+08:00' });
  return ms;
}
