import { createMock, type Mock } from '@wuyou/mocks';
import { type CaseCommandInput, type Client, createClient, type ReportInput } from '@wuyou/sdk';

export const REPORT: ReportInput = {
  category: '城乡建设/工程建设审批',
  title: '新厂房联合验收受阻',
  reporter: {
    kind: 'enterprise',
    name: '示例装备集团',
    uscc: '91430200MA4DEM010P',
    contact: { name: '示例联系人', mobile: '13800000000' },
  },
};

/** What departments and the desk do between two looks of the reporter, by the shortest way. */
const STEPS = {
  accept: ['desk', { type: 'accept' }],
  assign: [
    'desk',
    {
      type: 'assign',
      tasks: [
        { department: 'nr', role: 'lead', title: '规划核实' },
        { department: 'hc', role: 'support', title: '质量核查' },
      ],
    },
  ],
  sign: ['nr', { type: 'sign' }],
  signSupport: ['hc', { type: 'sign' }],
  finishSupport: ['hc', { type: 'finish-task', result: '质量核查已完成' }],
  progress: ['nr', { type: 'progress', note: '规划核实已补正' }],
  ask: ['nr', { type: 'request-info', question: '土地证复印件' }],
  resolve: ['nr', { type: 'resolve', answer: '规划核实已办结。\n证书可到窗口领取。' }],
  decline: ['desk', { type: 'decline', reason: '属于法院受理范围', referTo: '向人民法院起诉' }],
} as const satisfies Record<string, readonly [string, CaseCommandInput]>;

type StepName = keyof typeof STEPS;
export const TO_HANDLING = ['accept', 'assign', 'sign', 'signSupport'] as const;
export const TO_RESOLVED = [...TO_HANDLING, 'finishSupport', 'resolve'] as const;

export interface Service {
  readonly mock: Mock;
  /** The page's client. */
  readonly client: Client;
  /** @returns the receipt code of a new case that has gone these steps */
  caseAfter(...steps: readonly StepName[]): Promise<string>;
  /** Another step of a case. */
  go(code: string, ...steps: readonly StepName[]): Promise<void>;
}

/** The real engine in memory, at 16:05 on Friday 9 October 2026. */
export function createService(): Service {
  const mock = createMock({ now: '2026-10-09T16:05:00+08:00', frozen: true });
  const { baseUrl, fetch, keys } = mock;
  const client = createClient({ baseUrl, fetch, key: keys.page, retries: 0 });
  const staff = (token: string) => createClient({ baseUrl, fetch, token }).desk;
  const desk = staff(keys.desk);

  async function go(code: string, ...steps: readonly StepName[]): Promise<void> {
    const { items } = await desk.cases.list({ q: code });
    const [found] = items;
    if (!found) throw new Error(`No case ${code}`);
    for (const step of steps) {
      const [who, command] = STEPS[step];
      const officer = who === 'desk' ? desk : staff(keys.departments[who] ?? '');
      await officer.cases.do(found.id, command);
    }
  }

  return {
    mock,
    client,
    go,
    async caseAfter(...steps) {
      const { code } = await client.cases.report(REPORT);
      await go(code, ...steps);
      return code;
    },
  };
}
