import {
  type Bundle,
  bundleOf,
  compare,
  DEFAULT_POLICY,
  type Effort,
  type Locale,
  type Localized,
  mayBeOwed,
  planOf,
} from '@wuyou/domain';
import { SHIPPED_CATALOGUE } from '@wuyou/domain/catalogue';
import { time } from './limits.ts';
import { blocks, table } from './markdown.ts';

const WORDS = {
  title: { 'zh-CN': '一件事对比', en: 'Bundles compared' },
  intro: {
    'zh-CN':
      '一件事把几个部门的事项合成一次申请。下面是随包提供的事项目录，数字由 `compare` 按目录算出；哪些是全市公布的、哪些是法定的、哪些是假定的，见目录源文件的注释。接入的地区应换成自己的目录。',
    en: 'A bundle makes the items of several departments one application. This is the catalogue that comes with the package, and `compare` works out the figures from it; comments in its source say which figures the city published, which the law sets and which are assumed. A tenant replaces it by its own.',
  },
  overview: { 'zh-CN': '办一件省多少', en: 'What each saves' },
  formula: { 'zh-CN': '怎么算', en: 'How it is worked out' },
  oneByOne: {
    'zh-CN': '**单办**：所有事项一个接一个办。环节、跑动次数和承诺时限各自相加；同一份材料交几次算几次。',
    en: '**One by one**: every item after the other. Steps, visits and promised times are added up; a paper handed in again counts again.',
  },
  asBundle: {
    'zh-CN':
      '**联办**：环节和跑动次数按一件事本身；不同的材料各算一份；时限是关键路径的长度，即必须先后办理的事项中最长的一串。',
    en: '**As a bundle**: steps and visits are the bundle’s own; each material counts once; the time is that of the critical path, the longest chain of items that must follow one another.',
  },
  saving: {
    'zh-CN': '**节省** = 1 − 联办 ÷ 单办。一个工作日按默认办公时间为 420 分钟。',
    en: '**Saving** = 1 − as a bundle ÷ one by one. A working day has 420 minutes by the default office hours.',
  },
  assumed: {
    'zh-CN':
      '**假定**：单办的环节、跑动次数和承诺时限多为假定，各项材料也多为假定，节省的比例随之而定。表中法定时限为「—」的，是未见法律规定时限的事项。',
    en: '**Assumed** are most steps, visits, materials and promised times one by one, and with them the savings. A dash in place of a legal limit: we know of no law that sets one.',
  },
  bundle: { 'zh-CN': '一件事', en: 'Bundle' },
  steps: { 'zh-CN': '环节', en: 'Steps' },
  materials: { 'zh-CN': '材料', en: 'Materials' },
  visits: { 'zh-CN': '跑动次数', en: 'Visits' },
  days: { 'zh-CN': '工作日', en: 'Working days' },
  path: { 'zh-CN': '关键路径：', en: 'Critical path: ' },
  item: { 'zh-CN': '事项', en: 'Item' },
  department: { 'zh-CN': '部门', en: 'Department' },
  promisedAlone: { 'zh-CN': '单办承诺', en: 'Promised alone' },
  promisedInside: { 'zh-CN': '联办承诺', en: 'Promised in the bundle' },
  statutory: { 'zh-CN': '法定时限', en: 'Legal limit' },
  after: { 'zh-CN': '须先办', en: 'After' },
  how: { 'zh-CN': '怎么来', en: 'Where it comes from' },
  handedIn: { 'zh-CN': '您提交', en: 'you hand it in' },
  owed: { 'zh-CN': '您提交，可容缺后补', en: 'you hand it in, later if need be' },
  replaces: { 'zh-CN': '代替：', en: 'instead of: ' },
  shared: { 'zh-CN': '部门共享，不用提交', en: 'the offices share it' },
  handedOn: { 'zh-CN': '办结后直接流转：', en: 'handed on by: ' },
} satisfies Record<string, Localized>;

const EFFORTS = ['steps', 'materials', 'visits', 'days'] as const satisfies readonly (keyof Effort)[];

/** Every shipped bundle one by one and as one application, and what it is made of. */
export function bundlesPage(locale: Locale): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const { bundles } = SHIPPED_CATALOGUE;
  return blocks(
    '---\npageClass: wide\naside: false\n---',
    `# ${say('title')}`,
    say('intro'),
    `## ${say('overview')}`,
    table(
      [say('bundle'), ...EFFORTS.map(say)],
      bundles.map(({ id, name }) => {
        const { oneByOne, asBundle } = compare(id, SHIPPED_CATALOGUE, DEFAULT_POLICY);
        return [
          `[${name[locale]}](#${id})`,
          ...EFFORTS.map((what) => change(oneByOne[what], asBundle[what])),
        ];
      }),
    ),
    `## ${say('formula')}`,
    ...(['oneByOne', 'asBundle', 'saving', 'assumed'] as const).map((word) => `- ${say(word)}`),
    ...bundles.map(({ id }) => section(id, locale)),
  );
}

/** `6 → 1 (−83%)`; what costs nothing one by one has no saving. */
export function change(before: number, after: number): string {
  const round = (number: number) => Number(number.toFixed(2));
  const saving = before > 0 ? Math.round((1 - after / before) * 100) : 0;
  return `${round(before)} → ${round(after)}${saving > 0 ? ` (−${saving}%)` : ''}`;
}

function section(id: string, locale: Locale): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const definition = SHIPPED_CATALOGUE.bundles.find((entry) => entry.id === id);
  const bundle = bundleOf(id, SHIPPED_CATALOGUE);
  if (!definition || !bundle) throw new Error(`The catalogue has no bundle ${id}.`);
  const nameOf = (item: string) => bundle.items.find((entry) => entry.id === item)?.name[locale] ?? item;
  return blocks(
    `## ${bundle.name[locale]} {#${id}}`,
    definition.summary[locale],
    `${say('path')}${planOf(bundle, DEFAULT_POLICY).criticalPath.map(nameOf).join(' → ')}`,
    table(
      [
        say('item'),
        say('department'),
        say('promisedAlone'),
        say('promisedInside'),
        say('statutory'),
        say('after'),
      ],
      bundle.items.map((item) => {
        const alone = SHIPPED_CATALOGUE.items.find((entry) => entry.id === item.id);
        return [
          item.name[locale],
          item.department.name[locale],
          alone ? time(alone.within, locale) : '',
          time(item.within, locale),
          alone?.statutoryDays === undefined ? '—' : time({ days: alone.statutoryDays }, locale),
          list(item.after.map(nameOf), locale),
        ];
      }),
    ),
    table([say('materials'), say('how')], materialRows(bundle, definition, locale)),
  ).trimEnd();
}

/** First what the applicant hands in, then what it is spared. */
function materialRows(
  bundle: Bundle,
  { combined, shared }: (typeof SHIPPED_CATALOGUE.bundles)[number],
  locale: Locale,
): string[][] {
  const nameOf = (id: string) =>
    SHIPPED_CATALOGUE.materials.find((material) => material.id === id)?.name[locale] ?? id;
  const asked = bundle.asked.map((id) => {
    const how = WORDS[mayBeOwed(id, bundle) ? 'owed' : 'handedIn'][locale];
    const replaced = combined.filter(({ form }) => form === id).flatMap(({ replaces }) => replaces);
    if (replaced.length === 0) return [nameOf(id), how];
    const instead = `${WORDS.replaces[locale]}${list(replaced.map(nameOf), locale)}`;
    return [nameOf(id), locale === 'en' ? `${how}, ${instead}` : `${how}，${instead}`];
  });
  const needed = new Set(bundle.items.flatMap(({ needs }) => needs.map(({ material }) => material)));
  const handedOn = bundle.items
    .filter(({ result }) => needed.has(result))
    .map(({ result, name }) => [nameOf(result), `${WORDS.handedOn[locale]}${name[locale]}`]);
  return [...asked, ...handedOn, ...shared.map((id) => [nameOf(id), WORDS.shared[locale]])];
}

function list(names: readonly string[], locale: Locale): string {
  return names.join(locale === 'en' ? ', ' : '、');
}
