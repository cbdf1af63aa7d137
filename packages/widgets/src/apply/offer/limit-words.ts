import type { BundleView } from '@wuyou/sdk';
import type { ApplyWords } from '../../strings/apply/words';

type LimitWords = Pick<ApplyWords, 'days' | 'hours' | 'minutes'>;

/** A limit in words: `5 个工作日`, `3.5 小时`, `30 分钟`. */
export function limitWords(limit: BundleView['promise'], words: LimitWords): string {
  if ('days' in limit) return words.days(String(limit.days));
  return limit.minutes % 30 === 0 && limit.minutes >= 60
    ? words.hours(String(limit.minutes / 60))
    : words.minutes(limit.minutes);
}

/** What a bundle promises: in working days where it is whole ones or halves. */
export function promiseWords(
  { promise, saving }: Pick<BundleView, 'promise' | 'saving'>,
  words: LimitWords,
): string {
  const { days } = saving.asBundle;
  return Number.isInteger(days * 2) ? words.days(String(days)) : limitWords(promise, words);
}
