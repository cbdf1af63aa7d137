import { CHANNEL_CODES, type ChannelCode } from '@wuyou/domain/values';
import type { CaseSummary } from '@wuyou/sdk';

export const STAGES = ['accept', 'assign', 'handle', 'overdue', 'supervised', 'answered', 'closed'] as const;
/** What the desk looks for: a case may be in two, being handled and overdue. */
export type Stage = (typeof STAGES)[number];

export interface QueueFilter {
  readonly stage: Stage | undefined;
  readonly channel: ChannelCode | undefined;
  readonly text: string;
}

export const NO_FILTER: QueueFilter = { stage: undefined, channel: undefined, text: '' };

export function isIn(stage: Stage, { status, light, supervision }: CaseSummary): boolean {
  switch (stage) {
    case 'accept':
      return status === 'submitted';
    case 'assign':
      return status === 'accepted';
    case 'handle':
      return status === 'assigned' || status === 'handling' || status === 'awaiting-reporter';
    case 'overdue':
      return light === 'red';
    case 'supervised':
      return supervision !== undefined;
    case 'answered':
      return status === 'resolved' || status === 'following-up';
    case 'closed':
      return status === 'closed';
  }
}

/** All given ones must hold; text is looked for in the title, the reporter and the case number. */
export function matching(
  cases: readonly CaseSummary[],
  { stage, channel, text }: QueueFilter,
): readonly CaseSummary[] {
  const words = text.trim().toLowerCase();
  return cases.filter(
    (summary) =>
      (!stage || isIn(stage, summary)) &&
      (!channel || summary.channel === channel) &&
      (words === '' || searchable(summary).includes(words)),
  );
}

/** The channels that have cases, with how many, in the domain's order. */
export function channelCounts(cases: readonly CaseSummary[]): readonly (readonly [ChannelCode, number])[] {
  return CHANNEL_CODES.map(
    (channel) => [channel, cases.filter((summary) => summary.channel === channel).length] as const,
  ).filter(([, count]) => count > 0);
}

function searchable({ title, reporter, reference }: CaseSummary): string {
  return [title, reporter, reference, reference.replace('-', '')].join('\n').toLowerCase();
}
