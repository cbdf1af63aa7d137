import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Locale, Localized } from '@wuyou/domain';
import { blocks, code, plain, table } from './markdown.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.resolve('@wuyou/widgets/package.json')));
const ANALYZER = fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer/cem.js'));

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Named {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** One custom element of the manifest, as far as the page shows it. */
export interface Element {
  readonly tagName: string;
  readonly name: string;
  readonly description?: string;
  readonly attributes?: readonly Typed[];
  readonly members?: readonly (Typed & {
    readonly kind: string;
    readonly privacy?: string;
    readonly static?: boolean;
    readonly attribute?: string;
  })[];
  /** Nameless where the analyzer saw a dispatch that no `@fires` describes. */
  readonly events?: readonly (Omit<Typed, 'name'> & { readonly name?: string })[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Partial<Element>[] }[];
}

const WORDS = {
  title: { 'zh-CN': '组件', en: 'Widgets' },
  intro: {
    'zh-CN':
      '由组件源码的 custom-elements manifest 生成，说明文字取自源码注释，因此是英文。用法见[五分钟嵌入](../embed)。',
    en: 'Made from the custom-elements manifest of the widgets’ sources. How to use them: [embed in five minutes](../embed).',
  },
  attributes: { 'zh-CN': '属性', en: 'Attributes' },
  properties: { 'zh-CN': '仅脚本可设的属性', en: 'Properties without an attribute' },
  events: { 'zh-CN': '事件', en: 'Events' },
  slots: { 'zh-CN': '插槽', en: 'Slots' },
  parts: { 'zh-CN': '可定样式的部件（`::part`）', en: 'Parts (`::part`)' },
  css: { 'zh-CN': 'CSS 变量', en: 'CSS properties' },
  name: { 'zh-CN': '名称', en: 'Name' },
  type: { 'zh-CN': '类型', en: 'Type' },
  default: { 'zh-CN': '默认', en: 'Default' },
  meaning: { 'zh-CN': '说明', en: 'Meaning' },
  unnamed: { 'zh-CN': '（默认插槽）', en: '(default slot)' },
} satisfies Record<string, Localized>;

/** Every element of the widgets package. The manifest is made from its sources, so nothing need be built. */
export async function readElements(): Promise<Element[]> {
  const options = ['--litelement', '--quiet', '--globs', 'src/**/*.ts', '--exclude', 'src/**/*.test.ts'];
  await promisify(execFile)(process.execPath, [ANALYZER, 'analyze', ...options], { cwd: FOLDER });
  const manifest = JSON.parse(await readFile(`${FOLDER}custom-elements.json`, 'utf8')) as Manifest;
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is Element => declaration.tagName !== undefined);
}

/** A section for each element with a table for each thing it has. */
export function widgetsPage(locale: Locale, elements: readonly Element[]): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const part = (title: keyof typeof WORDS, content: string) =>
    content === '' ? '' : blocks(`### ${say(title)}`, content).trimEnd();
  const words = ({ description = '' }: Named) => plain(description);
  const typed = (items: readonly Typed[] = []) =>
    table(
      [say('name'), say('type'), say('default'), say('meaning')],
      items.map((item) => [
        code(item.name),
        code(item.type?.text ?? ''),
        code(item.default ?? ''),
        words(item),
      ]),
    );
  const named = (items: readonly Named[] = []) =>
    table(
      [say('name'), say('meaning')],
      items.map((item) => [item.name === '' ? say('unnamed') : code(item.name), words(item)]),
    );

  const defaulted = (items: Element['cssProperties'] = []) =>
    table(
      [say('name'), say('default'), say('meaning')],
      items.map((item) => [code(item.name), code(item.default ?? ''), words(item)]),
    );

  return blocks(
    `# ${say('title')}`,
    say('intro'),
    ...elements.map(
      ({ tagName, description = '', attributes, members = [], events, slots, cssParts, cssProperties }) =>
        blocks(
          `## &lt;${tagName}&gt; {#${tagName}}`,
          plain(description),
          part('attributes', typed(attributes)),
          part(
            'properties',
            typed(
              members.filter(
                ({ kind, privacy, attribute, static: isStatic }) =>
                  kind === 'field' && privacy === undefined && attribute === undefined && !isStatic,
              ),
            ),
          ),
          part(
            'events',
            typed(
              (events ?? []).filter((event): event is Typed => event.name?.startsWith('wuyou-') ?? false),
            ),
          ),
          part('slots', named(slots)),
          part('parts', named(cssParts)),
          part('css', defaulted(cssProperties)),
        ).trimEnd(),
    ),
  );
}
