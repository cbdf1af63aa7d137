import type { Instant, Locale } from '@wuyou/domain/values';
import { partsOf } from './format-date';

/**
 * A moment as one says it: `10月13日星期二下午 5 点` · `5 pm on Tuesday 13 October`, by Beijing's clock.
 * The year is there when it is not the year of `since`.
 */
export function sayDue(instant: Instant, locale: Locale, since = instant): string {
  const [at, from] = [partsOf(instant, locale, 'long'), partsOf(since, locale)];
  const { year, month, day, weekday, minute } = at;
  const hour = Number(at.hour);
  const otherYear = year !== from.year;
  const twelve = hour % 12 || 12;
  if (locale === 'en') {
    const time = `${twelve}${minute === '00' ? '' : `:${minute}`} ${hour < 12 ? 'am' : 'pm'}`;
    return `${time} on ${weekday} ${day} ${month}${otherYear ? ` ${year}` : ''}`;
  }
  const time = `${periodOf(hour)} ${twelve} 点${minute === '00' ? '' : ` ${Number(minute)} 分`}`;
  return `${otherYear ? `${year}年` : ''}${month}月${day}日${weekday}${time}`;
}

function periodOf(hour: number): string {
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  return hour < 18 ? '下午' : '晚上';
}
