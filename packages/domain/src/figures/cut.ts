import type { ChannelCode } from '../channel';
import { type Instant, toMs } from '../time';
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

function momentOf(record: CaseRecord, event: PeriodEvent): Instant | undefined {
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
