import { type Locale, type Localized, NODE_STATUSES, type NodeStatus } from '@wuyou/domain';
import { blocks, code, table } from './markdown.ts';
import { APPLICATION, CASE, outcomeOf, type StateMachine, type Step, stepsOf } from './state-machines.ts';

const WORDS = {
  title: { 'zh-CN': '状态与操作', en: 'States and commands' },
  intro: {
    'zh-CN':
      '下面的图和表都由领域包中的 `TRANSITIONS`（诉求）和 `APPLICATION_TRANSITIONS`（申请）生成，与服务实际放行的操作一致。不在表中的操作会被拒绝，错误为 [`not_allowed_in_status`](./errors#not_allowed_in_status)，并列出当前允许的操作。',
    en: 'The drawings and tables are made from `TRANSITIONS` (cases) and `APPLICATION_TRANSITIONS` (applications) in the domain package, which is what the service allows. Anything else is refused with [`not_allowed_in_status`](./errors#not_allowed_in_status), which lists what is allowed.',
  },
  drawing: { 'zh-CN': '状态图', en: 'drawing' },
  caseLegend: {
    'zh-CN':
      '蓝色为主线；红色为重新办理，轮次加一；虚线为旁支。停留在原状态的操作（补充材料、催办、更新进展等）只列在表中。图可左右滚动。',
    en: 'Blue is the main road; red opens the case again for another round; dashed leads aside. What leaves the status as it is (supplying information, urging, progress) is in the table only. The drawing scrolls sideways.',
  },
  applicationLegend: {
    'zh-CN':
      '蓝色为主线，虚线为旁支。停留在原状态的操作（补交容缺材料、延长期限、还有别的事项时的准予和不予许可等）只列在表中。图可左右滚动。',
    en: 'Blue is the main road; dashed leads aside. What leaves the status as it is (handing in what is owed, prolonging, deciding an item while others are left) is in the table only. The drawing scrolls sideways.',
  },
  tables: { 'zh-CN': '逐个状态', en: 'status by status' },
  end: { 'zh-CN': '到此结束，没有后续操作。', en: 'An end: nothing more can be done.' },
  command: { 'zh-CN': '操作', en: 'Command' },
  givers: { 'zh-CN': '谁可以做', en: 'Who may' },
  to: { 'zh-CN': '之后的状态', en: 'Status after' },
  stays: { 'zh-CN': '不变', en: 'unchanged' },
  or: { 'zh-CN': '；或 ', en: '; or ' },
  nodes: { 'zh-CN': '申请里的每个事项', en: 'Each item of an application' },
  nodesIntro: {
    'zh-CN': '受理之后，各部门的事项并联办理，各有各的状态，见视图的 `lanes`。部门只能办自己的事项。',
    en: 'From acceptance on the items go side by side, each with a status of its own, in the `lanes` of the view. An office decides on its own items only.',
  },
  status: { 'zh-CN': '事项的状态', en: 'Status of the item' },
  meaning: { 'zh-CN': '含义', en: 'Meaning' },
} satisfies Record<string, Localized>;

const NODE_MEANINGS: Readonly<Record<NodeStatus, Localized>> = {
  waiting: {
    'zh-CN': '须先办的事项还没有都通过。都通过的那一刻自动开始，不用再申请。',
    en: 'What it comes after is not granted yet. It begins by itself the moment that is.',
  },
  running: {
    'zh-CN': '部门正在审查，按这一事项的承诺计时。',
    en: 'Its office is at work, and its own clock runs.',
  },
  'technical-review': {
    'zh-CN': '听证、检测、专家评审等，单独计时；其间事项和整件申请的时限都停住。',
    en: 'A hearing, a test, an expert review: on a clock apart, while those of the item and of the whole stand still.',
  },
  granted: { 'zh-CN': '准予许可，结果在 `result`。', en: 'Granted; `result` is the licence.' },
  refused: {
    'zh-CN': '不予许可，理由在 `reason`；不影响与它无关的事项。',
    en: 'Refused, with the `reason`; items that do not depend on it go on.',
  },
  dropped: {
    'zh-CN': '它要等的事项（`because`）没有通过，因此不再办理。',
    en: 'The item it waited for (`because`) was refused.',
  },
};

const inBrackets = (text: string, locale: Locale) => (locale === 'en' ? ` (${text})` : `（${text}）`);

/** What a command is called on an arrow: of two ways, the one that is out of the ordinary says what leads there. */
export function stepName(
  { commands, outcomes }: StateMachine,
  { command, to }: Step,
  locale: Locale,
): string {
  const outcome = outcomes[command]?.[to];
  return `${commands[command]?.[locale]}${outcome ? inBrackets(outcome[locale], locale) : ''}`;
}

/** Of each machine the drawing, and beside it the same in words, status by status. */
export function statesPage(
  locale: Locale,
  drawings: { readonly case: string; readonly application: string },
): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  return blocks(
    '---\npageClass: wide\naside: false\n---',
    `# ${say('title')}`,
    say('intro'),
    machineSection(CASE, drawings.case, say('caseLegend'), locale),
    machineSection(APPLICATION, drawings.application, say('applicationLegend'), locale),
    `## ${say('nodes')} {#items}`,
    say('nodesIntro'),
    table(
      [say('status'), say('meaning')],
      (Object.keys(NODE_STATUSES) as NodeStatus[]).map((status) => [
        `${NODE_STATUSES[status][locale]} ${code(status)}`,
        NODE_MEANINGS[status][locale],
      ]),
    ),
  );
}

function machineSection(machine: StateMachine, svg: string, legend: string, locale: Locale): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const { name, anchor, statuses } = machine;
  const title = (word: 'drawing' | 'tables') =>
    `## ${name[locale]}${locale === 'en' ? ': ' : '：'}${say(word)} {#${anchor}${word}}`;
  return blocks(
    title('drawing'),
    // A region that scrolls can be reached and moved by keyboard.
    `<div class="states" role="region" aria-label="${machine.title[locale]}" tabindex="0" v-pre>\n${svg}\n</div>`,
    legend,
    title('tables'),
    ...Object.keys(statuses).map((status) => statusSection(machine, status, locale)),
  ).trimEnd();
}

function statusSection(machine: StateMachine, from: string, locale: Locale): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const { statuses, anchor, transitions, commands, givers, roles } = machine;
  const statusName = (status: string) => `${statuses[status]?.[locale]} ${code(status)}`;
  const given = Object.keys(transitions[from] ?? {});
  const targets = (command: string) => {
    const ways = stepsOf(machine).filter((step) => step.from === from && step.command === command);
    return ways
      .map((step) => {
        const outcome = ways.length > 1 ? outcomeOf(machine, step) : undefined;
        const to = step.to === from ? say('stays') : statusName(step.to);
        return `${to}${outcome ? inBrackets(outcome[locale], locale) : ''}`;
      })
      .join(say('or'));
  };
  const whoMay = (command: string) =>
    (givers[command] ?? []).map((role) => roles[role][locale]).join(locale === 'en' ? ', ' : '、');
  return blocks(
    `### ${statusName(from)} {#${anchor}${from}}`,
    given.length === 0 ? say('end') : '',
    table(
      [say('command'), say('givers'), say('to')],
      given.map((command) => [
        `${commands[command]?.[locale]} ${code(command)}`,
        whoMay(command),
        targets(command),
      ]),
    ),
  ).trimEnd();
}
