import { type Client, DomainError } from '@wuyou/sdk';

/** The service desk accepts and assigns the newest case in its queue. */
export async function acceptAndAssign(
  { desk }: Client,
  show: (text: string) => void,
) {
  // #region list
  // 一页 · one page
  const { items, next } = await desk.cases.list({
    status: 'submitted',
    limit: 20,
  });
  // 全部 · all
  for await (const summary of desk.cases.list({ status: 'submitted' }))
    show(summary.title);
  // #endregion list

  const [summary] = items;
  if (summary?.status !== 'submitted') return next;

  // #region do
  const accepted = await desk.cases.do(summary, { type: 'accept' });
  if (accepted.status !== 'accepted') return;
  return await desk.cases.do(accepted, {
    type: 'assign',
    tasks: [
      { department: 'nr', role: 'lead', title: '规划核实' },
      { department: 'hc', role: 'support', title: '联合验收' },
    ],
  });
  // #endregion do
}

/** How the first quarter went, for what came through the portal. */
export async function firstQuarter(
  { desk }: Client,
  show: (text: string) => void,
) {
  // #region figures
  const { cases, rates, handlingTime } = await desk.figures.get({
    from: '2026-01-01',
    to: '2026-03-31',
    channel: 'portal',
  });
  const { value, numerator, denominator } = rates.onTimeResolving;
  // 没有可算的就没有 value · no value where there is nothing to divide by
  if (value !== undefined)
    show(`${cases} 件，按时办结 ${numerator}/${denominator}`);
  show(`办理时长中位数 ${handlingTime.median ?? '—'} 个工作日`);
  // #endregion figures
}

/** The lead department signs and answers. */
export async function answer(
  { desk }: Client,
  id: string,
  show: (text: string) => void,
) {
  // #region conflict
  const view = await desk.cases.get(id);
  try {
    if (view.status === 'assigned')
      return await desk.cases.do(view, { type: 'sign' });
    if (view.status === 'handling') {
      return await desk.cases.do(view, {
        type: 'resolve',
        answer: '历史手续已补正，联合验收已通过。',
      });
    }
  } catch (error) {
    if (!DomainError.is(error, 'conflict')) throw error;
    show(`刚被他人更新到第 ${error.details.version} 版，请看过再操作`);
  }
  // #endregion conflict
  return view;
}
