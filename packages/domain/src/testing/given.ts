import type { CaseCommand, CaseCommandInput, Report } from '../case/command';
import { caseCommand } from '../case/command';
import { decide, report } from '../case/decide';
import type { Actor, CaseEvent, CaseEventData } from '../case/event';
import { fold } from '../case/evolve';
import { type Imported, importCase } from '../case/import';
import type { DecisionContext } from '../case/rules/rule';
import type { Case } from '../case/state';
import { nextTimer } from '../case/timer';
import { COMMAND_GIVERS } from '../case/transitions';
import { chineseCalendar } from '../holidays';
import { parse } from '../parse';
import { DEFAULT_POLICY } from '../policy';
import type { Tenant } from '../tenant';
import { type Instant, toMs } from '../time';

const named = (name: string) => ({ 'zh-CN': name, en: name });

export const tenant: Tenant = {
  id: '430211',
  name: named('示例区'),
  phone: '12345',
  anonymousAllowed: false,
  departments: [
    { id: 'nr', name: named('示例自然资源局') },
    { id: 'hc', name: named('示例住建局') },
    { id: 'urban', name: named('示例城管局') },
  ],
  categories: [{ path: '城乡建设/工程建设审批', name: named('工程建设审批'), keywords: ['验收'] }],
  policy: DEFAULT_POLICY,
};

/** Where it takes two persons to lift a supervision. */
export const carefulTenant: Tenant = {
  ...tenant,
  policy: { ...DEFAULT_POLICY, fourEyes: ['grant', 'refuse', 'lift-supervision'] },
};

export const problem: Report = {
  channel: 'portal',
  category: '城乡建设/工程建设审批',
  title: '新厂房联合验收受阻',
  reporter: {
    kind: 'enterprise',
    name: '示例装备集团',
    uscc: '91430200MA4DEM010P',
    contact: { name: '示例联系人', mobile: '13800000000' },
  },
};

/** A Monday without a holiday near. */
export const MONDAY: Instant = '2026-09-07T09:12:00+08:00';

export interface Step {
  readonly command: CaseCommandInput;
  readonly at?: Instant;
  readonly by?: Actor;
  readonly commandId?: string;
}

/** The actor a command usually comes from: the lead department for a department's, else whoever may give it. */
export function usualActor(type: CaseCommand['type']): Actor {
  const [role] = COMMAND_GIVERS[type];
  return role === 'department' ? { role, id: 'officer-1', department: 'nr' } : { role };
}

export function context(step: Omit<Step, 'command'> & { by: Actor }, commandId: string): DecisionContext {
  const via = step.by.role === 'reporter' ? 'portal' : 'desk';
  const at = step.at ?? MONDAY;
  return { at, by: step.by, via, commandId, tenant, calendar: chineseCalendar, supervisionSequence: 12 };
}

export function reported(at: Instant = MONDAY): CaseEvent[] {
  const ids = { id: 'case-1', code: '7K3M9Q2C4D5EXW89' };
  return report(problem, ids, context({ at, by: { role: 'reporter' } }, 'report'));
}

/** A message that another system kept, answered the week before. */
export const elsewhere: Imported = {
  source: { system: '示例热线', id: '160032' },
  channel: 'import',
  category: problem.category,
  title: '示例路口的红绿灯坏了',
  details: '已经三天了。',
  reporter: { kind: 'citizen', contact: { name: 'A00041425' } },
  submittedAt: '2026-08-24T21:30:05+08:00',
  answer: { text: '已经修好。', at: '2026-08-31T10:00:00+08:00' },
};

/** The log of a message, imported at a moment after its answer. */
export function imported(message: Imported = elsewhere, at: Instant = MONDAY): CaseEvent[] {
  const ids = { id: 'case-1', code: '7K3M9Q2C4D5EXW89' };
  const by: Actor = { role: 'partner', id: message.source.system };
  return importCase(message, ids, { ...context({ at, by }, 'import'), via: 'import' });
}

export const answeredElsewhere = (at?: Instant): CaseEvent[] => imported(elsewhere, at);

export const accept: CaseCommandInput = { type: 'accept' };
export const sign: CaseCommandInput = { type: 'sign' };
export const resolve: CaseCommandInput = { type: 'resolve', answer: '规划核实已补办，可以验收。' };
export const assign: CaseCommandInput = {
  type: 'assign',
  tasks: [{ department: 'nr', role: 'lead', title: '规划核实补正' }],
};
export const rate = (level: 'satisfied' | 'dissatisfied'): CaseCommandInput => ({
  type: 'rate',
  rating: level === 'satisfied' ? { level } : { level, comment: '厂房还是验收不了' },
});

/** A log after these commands, given in order on top of a report. */
export function given(...steps: (CaseCommandInput | Step)[]): CaseEvent[] {
  const log = reported();
  steps.forEach((step, i) => {
    log.push(...when(log, step, `given-${i}`));
  });
  return log;
}

/** The events one more command gives. */
export function when(
  log: readonly CaseEvent[],
  given: CaseCommandInput | Step,
  commandId = 'when',
): CaseEvent[] {
  const step: Step = 'command' in given ? given : { command: given };
  const command = parse(caseCommand, step.command);
  const by = step.by ?? usualActor(command.type);
  return decide(fold(log), command, context({ ...step, by }, step.commandId ?? commandId));
}

/** The log at a later moment: every timer has fired, each at its time. */
export function elapse(log: readonly CaseEvent[], until: Instant): CaseEvent[] {
  const longer = [...log];
  for (
    let timer = nextTimer(fold(longer));
    timer && toMs(timer.at) <= toMs(until);
    timer = nextTimer(fold(longer))
  ) {
    const at = context({ at: timer.at, by: { role: 'system' } }, `timer-${longer.length}`);
    longer.push(...decide(fold(longer), timer.command, at));
  }
  return longer;
}

/** The state after one more command. */
export function after(log: readonly CaseEvent[], step: CaseCommandInput | Step): Case {
  return fold([...log, ...when(log, step)]);
}

/** What events say, without who and when. */
export function said(events: readonly CaseEvent[]): CaseEventData[] {
  return events.map(({ version: _v, at: _at, by: _by, via: _via, commandId: _id, ...data }) => data);
}

/** What a function throws, to look into. */
export function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}
