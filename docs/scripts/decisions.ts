import { readdir, readFile } from 'node:fs/promises';
import type { Locale, Localized } from '@wuyou/domain';
import { blocks } from './markdown.ts';

const FOLDER = new URL('../decisions/', import.meta.url);

const WORDS = {
  title: { 'zh-CN': '决策记录', en: 'Decision records' },
  intro: {
    'zh-CN': '值得争论的决定各有一页：背景、决定、理由、后果。记录以英文书写，下面是中文提要。',
    en: 'A page for each decision worth arguing about: context, decision, why, consequences.',
  },
} satisfies Record<string, Localized>;

/** One decision record. */
export interface Decision {
  /** File name without its ending: `0001-live-feed`. */
  readonly name: string;
  /** Its heading, number included. */
  readonly title: string;
  /** The decision in one Chinese sentence, from the record's front matter. */
  readonly gist: string;
  /** The whole file. */
  readonly text: string;
}

/** @throws {Error} for a record without a heading or a Chinese gist */
export function readDecision(name: string, text: string): Decision {
  const title = /^# (.+)$/m.exec(text)?.[1];
  const gist = /^---\n(?:.*\n)*?zh: (.+)\n(?:.*\n)*?---\n/.exec(text)?.[1];
  if (title === undefined || gist === undefined) {
    throw new Error(`docs/decisions/${name}.md needs a heading and a line 'zh: …' in its front matter.`);
  }
  return { name, title, gist, text };
}

export async function readDecisions(): Promise<Decision[]> {
  const files = (await readdir(FOLDER)).filter((file) => /^\d{4}-.*\.md$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => readDecision(file.slice(0, -3), await readFile(new URL(file, FOLDER), 'utf8'))),
  );
}

/** The list of records, each with a Chinese gist where the reader reads Chinese. */
export function decisionsPage(locale: Locale, decisions: readonly Decision[]): string {
  const line = ({ name, title, gist }: Decision) =>
    locale === 'en' ? `- [${title}](./${name})` : `- ${gist}（[${title}](./${name})）`;
  return blocks(`# ${WORDS.title[locale]}`, WORDS.intro[locale], decisions.map(line).join('\n'));
}
