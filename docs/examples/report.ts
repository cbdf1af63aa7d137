import { type Client, formatReceiptCode } from '@wuyou/sdk';

/** Shows the promise, then reports. */
export async function report(wuyou: Client, show: (text: string) => void) {
  // #region promise
  const { contactBy, resolveBy } = await wuyou.cases.promise({
    category: '城乡建设/工程建设审批',
  });
  show(`${contactBy.dueAt} 前联系您，${resolveBy.dueAt} 前办结`);
  show(`依据：${resolveBy.basis}`);
  // #endregion promise

  // #region report
  const receipt = await wuyou.cases.report({
    category: '城乡建设/工程建设审批',
    title: '新厂房联合验收受阻',
    details: '6 号厂房已建成，因历史手续不全，卡在规划核实。',
    reporter: {
      kind: 'enterprise',
      name: '示例装备集团',
      uscc: '91430200MA4DEM010P',
      contact: { name: '示例联系人', mobile: '13800000000' },
    },
  });
  // 四个一组，便于抄写 · in fours, easy to copy
  show(formatReceiptCode(receipt.code));
  // #endregion report
  return receipt;
}
