import {
  type Case,
  type CaseCommandInput,
  type CaseEvent,
  type ChannelCode,
  COMMAND_GIVERS,
  caseCommand,
  chineseCalendar,
  DEFAULT_POLICY,
  decide,
  fold,
  type Instant,
  parse,
  report,
  type Tenant,
} from '@wuyou/domain';
import type { CaseChange, Commit } from '../store';

/** A commit that changes one case. */
export interface CaseCommit extends Commit {
  readonly changes: readonly [CaseChange];
}

const name = { 'zh-CN': '示例', en: 'Example' };
const CATEGORY = '城乡建设/工程建设审批';
export const OTHER_CATEGORY = '其他';

/** A tenant of each id has the same departments and categories. */
export function tenantOf(id: string): Tenant {
  return {
    id,
    name,
    phone: '12345',
    anonymousAllowed: true,
    departments: ['nr', 'hc'].map((department) => ({ id: department, name })),
    categories: [CATEGORY, OTHER_CATEGORY].map((path) => ({ path, name, keywords: [] })),
    policy: DEFAULT_POLICY,
  };
}

/** A Monday without a holiday near. */
export const MONDAY: Instant = '2026-09-07T09:12:00+08:00';

export const ACCEPT: CaseCommandInput = { type: 'accept' };
export const ASK: CaseCommandInput = { type: 'request-info', question: '请补充土地证复印件' };
export const SIGN: CaseCommandInput = { type: 'sign' };

/** Everything up to handling, with `nr` in the lead and, if given, others in support. */
export function assign(...supports: string[]): CaseCommandInput {
  const task = (department: string, role: 'lead' | 'support') => ({ department, role, title: '核实' });
  return { type: 'assign', tasks: [task('nr', 'lead'), ...supports.map((id) => task(id, 'support'))] };
}

interface Reported {
  readonly tenant?: string;
  readonly id?: string;
  readonly code?: string;
  readonly at?: Instant;
  readonly title?: string;
  readonly channel?: ChannelCode;
  readonly category?: string;
  /** Of a citizen; without one, nobody reports. */
  readonly mobile?: string;
}

/** The commit of a new case, and of each command on top, all at the moment of the report. */
export function commitsOf(
  {
    tenant = '430211',
    id = 'case-1',
    code = 'CODE-1',
    at = MONDAY,
    title = '新厂房联合验收受阻',
    channel = 'import',
    category = CATEGORY,
    mobile,
  }: Reported = {},
  ...commands: CaseCommandInput[]
): CaseCommit[] {
  const context = { at, via: 'desk', tenant: tenantOf(tenant), calendar: chineseCalendar } as const;
  const reporter =
    mobile === undefined
      ? ({ kind: 'anonymous' } as const)
      : ({ kind: 'citizen', contact: { mobile } } as const);
  const input = { channel, category, title, reporter };
  const events = report(input, { id, code }, { ...context, by: { role: 'desk' }, commandId: 'report' });
  const commits = [commitOf(tenant, events, [])];
  commands.forEach((command, i) => {
    const log = commits.flatMap(({ changes: [{ events }] }) => events);
    const role = COMMAND_GIVERS[command.type][0];
    const by = role === 'department' ? { role, department: 'nr' } : { role };
    const added = decide(fold(log), parse(caseCommand, command), {
      ...context,
      by,
      commandId: `command-${i}`,
    });
    commits.push(commitOf(tenant, added, log));
  });
  return commits;
}

function commitOf(tenant: string, events: readonly CaseEvent[], before: readonly CaseEvent[]): CaseCommit {
  const state: Case = fold([...before, ...events]);
  const { id } = state.facts;
  return { tenant, changes: [{ kind: 'case', id, expectedVersion: before.length, events, state }] };
}
