import {
  APPLICATION_COMMAND_GIVERS,
  APPLICATION_COMMAND_NAMES,
  APPLICATION_STATUSES,
  APPLICATION_TRANSITIONS,
  CASE_STATUSES,
  COMMAND_GIVERS,
  COMMAND_NAMES,
  type Localized,
  ROLE_NAMES,
  type Role,
  TRANSITIONS,
} from '@wuyou/domain';
import { APPLICATION_OUTCOMES, CASE_OUTCOMES } from './words.ts';

/** One way from a status to a status. */
export interface Step {
  readonly from: string;
  readonly command: string;
  readonly to: string;
}

/** Main: on towards the end. Again: another round. Aside: off the road, or waiting for the one who asked. */
export type Road = 'main' | 'again' | 'aside';

/** What has statuses and commands, and how it is drawn. */
export interface StateMachine {
  readonly name: Localized;
  /** Of its drawing. */
  readonly title: Localized;
  /** Before the anchors of its statuses, so that two machines may share names. */
  readonly anchor: string;
  readonly statuses: Readonly<Record<string, Localized>>;
  readonly transitions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly commands: Readonly<Record<string, Localized>>;
  readonly givers: Readonly<Record<string, readonly Role[]>>;
  readonly roles: Readonly<Record<Role, Localized>>;
  /** Of a command that may lead two ways: what leads to each status; `else` to any other. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, Localized>>>>;
  /** Statuses whose arrows lead aside, whichever way. */
  readonly aside: readonly string[];
  readonly drawing: {
    /** Graphviz's own words on which statuses share a column. */
    readonly columns: readonly string[];
    /** Arrows that would run against the order of columns: they are laid out the other way round. */
    turned(step: Pick<Step, 'from' | 'to'>): boolean;
    /** Arrows that leave the order of columns as it is. */
    loose(step: Pick<Step, 'from' | 'to'>): boolean;
  };
}

export const CASE: StateMachine = {
  name: { 'zh-CN': '诉求', en: 'Case' },
  title: { 'zh-CN': '诉求的状态与操作', en: 'States of a case and what moves it' },
  anchor: '',
  statuses: CASE_STATUSES,
  transitions: TRANSITIONS,
  commands: COMMAND_NAMES,
  givers: COMMAND_GIVERS,
  roles: ROLE_NAMES,
  outcomes: CASE_OUTCOMES,
  aside: ['withdrawn', 'declined', 'merged', 'awaiting-reporter'],
  drawing: {
    columns: [
      '{ rank=same "withdrawn" "assigned" }',
      '{ rank=same edge [style=invis] "awaiting-reporter" -> "resolved" }',
      '{ rank=same edge [style=invis] "accepted" -> "declined" }',
    ],
    turned: ({ from, to }) =>
      to === 'withdrawn' && ['assigned', 'handling', 'awaiting-reporter'].includes(from),
    loose: ({ from, to }) => from === 'merged' || (to === 'handling' && from !== 'assigned'),
  },
};

export const APPLICATION: StateMachine = {
  name: { 'zh-CN': '申请', en: 'Application' },
  title: { 'zh-CN': '申请的状态与操作', en: 'States of an application and what moves it' },
  anchor: 'application-',
  statuses: APPLICATION_STATUSES,
  transitions: APPLICATION_TRANSITIONS,
  commands: { ...COMMAND_NAMES, ...APPLICATION_COMMAND_NAMES },
  givers: APPLICATION_COMMAND_GIVERS,
  roles: { ...ROLE_NAMES, reporter: { 'zh-CN': '申请人', en: 'the applicant' } },
  outcomes: APPLICATION_OUTCOMES,
  aside: ['withdrawn', 'declined', 'correction'],
  drawing: {
    columns: ['{ rank=same edge [style=invis] "withdrawn" -> "accepted" -> "correction" }'],
    turned: ({ from, to }) => to === 'withdrawn' && ['accepted', 'correction', 'reviewing'].includes(from),
    loose: ({ from, to }) => to === 'submitted' && from === 'correction',
  },
};

/** Every way from a status to a status, in the table's order. */
export function stepsOf({ statuses, transitions }: StateMachine): Step[] {
  return Object.keys(statuses).flatMap((from) =>
    Object.entries(transitions[from] ?? {}).flatMap(([command, targets]) =>
      targets.map((to) => ({ from, command, to })),
    ),
  );
}

export function roadOf({ aside, statuses }: StateMachine, { from, to }: Pick<Step, 'from' | 'to'>): Road {
  if (aside.includes(from) || aside.includes(to)) return 'aside';
  const order = Object.keys(statuses);
  return order.indexOf(to) > order.indexOf(from) ? 'main' : 'again';
}

/** What leads to a status, where a command may lead to more than one. */
export function outcomeOf({ outcomes }: StateMachine, { command, to }: Step): Localized | undefined {
  return outcomes[command]?.[to] ?? outcomes[command]?.else;
}
