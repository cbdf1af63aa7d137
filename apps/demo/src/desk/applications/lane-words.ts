import type { Locale } from '@wuyou/domain/values';
import type { DeskApplicationView, LaneView } from '@wuyou/sdk';
import { wordsIn } from '../../words';

/** Items by name: `「用电报装」「通信网络报装」`. */
export function listed(lanes: readonly LaneView[], locale: Locale): string {
  const { quoted } = wordsIn(locale).application;
  return lanes.map(({ name }) => quoted(name[locale])).join(locale === 'en' ? ', ' : '');
}

/** How long it is all planned to take, in office minutes. */
export function wholeOf(lanes: readonly LaneView[]): number {
  return Math.max(1, ...lanes.map(({ planned }) => planned.end));
}

/** When an item is planned, counted from acceptance: in working days where the whole takes several, else in office minutes. */
export function plannedWords(
  { planned: { start, end } }: LaneView,
  { lanes, promise }: Pick<DeskApplicationView, 'lanes' | 'promise'>,
  locale: Locale,
): string {
  const words = wordsIn(locale).application;
  if (!('days' in promise) || promise.days < 2) return words.plannedMinutes(start, end);
  const day = wholeOf(lanes) / promise.days;
  return words.plannedDays(Math.floor(start / day) + 1, Math.ceil(end / day));
}
