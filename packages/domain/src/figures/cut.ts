import type { ChannelCode } from '../channel';
import { addDays, atTime, type Instant, type LocalDate, toMs } from '../time';
import type { CaseRecord } from './case-record';

/** What a period is measured by; of several answers the first, and the closing that stands. */
export const PERIOD_EVENTS = ['submitted', 'accepted', 'answered', 'closed'] as const;
export type PeriodEvent = (typeof PERIOD_EVENTS)[number];

/** Which cases a figure is about; what is left out does not matter. */
export interface Cut {
  readonly tenant?: string;
  /** The lead's. */
  readonly department?: string;
  readonly channel?: ChannelCode;
  /** A path; those below it belong to it. */
  readonly category?: string;
  /** Cases whose event lies from `from` on and before `to`. */
  readonly period?: { readonly event: PeriodEvent; readonly from: Instant; readonly to: Instant };
}

/** A cut as it is counted: by whole Beijing days. */
export interface DayCut extends Omit<Cut, 'tenant' | 'period'> {
  readonly event: PeriodEvent;
  /** The first day that belongs to it. Default: from the beginning. */
  readonly from?: LocalDate;
  /** The last day that belongs to it. Default: without end. */
  readonly to?: LocalDate;
}

/** Where a period without bounds begins and ends. */
export const FIRST_DAY: LocalDate = '0001-01-01';
export const LAST_DAY: LocalDate = '9998-12-31';

export function cutByDay(tenant: string, { event, from, to, ...by }: DayCut): Cut {
  const period = {
    event,
    from: atTime(from ?? FIRST_DAY, '00:00'),
    to: atTime(addDays(to ?? LAST_DAY, 1), '00:00'),
  };
  return { tenant, ...by, period };
}

export function cut(
  records: readonly CaseRecord[],
  { tenant, department, channel, category, period }: Cut,
): CaseRecord[] {
  return records.filter(
    (record) =>
      (tenant === undefined || record.tenant === tenant) &&
      (department === undefined || record.department === department) &&
      (channel === undefined || record.channel === channel) &&
      (category === undefined || `${record.category}/`.startsWith(`${category}/`)) &&
      (period === undefined || isWithin(momentOf(record, period.event), period)),
  );
}

/** When a case's event was; `undefined` without one. */
export function momentOf(record: CaseRecord, event: PeriodEvent): Instant | undefined {
  switch (event) {
    case 'submitted':
      return record.submittedAt;
    case 'accepted':
      return record.acceptedAt;
    case 'answered':
      return record.rounds[0].answeredAt;
    case 'closed':
      return record.closedAt;
  }
}

function isWithin(
  at: Instant | undefined,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): boolean {
  return at !== undefined && toMs(at) >= toMs(from) && toMs(at) < toMs(to);
}
