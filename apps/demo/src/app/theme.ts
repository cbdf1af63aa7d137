import type { Theme } from './settings';

/** Whether the system is dark, and when that changes. */
export const systemTheme = matchMedia('(prefers-color-scheme: dark)');

/** Marks the page light or dark; `auto` as the system says now. */
export function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'auto' && systemTheme.matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
