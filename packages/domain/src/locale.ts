/** Languages of every text the product itself speaks. zh-CN first; en beside it. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in both languages. */
export type Localized = Readonly<Record<Locale, string>>;

/**
 * The locale a caller asked for, from an `Accept-Language` header or a `lang` attribute.
 * Ranges are tried in order of their `q` weight; any Chinese is zh-CN, any English is en.
 * @returns `zh-CN` when nothing fits
 */
export function pickLocale(accepted: string | null | undefined): Locale {
  const ranges = (accepted ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranges) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'zh-CN';
}
