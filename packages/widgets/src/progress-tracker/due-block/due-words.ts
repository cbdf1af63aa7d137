import type { Locale } from '@wuyou/domain/values';
import type { DeadlineView } from '@wuyou/sdk';
import { counts } from '../../deadline/days';
import { reasonWords } from '../../deadline/reason-words';
import { formatDue } from '../../shared/format-date';
import { sayDue } from '../../shared/say-due';
import { COMMON } from '../../strings/common/words';
import { DUE } from '../../strings/due/words';

/** A deadline in words: how long, until when, what was counted. */
export interface DueWords {
  readonly tone: 'calm' | 'soon' | 'late' | 'paused';
  /** `还剩`; absent where the figure says it all. */
  readonly lead?: string;
  readonly figure: string;
  /** What pursues an overdue one: `，已挂号督办 督〔2026〕0012`. */
  readonly pursued?: string;
  readonly when: string;
  /** `已用 2 天 · 国庆节 7 天不计入`. */
  readonly counted: string;
  /** The calendar is not published that far. */
  readonly note?: string;
}

/** What else is known of a deadline. */
export interface Around {
  /** Number of the supervision that is running. */
  readonly supervision?: string | undefined;
  /** The law's own limit, where the deadline is a promise inside it. */
  readonly statutory?: DeadlineView | undefined;
  /** For care mode: said as one says it. */
  readonly care?: boolean;
}

export function dueWords(
  deadline: DeadlineView,
  locale: Locale,
  { supervision, statutory, care = false }: Around = {},
): DueWords {
  const words = DUE[locale];
  const { kind, provisional, paused, light, dueAt, extension } = deadline;
  const date = (care ? sayDue : formatDue)(dueAt, locale, deadline.from);
  const kinds: Partial<Record<DeadlineView['kind'], string>> = words.kinds;
  const stood = kind === 'bundle' ? words.byReviewed : words.byPaused;
  const due = (paused ? stood : words.by)(
    date,
    care && kind === 'resolve' ? words.answered : (kinds[kind] ?? ''),
  );
  const granted = [
    (LEGAL.has(kind) ? words.legal : words.promised)(limitWords(deadline, locale)),
    ...(statutory ? [words.legal(limitWords(statutory, locale))] : []),
    ...(extension ? [words.longer(extension.days)] : []),
  ];
  return {
    ...countOf(deadline, locale),
    ...(light === 'red' && supervision && { pursued: words.supervised(supervision) }),
    when: `${due} · ${granted.join(COMMON[locale].comma)}`,
    counted: [...usedWords(deadline, locale), ...reasonWords(deadline.days, locale)].join(' · '),
    ...(provisional && { note: words.provisional(dueAt.slice(0, 4)) }),
  };
}

/** Limits that the law sets, not the office. */
const LEGAL: ReadonlySet<DeadlineView['kind']> = new Set(['correction', 'delivery']);

function limitWords({ limit }: DeadlineView, locale: Locale): string {
  const { days, minutes, officeHours } = DUE[locale];
  return 'days' in limit ? days(limit.days) : officeHours(minutes(limit.minutes));
}

function usedWords({ days, limit, light, workingDaysLeft }: DeadlineView, locale: Locale): string[] {
  const used = days.filter(counts).length - workingDaysLeft;
  return 'minutes' in limit || light === 'red' || used < 1 ? [] : [DUE[locale].used(used)];
}

function countOf(
  { paused, light, workingDaysLeft, minutesLeft }: DeadlineView,
  locale: Locale,
): Pick<DueWords, 'tone' | 'lead' | 'figure'> {
  const words = DUE[locale];
  if (paused) return { tone: 'paused', figure: words.paused };
  const figure =
    minutesLeft === undefined
      ? words.days(Math.max(1, Math.abs(workingDaysLeft)))
      : words.minutes(Math.max(1, Math.abs(minutesLeft)));
  if (light === 'red') return { tone: 'late', lead: words.over, figure };
  if (workingDaysLeft === 0 && minutesLeft === undefined) return { tone: 'soon', figure: words.today };
  const [before, after] = words.left;
  return {
    tone: light === 'amber' ? 'soon' : 'calm',
    ...(before && { lead: before }),
    figure: `${figure}${after}`,
  };
}
