import type { CaseCommandInput } from '@wuyou/domain';
import { REPORT, type World } from './world';

/** A case under way, with hands on both its sides. */
export async function drive({ call }: World, ...steps: readonly Step[]) {
  const { code } = await call('cases.report', { body: REPORT });
  const { items } = await call('desk.cases.list', { as: 'desk', query: `?q=${code}` });
  const id = items[0]?.id ?? '';
  const act = (as: string, command: CaseCommandInput) =>
    call('desk.cases.do', { as, params: { id }, body: command });
  for (const [as, command] of steps) await act(as, command);
  return { code, id, act };
}

type Step = readonly [as: string, command: CaseCommandInput];

const LEAD = { department: 'nr', role: 'lead', title: '规划核实' } as const;
const SUPPORT = { department: 'hc', role: 'support', title: '竣工验收备案' } as const;

export const ACCEPT: Step = ['desk', { type: 'accept' }];
export const ASSIGN: Step = ['desk', { type: 'assign', tasks: [LEAD] }];
export const ASSIGN_BOTH: Step = ['desk', { type: 'assign', tasks: [LEAD, SUPPORT] }];
const SIGN: Step = ['nr', { type: 'sign' }];
const ANSWER: Step = ['nr', { type: 'resolve', answer: '规划核实意见书已出具。' }];

export const TO_HANDLING = [ACCEPT, ASSIGN, SIGN] as const;
export const TO_ANSWERED = [...TO_HANDLING, ANSWER] as const;
