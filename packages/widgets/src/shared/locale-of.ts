import { LOCALES, type Locale, pickLocale } from '@wuyou/domain/values';

/** The language a widget speaks: its own `locale`, else the nearest `lang` around it, else zh-CN. */
export function localeOf(element: Element, chosen: string | undefined): Locale {
  const own = LOCALES.find((locale) => locale === chosen);
  return own ?? pickLocale(langAround(element));
}

function langAround(element: Element): string | null {
  const marked = element.closest('[lang]');
  if (marked) return marked.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langAround(root.host) : null;
}
