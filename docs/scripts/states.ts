import {
  CASE_STATUS_CODES,
  CASE_STATUSES,
  type CaseCommandType,
  type CaseStatus,
  COMMAND_GIVERS,
  COMMAND_NAMES,
  type Locale,
  type Localized,
  ROLE_NAMES,
  TRANSITIONS,
} from '@wuyou/domain';
import { blocks, code, table } from './markdown.ts';
import { OUTCOMES } from './words.ts';

const WORDS = {
  title: { 'zh-CN': '状态与操作', en: 'States and commands' },
  intro: {
    'zh-CN':
      '下图和下表都由领域包中的 `TRANSITIONS` 生成，与服务实际放行的操作一致。不在表中的操作会被拒绝，错误为 [`not_allowed_in_status`](./errors#not_allowed_in_status)，并列出当前允许的操作。',
    en: 'The drawing and the table are made from `TRANSITIONS` in the domain package, which is what the service allows. Anything else is refused with [`not_allowed_in_status`](./errors#not_allowed_in_status), which lists what is allowed.',
  },
  drawing: { 'zh-CN': '状态图', en: 'Drawing' },
  legend: {
    'zh-CN':
      '蓝色为主线；红色为重新办理，轮次加一；虚线为旁支。停留在原状态的操作（补充材料、催办、更新进展等）只列在表中。图可左右滚动。',
    en: 'Blue is the main road; red opens the case again for another round; dashed leads aside. What leaves the status as it is (supplying information, urging, progress) is in the table only. The drawing scrolls sideways.',
  },
  tables: { 'zh-CN': '逐个状态', en: 'Status by status' },
  end: { 'zh-CN': '到此结束，没有后续操作。', en: 'An end: nothing more can be done.' },
  command: { 'zh-CN': '操作', en: 'Command' },
  givers: { 'zh-CN': '谁可以做', en: 'Who may' },
  to: { 'zh-CN': '之后的状态', en: 'Status after' },
  stays: { 'zh-CN': '不变', en: 'unchanged' },
  or: { 'zh-CN': '；或 ', en: '; or ' },
} satisfies Record<string, Localized>;

export interface Step {
  readonly from: CaseStatus;
  readonly command: CaseCommandType;
  readonly to: CaseStatus;
}

/** Every way from a status to a status, in the table's order. */
export function steps(): Step[] {
  return CASE_STATUS_CODES.flatMap((from) =>
    Object.entries(TRANSITIONS[from]).flatMap(([command, targets]: [string, readonly CaseStatus[]]) =>
      targets.map((to) => ({ from, command: command as CaseCommandType, to })),
    ),
  );
}

/** What a command is called on an arrow: where it may go two ways, the one back says what leads there. */
export function stepName({ command, to }: Step, locale: Locale): string {
  const name = COMMAND_NAMES[command][locale];
  const outcome = to === 'handling' ? OUTCOMES[command]?.bad[locale] : undefined;
  if (outcome === undefined) return name;
  return locale === 'en' ? `${name} (${outcome})` : `${name}（${outcome}）`;
}

/** The drawing, and beside it the same in words, status by status. */
export function statesPage(locale: Locale, svg: string): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const statusName = (status: CaseStatus) => `${CASE_STATUSES[status][locale]} ${code(status)}`;
  const givers = (command: CaseCommandType) =>
    COMMAND_GIVERS[command].map((role) => ROLE_NAMES[role][locale]).join(locale === 'en' ? ', ' : '、');

  return blocks(
    '---\npageClass: wide\naside: false\n---',
    `# ${say('title')}`,
    say('intro'),
    `## ${say('drawing')}`,
    // A region that scrolls can be reached and moved by keyboard.
    `<div class="states" role="region" aria-label="${say('drawing')}" tabindex="0" v-pre>\n${svg}\n</div>`,
    say('legend'),
    `## ${say('tables')}`,
    ...CASE_STATUS_CODES.map((from) => {
      const commands = Object.keys(TRANSITIONS[from]) as CaseCommandType[];
      const targets = (command: CaseCommandType) => {
        const ways = steps().filter((step) => step.from === from && step.command === command);
        return ways
          .map((step) => {
            const outcome =
              ways.length > 1 ? OUTCOMES[command]?.[step.to === 'handling' ? 'bad' : 'good'] : undefined;
            const to = step.to === from ? say('stays') : statusName(step.to);
            return outcome ? `${to}${locale === 'en' ? ` (${outcome.en})` : `（${outcome['zh-CN']}）`}` : to;
          })
          .join(say('or'));
      };
      return blocks(
        `### ${CASE_STATUSES[from][locale]} ${code(from)} {#${from}}`,
        commands.length === 0 ? say('end') : '',
        table(
          [say('command'), say('givers'), say('to')],
          commands.map((command) => [
            `${COMMAND_NAMES[command][locale]} ${code(command)}`,
            givers(command),
            targets(command),
          ]),
        ),
      ).trimEnd();
    }),
  );
}
