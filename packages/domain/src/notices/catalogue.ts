import type { Localized } from '../locale';

/**
 * Who is told: a reporter (or applicant) by a message to their mobile, an office by mail and in its group.
 * `urgent` does not wait for the morning.
 */
type Definition =
  | { readonly to: 'reporter'; readonly urgent?: true; readonly text: Localized }
  | { readonly to: 'office'; readonly subject: Localized; readonly text: Localized };

/**
 * Everything people are told, in the words they are told it in. Names in braces are filled in. Nothing that anybody
 * wrote is in them, so that no name, place or number of a person leaves the service by a notice. Where a reporter is to
 * do something, the notice has the receipt code that opens it; elsewhere the reference alone.
 */
export const NOTICES = {
  received: {
    to: 'reporter',
    urgent: true,
    text: {
      'zh-CN':
        '您反映的问题已收到，受理编号 {code}，请妥善保存，凭它查询进度、评价结果。我们将在 {date}前与您联系。',
      en: 'We have received your report. Receipt code: {code}. Keep it: it shows you the progress and lets you rate the result. We will contact you by {date}.',
    },
  },
  declined: {
    to: 'reporter',
    text: {
      'zh-CN': '您反映的问题（{code}）未予受理，请凭受理编号查看原因和可去的部门。',
      en: 'Your report ({code}) was not accepted. See the reason, and where to go instead, with your receipt code.',
    },
  },
  'info-requested': {
    to: 'reporter',
    text: {
      'zh-CN':
        '您反映的问题（{code}）需要您补充情况，请在 {date}前凭受理编号查看并答复，其间办理时限暂停计算。',
      en: 'We need more information on your report ({code}). Please see what is asked and answer with your receipt code by {date}; the time for handling stands still until then.',
    },
  },
  'extension-offered': {
    to: 'reporter',
    text: {
      'zh-CN':
        '您反映的问题（{code}）还需要 {days} 个工作日才能答复，请凭受理编号查看原因，并告诉我们是否同意延期。',
      en: 'Your report ({code}) needs {days} more working days. Please see why, and say whether you agree, with your receipt code.',
    },
  },
  answered: {
    to: 'reporter',
    text: {
      'zh-CN': '您反映的问题（{code}）已有答复，请凭受理编号查看，并对办理结果作出评价。',
      en: 'Your report ({code}) has been answered. Please see the answer and rate it with your receipt code.',
    },
  },
  reopened: {
    to: 'reporter',
    text: {
      'zh-CN': '您反映的问题（{reference}）正在重新办理，我们将在 {date}前给您答复。',
      en: 'Your report ({reference}) is being handled again. You will have an answer by {date}.',
    },
  },
  closed: {
    to: 'reporter',
    text: {
      'zh-CN': '您反映的问题（{reference}）已办结，感谢您的反映。如仍未解决，请拨打 {phone}。',
      en: 'Your report ({reference}) is closed. Thank you for it. If the problem is not solved, please call {phone}.',
    },
  },
  'application-received': {
    to: 'reporter',
    urgent: true,
    text: {
      'zh-CN':
        '您申请的「{bundle}」已收到，受理编号 {code}，请妥善保存，凭它查询进度。材料如需补正，我们将在 {date}前一次性告知。',
      en: 'We have received your application for {bundle}. Receipt code: {code}. Keep it to follow the progress. If anything is missing, we will tell you once, by {date}.',
    },
  },
  'application-accepted': {
    to: 'reporter',
    text: {
      'zh-CN': '您申请的「{bundle}」（{reference}）已受理，承诺在 {date}前办结。',
      en: 'Your application for {bundle} ({reference}) has been accepted. It will be decided by {date}.',
    },
  },
  'application-declined': {
    to: 'reporter',
    text: {
      'zh-CN': '您申请的「{bundle}」（{code}）不予受理，请凭受理编号查看原因。',
      en: 'Your application for {bundle} ({code}) was not accepted. See the reason with your receipt code.',
    },
  },
  'correction-requested': {
    to: 'reporter',
    text: {
      'zh-CN': '您申请的「{bundle}」（{code}）需要补正材料，请凭受理编号查看清单并补交。',
      en: 'Your application for {bundle} ({code}) needs more documents. Please see the list and hand them in with your receipt code.',
    },
  },
  'application-decided': {
    to: 'reporter',
    text: {
      'zh-CN': '您申请的「{bundle}」（{reference}）已有办理结果，将在 {date}前送达您。',
      en: 'Your application for {bundle} ({reference}) has been decided. The result will reach you by {date}.',
    },
  },
  'application-delivered': {
    to: 'reporter',
    text: {
      'zh-CN': '您申请的「{bundle}」（{code}）办理结果已送达，请凭受理编号对本次服务作出评价。',
      en: 'The result of your application for {bundle} ({code}) has been delivered. Please rate the service with your receipt code.',
    },
  },
  'case-received': {
    to: 'office',
    subject: { 'zh-CN': '新诉求待受理：{reference}', en: 'New case: {reference}' },
    text: {
      'zh-CN': '收到新诉求 {reference}（{category}），请在 {date}前受理。',
      en: 'Case {reference} ({category}) has come in. Please accept it by {date}.',
    },
  },
  'task-assigned': {
    to: 'office',
    subject: { 'zh-CN': '新任务待签收：{reference}', en: 'New task: {reference}' },
    text: {
      'zh-CN': '诉求 {reference}（{category}）已交贵单位办理，请在 {signBy}前签收，{date}前办结。',
      en: 'Case {reference} ({category}) has been given to you. Please sign for it by {signBy} and finish it by {date}.',
    },
  },
  'task-returned': {
    to: 'office',
    subject: { 'zh-CN': '任务被退回：{reference}', en: 'Task handed back: {reference}' },
    text: {
      'zh-CN': '诉求 {reference}（{category}）的一项任务被退回，请重新交办。',
      en: 'A task of case {reference} ({category}) was handed back. Please give it to someone else.',
    },
  },
  'info-supplied': {
    to: 'office',
    subject: { 'zh-CN': '反映人已补充：{reference}', en: 'Information supplied: {reference}' },
    text: {
      'zh-CN': '诉求 {reference}（{category}）的反映人已补充情况，请继续办理。',
      en: 'The reporter of case {reference} ({category}) has supplied information. Please go on.',
    },
  },
  urged: {
    to: 'office',
    subject: { 'zh-CN': '反映人催办：{reference}', en: 'Urged by the reporter: {reference}' },
    text: {
      'zh-CN': '诉求 {reference}（{category}）的反映人催办，请尽快办理并反馈进展。',
      en: 'The reporter of case {reference} ({category}) asks for it to be sped up. Please report progress.',
    },
  },
  'due-soon': {
    to: 'office',
    subject: { 'zh-CN': '即将到期：{reference}', en: 'Due soon: {reference}' },
    text: {
      'zh-CN': '诉求 {reference}（{category}）将于 {date}到期，请抓紧办理。',
      en: 'Case {reference} ({category}) is due by {date}. Please see to it.',
    },
  },
  supervised: {
    to: 'office',
    subject: { 'zh-CN': '挂号督办：{reference}', en: 'Under supervision: {reference}' },
    text: {
      'zh-CN': '诉求 {reference}（{category}）已列入 {level} 级督办（{number}），请立即办理并反馈。',
      en: 'Case {reference} ({category}) is under level {level} supervision ({number}). Please act at once and report.',
    },
  },
  'case-reopened': {
    to: 'office',
    subject: { 'zh-CN': '重新办理：{reference}', en: 'Opened again: {reference}' },
    text: {
      'zh-CN': '诉求 {reference}（{category}）须重新办理，请在 {date}前整改并答复。',
      en: 'Case {reference} ({category}) has been opened again. Please put it right and answer by {date}.',
    },
  },
  'application-submitted': {
    to: 'office',
    subject: { 'zh-CN': '新申请待受理：{reference}', en: 'New application: {reference}' },
    text: {
      'zh-CN': '收到「{bundle}」申请 {reference}，须补正的请在 {date}前一次性告知。',
      en: 'Application {reference} for {bundle} has come in. What is missing has to be told once, by {date}.',
    },
  },
  'item-started': {
    to: 'office',
    subject: { 'zh-CN': '新事项待办理：{reference}', en: 'New item: {reference}' },
    text: {
      'zh-CN': '「{bundle}」申请 {reference} 的事项「{item}」请在 {date}前办结。',
      en: 'Item “{item}” of application {reference} for {bundle} is yours. Please decide it by {date}.',
    },
  },
} as const satisfies Record<string, Definition>;

export type NoticeType = keyof typeof NOTICES;
export const NOTICE_TYPES = Object.keys(NOTICES) as NoticeType[];

/** Names in braces in a text. */
export type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
