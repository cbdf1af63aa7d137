import type { Inspected } from './inspect.ts';

export interface Row extends Inspected {
  readonly name: string;
  /** After brotli, script and style sheet. */
  readonly bytes: number;
  /** Milliseconds. */
  readonly script: number;
  readonly usable: number | undefined;
}

type Language = 'zh' | 'en';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['', '大小（brotli）', '脚本用时', '多久能用', '违反安全策略', 'axe 发现', '最小的可点区域'],
  en: [
    '',
    'Size (brotli)',
    'Script time',
    'Usable after',
    'Policy violations',
    'axe findings',
    'Smallest target',
  ],
};

/** The same figures under heads in each language. */
export function table(rows: readonly Row[], language: Language): string {
  const lines = rows.map(({ name, bytes, script, usable, violations, faults, smallest }) => [
    name,
    `${(bytes / 1024).toFixed(1)} KiB`,
    `${script.toFixed(0)} ms`,
    usable === undefined ? '—' : `${usable.toFixed(0)} ms`,
    String(violations),
    String(faults),
    smallest === undefined ? '—' : `${smallest.toFixed(0)} px`,
  ]);
  const rule = HEADS[language].map((_, column) => (column === 0 ? '---' : '--:'));
  return [HEADS[language], rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
