/** What receipts say; that of an application has more of its own. */
export const receipt = {
  received: '已提交',
  receivedText: '请保存好受理编号，它是查询进展的唯一凭证。',
  before: (when: string) => `${when} 前`,
  track: '查看办理进展',
  contactBy: '联系您',
  resolveBy: '办结',
  next: '下一步会发生什么',
  nextSteps: [
    '总客服核对后受理，交给主办单位',
    '主办单位联系您，办理进展随时可查',
    '办结后给您书面答复，请您评价',
  ],
  nextStepsAnonymous: [
    '总客服核对后受理，交给主办单位',
    '凭受理编号随时查看办理进展',
    '办结后书面答复，请您评价',
  ],
  qr: '手机扫码查看进展',
  print: '打印',
  calendar: '加入日历',
  calendarEntry: (title: string) => `「${title}」承诺办结`,
  calendarNote: (tail: string) => `受理编号末四位 ${tail}`,
  another: '再反映一个问题',
};
