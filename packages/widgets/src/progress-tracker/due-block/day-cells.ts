import type { LocalDate, Locale } from '@wuyou/domain/values';
import type { DeadlineView } from '@wuyou/sdk';
import { counts, currentDay, type Day, isHoliday, isRest, runsOf } from '../../deadline/days';
import { formatWeekday } from '../../shared/format-date';
import { DUE } from '../../strings/due/words';

/** A day of the strip, or neighbouring ones that say the same. */
export interface Cell {
  readonly kind: 'start' | 'rest' | 'used' | 'today' | 'ahead' | 'make-up' | 'stood' | 'due';
  /** `周四`, `休`, `今天`. */
  readonly label: string;
  /** `8`, `1–7`; with the month at the start: `9/30`. */
  readonly days: string;
}

/** Beyond these, weeks become one cell; beyond twice as many a strip says less than words. */
const ROOM = 10;

/**
 * A deadline's days for the eye.
 * @param today by the reader's clock, in Beijing
 * @returns none where a strip would not help: within one day, or for very long
 */
export function dayCells(deadline: DeadlineView, locale: Locale, today: LocalDate): Cell[] {
  const { days } = deadline;
  const now = currentDay(deadline, today);
  const whole = runsOf(days, (a, b) => b.date !== now && a.date !== now && isRest(a) && isRest(b));
  const runs =
    whole.length <= ROOM
      ? whole
      : runsOf(
          days,
          (a, b) =>
            b.date !== now && a.date !== now && isRest(a) === isRest(b) && (isRest(a) || isPlain(a, b)),
        );
  if (days.length < 2 || runs.length > 2 * ROOM) return [];
  const shown = { locale, now, paused: deadline.paused };
  return runs.map((run, i) => cellOf(run, datesOf(run, i === 0, locale), shown));
}

const isPlain = (a: Day, b: Day) => a.kind === 'counted' && b.kind === 'counted';

function cellOf(
  run: readonly Day[],
  days: string,
  { locale, now, paused }: { locale: Locale; now: LocalDate | undefined; paused: boolean },
): Cell {
  const words = DUE[locale];
  const first = run[0] as Day;
  const { kind, date } = first;
  const named = (name: Cell['kind'], label: string): Cell => ({ kind: name, label, days });
  if (kind === 'due') return named('due', words.cells.due);
  if (date === now && !paused) return named('today', words.cells.today);
  if (date === now || kind === 'paused') return named('stood', words.cells.stood);
  if (kind === 'start') return named('start', words.cells.start);
  if (isRest(first)) return named('rest', restLabel(run, locale));
  if (now === undefined || date < now) return named('used', counted(run, locale));
  return kind === 'make-up' ? named('make-up', words.cells.makeUp) : named('ahead', counted(run, locale));
}

function restLabel(run: readonly Day[], locale: Locale): string {
  const { off, weekend } = DUE[locale].cells;
  if (run.some(({ kind }) => isHoliday(kind))) return off;
  return run.length > 1 ? weekend : formatWeekday((run[0] as Day).date, locale);
}

function counted(run: readonly Day[], locale: Locale): string {
  const worked = run.filter(counts).length;
  return worked > 1 ? DUE[locale].cellDays(worked) : formatWeekday((run[0] as Day).date, locale);
}

/** The month only where the strip begins. */
function datesOf(run: readonly Day[], isFirst: boolean, locale: Locale): string {
  const [from, to] = [run[0] as Day, run[run.length - 1] as Day].map(({ date }) => Number(date.slice(8)));
  const range = from === to ? `${from}` : `${from}–${to}`;
  const month = Number((run[0] as Day).date.slice(5, 7));
  if (!isFirst) return range;
  return locale === 'en' ? `${range}/${month}` : `${month}/${range}`;
}
