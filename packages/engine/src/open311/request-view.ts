import {
  CASE_STATUSES,
  type Case,
  type CaseStatus,
  type Locale,
  type Localized,
  type Tenant,
  tasksOf,
} from '@wuyou/domain';
import { serviceCodeOf } from './service-code';
import type { Value } from './xml';

/** `closed` is what needs nothing more. Answered is still open: the loop closes when the reporter has had their say. */
export const OPENNESS: Readonly<Record<CaseStatus, 'open' | 'closed'>> = {
  submitted: 'open',
  accepted: 'open',
  assigned: 'open',
  handling: 'open',
  'awaiting-reporter': 'open',
  resolved: 'open',
  'following-up': 'open',
  closed: 'closed',
  declined: 'closed',
  merged: 'closed',
  withdrawn: 'closed',
};

/** Statuses whose own name speaks to the reporter, or says too little. */
const NOTES: Readonly<Partial<Record<CaseStatus, Localized>>> = {
  'awaiting-reporter': { 'zh-CN': '等待反映人补充情况', en: 'Waiting for the reporter' },
  resolved: { 'zh-CN': '已答复，等待反映人评价', en: 'Answered; the reporter has yet to rate it' },
  merged: { 'zh-CN': '与相同问题合并办理', en: 'Handled together with another report of the same problem' },
};

/**
 * A case as everybody may see it, with no key at all. Nothing in it was written by a person: titles, descriptions,
 * addresses and answers name people often enough.
 */
export function viewRequest(state: Case, tenant: Tenant, locale: Locale): Value {
  const { id, category, submittedAt, updatedAt, resolveBy } = state.facts;
  const lead = tasksOf(state).find(({ role }) => role === 'lead')?.department;
  const agency = tenant.departments.find((department) => department.id === lead);
  const listed = tenant.categories.find(({ path }) => path === category);
  return {
    service_request_id: id,
    status: OPENNESS[state.status],
    status_notes: (NOTES[state.status] ?? CASE_STATUSES[state.status])[locale],
    service_name: listed?.name[locale] ?? category,
    service_code: serviceCodeOf(category, tenant),
    description: null,
    agency_responsible: agency?.name[locale] ?? null,
    service_notice: null,
    requested_datetime: submittedAt,
    updated_datetime: updatedAt,
    expected_datetime: resolveBy.dueAt,
    address: null,
    address_id: null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  };
}
