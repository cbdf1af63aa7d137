import type { CaseView, Client } from '@wuyou/sdk';

/** What a reporter does next, by where the case stands. */
export async function next(
  wuyou: Client,
  code: string,
  show: (text: string) => void,
): Promise<CaseView> {
  // #region narrow
  const view = await wuyou.cases.get(code);
  if (view.status === 'awaiting-reporter') {
    show(view.question ?? '');
    return wuyou.cases.supply(view, { text: '土地证复印件已交窗口。' });
  }
  if (view.status === 'handling' && view.can.includes('urge'))
    return wuyou.cases.urge(view);
  if (view.status === 'resolved') {
    show(view.answer?.text ?? '');
    return wuyou.ratings.submit(view, {
      level: 'satisfied',
      tags: ['contacted-first'],
    });
  }
  // #endregion narrow
  return view;
}

/** Rates what is not answered yet, which the types forbid and the service refuses. */
export async function rateTooEarly(wuyou: Client, code: string) {
  const view = await wuyou.cases.get(code);
  // #region illegal
  if (view.status === 'handling') {
    // @ts-expect-error 办理中的诉求还不能评价，编译不过 · not to be rated yet: does not compile
    await wuyou.ratings.submit(view, { level: 'satisfied' });
  }
  // #endregion illegal
}
