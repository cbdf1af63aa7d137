import type { CaseView, Client, DeadlineView } from '@wuyou/sdk';

type Kind = DeadlineView['days'][number]['kind'];

const NATIONAL_DAY = { 'zh-CN': '国庆节', en: 'National Day' };

/** Days from a line a day: `2026-09-30 start`. Holidays and make-up days are National Day's. */
export function daysOf(...lines: readonly string[]): DeadlineView['days'] {
  return lines.map((line) => {
    const [date = '', kind] = line.split(' ') as [string, Kind];
    const named = kind === 'holiday' || kind === 'make-up';
    return { date, kind, ...(named && { name: NATIONAL_DAY }) };
  });
}

/** Five working days over National Day 2026, of which two are used on 9 October. */
export const DEADLINE: DeadlineView = {
  kind: 'resolve',
  from: '2026-09-30T09:12:00+08:00',
  dueAt: '2026-10-13T17:00:00+08:00',
  limit: { days: 5 },
  basis: '平台服务承诺',
  calendar: 'cn-2026',
  provisional: false,
  light: 'green',
  workingDaysLeft: 3,
  paused: false,
  days: daysOf(
    '2026-09-30 start',
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day} holiday`),
    '2026-10-08 counted',
    '2026-10-09 counted',
    '2026-10-10 make-up',
    '2026-10-11 weekend',
    '2026-10-12 counted',
    '2026-10-13 due',
  ),
};

const LEAD = { id: 'nr', name: { 'zh-CN': '区自然资源局', en: 'Natural Resources Bureau' } };
export const SUPPORT = { id: 'hc', name: { 'zh-CN': '区住建局', en: 'Housing and Construction Bureau' } };

/** A case that two departments handle. */
export function madeView(given: Partial<CaseView> = {}): CaseView {
  const entry = (version: number, type: CaseView['timeline'][number]['type']) => ({
    version,
    type,
    at: '2026-09-30T09:12:00+08:00',
    role: 'desk' as const,
    round: 1,
    departments: [],
  });
  return {
    code: '7K3M9Q2C4D5EXW89',
    version: 4,
    status: 'handling',
    filled: 2,
    round: 1,
    title: '新厂房联合验收受阻',
    category: '城乡建设/工程建设审批',
    channel: 'portal',
    submittedAt: '2026-09-30T09:12:00+08:00',
    lead: LEAD,
    supports: [SUPPORT],
    deadline: DEADLINE,
    light: 'green',
    tasks: [
      {
        id: 't1',
        department: LEAD,
        role: 'lead',
        title: '规划核实',
        state: 'signed',
        dueAt: '2026-10-13T17:00:00+08:00',
        light: 'amber',
      },
      {
        id: 't2',
        department: SUPPORT,
        role: 'support',
        title: '质量核查',
        state: 'finished',
        dueAt: '2026-10-12T17:00:00+08:00',
      },
    ],
    merged: false,
    ratings: [],
    can: [],
    timeline: [entry(1, 'reported'), entry(2, 'accepted'), entry(3, 'assigned'), entry(4, 'signed')],
    ...given,
  } as CaseView;
}

/** A client of one case that stands as made; `answered` collects what is said about more time. */
export function madeClient(view: CaseView, answered: boolean[] = []): Client {
  return {
    lookUp: async () => view,
    cases: {
      follow: async function* () {
        yield view;
        await new Promise(() => {});
      },
      answerExtension: async (_code: string, { agree }: { agree: boolean }) => {
        answered.push(agree);
        const { extension: _extension, ...rest } = view;
        return { ...rest, version: view.version + 1, can: [] };
      },
    },
  } as unknown as Client;
}
