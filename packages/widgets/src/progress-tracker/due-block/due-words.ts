import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { formatDue } from '../../shared/format-date';
import type { Words } from '../../strings/strings';

type DeadlineView = NonNullable<CaseView['deadline']>;

/** A deadline in words: how long, until when, on what ground. */
export interface DueWords {
  readonly tone: 'calm' | 'soon' | 'late' | 'paused';
  /** `还剩`; absent where the figure says it all. */
  readonly lead?: string;
  readonly figure: string;
  readonly when: string;
  readonly basis: string;
  /** The calendar is not published that far. */
  readonly note?: string;
}

export function dueWords(deadline: DeadlineView, words: Words<'tracker'>, locale: Locale): DueWords {
  const { kind, limit, basis, provisional, paused } = deadline;
  const date = formatDue(deadline.dueAt, locale, deadline.from);
  const due = (paused ? words.duePaused : words.dueBy)(date, words.deadlines[kind]);
  return {
    ...countOf(deadline, words),
    when: `${due} · ${words.promised(limit.days)}`,
    basis: words.basis(basis),
    ...(provisional && { note: words.provisional }),
  };
}

function countOf(
  { paused, light, workingDaysLeft }: DeadlineView,
  words: Words<'tracker'>,
): Pick<DueWords, 'tone' | 'lead' | 'figure'> {
  if (paused) return { tone: 'paused', figure: words.paused };
  if (light === 'red') {
    return { tone: 'late', lead: words.daysOver, figure: words.days(Math.max(1, -workingDaysLeft)) };
  }
  if (workingDaysLeft === 0) return { tone: 'soon', figure: words.dueToday };
  const tone = light === 'amber' ? 'soon' : 'calm';
  return { tone, lead: words.daysLeft, figure: words.days(workingDaysLeft) };
}
