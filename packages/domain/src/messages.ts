import { CASE_STATUSES } from './case/status';
import type { CaseCommandType } from './case/transitions';
import type { DomainError, ErrorCode, FieldIssue, FieldIssueCode } from './errors';
import { type ErrorWords, LOCAL_WORDS, type LocalWordsCode } from './local-words';
import type { Locale, Localized } from './locale';

type Words = Readonly<Record<Locale, string>>;
type Params = NonNullable<FieldIssue['params']>;

/** What a person calls a command. */
export const COMMAND_NAMES = {
  accept: { 'zh-CN': '受理', en: 'accept' },
  decline: { 'zh-CN': '不予受理', en: 'decline' },
  assign: { 'zh-CN': '交办', en: 'assign' },
  sign: { 'zh-CN': '签收', en: 'sign' },
  progress: { 'zh-CN': '更新进展', en: 'report progress' },
  'finish-task': { 'zh-CN': '完成任务', en: 'finish the task' },
  'request-info': { 'zh-CN': '请补充材料', en: 'ask for information' },
  'supply-info': { 'zh-CN': '补充材料', en: 'supply information' },
  resolve: { 'zh-CN': '办结答复', en: 'answer' },
  'follow-up': { 'zh-CN': '回访', en: 'follow up' },
  rate: { 'zh-CN': '评价', en: 'rate' },
  close: { 'zh-CN': '闭环', en: 'close' },
  reopen: { 'zh-CN': '重新办理', en: 'reopen' },
  withdraw: { 'zh-CN': '撤回', en: 'withdraw' },
  urge: { 'zh-CN': '催办', en: 'urge' },
} as const satisfies Record<CaseCommandType, Localized>;

/** What a person calls a field, by the last name in its pointer. */
export const FIELD_NAMES: Readonly<Record<string, Words>> = {
  answer: { 'zh-CN': '答复内容', en: 'Answer' },
  category: { 'zh-CN': '问题类别', en: 'Category' },
  channel: { 'zh-CN': '渠道', en: 'Channel' },
  code: { 'zh-CN': '受理编号', en: 'Case number' },
  comment: { 'zh-CN': '评价说明', en: 'Comment' },
  contact: { 'zh-CN': '联系方式', en: 'Contact' },
  cursor: { 'zh-CN': '翻页标记 cursor', en: 'Cursor' },
  department: { 'zh-CN': '承办单位', en: 'Department' },
  details: { 'zh-CN': '具体情况', en: 'Details' },
  kind: { 'zh-CN': '身份类型', en: 'Kind' },
  level: { 'zh-CN': '评价等级', en: 'Level' },
  light: { 'zh-CN': '时限状态', en: 'Light' },
  limit: { 'zh-CN': '每页条数 limit', en: 'Limit' },
  mobile: { 'zh-CN': '手机号', en: 'Mobile' },
  name: { 'zh-CN': '姓名或名称', en: 'Name' },
  note: { 'zh-CN': '说明', en: 'Note' },
  outcome: { 'zh-CN': '回访结果', en: 'Outcome' },
  place: { 'zh-CN': '地点', en: 'Place' },
  q: { 'zh-CN': '搜索词', en: 'Search words' },
  question: { 'zh-CN': '需补充的内容', en: 'Question' },
  rating: { 'zh-CN': '评价', en: 'Rating' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  referTo: { 'zh-CN': '建议去处', en: 'Where to go instead' },
  reporter: { 'zh-CN': '反映人', en: 'Reporter' },
  result: { 'zh-CN': '办理结果', en: 'Result' },
  role: { 'zh-CN': '主办或协办', en: 'Role' },
  status: { 'zh-CN': '状态', en: 'Status' },
  tags: { 'zh-CN': '评价标签', en: 'Tags' },
  tasks: { 'zh-CN': '交办任务', en: 'Tasks' },
  text: { 'zh-CN': '补充内容', en: 'Text' },
  title: { 'zh-CN': '问题标题', en: 'Title' },
  type: { 'zh-CN': '操作类型 type', en: 'Command type' },
  uscc: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
};

const list = (values: unknown, separator: string) => (Array.isArray(values) ? values.join(separator) : '');

/** A field's error says how to mend it. `field` is the field's name as a person knows it. */
const ISSUE_WORDS: Readonly<
  Record<FieldIssueCode, Readonly<Record<Locale, (field: string, params: Params) => string>>>
> = {
  required: { 'zh-CN': (f) => `请填写${f}`, en: (f) => `${f} is required` },
  type: {
    'zh-CN': (f, p) => `${f}的类型不对，应为 ${p.expected}`,
    en: (f, p) => `${f} has the wrong type: it must be ${p.expected}`,
  },
  choice: {
    'zh-CN': (f, p) => `${f}不在可选范围内，可选：${list(p.choices, '、')}`,
    en: (f, p) => `${f} must be one of: ${list(p.choices, ', ')}`,
  },
  too_short: {
    'zh-CN': (f, p) => (p.min === 1 ? `请填写${f}` : `${f}至少 ${p.min} 个字`),
    en: (f, p) => (p.min === 1 ? `${f} is required` : `${f} needs at least ${p.min} characters`),
  },
  too_long: {
    'zh-CN': (f, p) => `${f}最多 ${p.max} 个字，已超出 ${p.over} 字，请精简`,
    en: (f, p) => `${f} may have ${p.max} characters; it is ${p.over} too long`,
  },
  too_small: {
    'zh-CN': (f, p) => `${f}不能小于 ${p.min}`,
    en: (f, p) => `${f} must be at least ${p.min}`,
  },
  too_big: {
    'zh-CN': (f, p) => `${f}不能大于 ${p.max}`,
    en: (f, p) => `${f} must be at most ${p.max}`,
  },
  too_few: { 'zh-CN': (f, p) => `${f}至少 ${p.min} 项`, en: (f, p) => `${f} needs at least ${p.min}` },
  too_many: {
    'zh-CN': (f, p) => `${f}最多 ${p.max} 项`,
    en: (f, p) => `${f} may have at most ${p.max}`,
  },
  format: { 'zh-CN': (f) => `${f}的格式不对`, en: (f) => `${f} is not in the right form` },
  unknown_field: {
    'zh-CN': (_, p) => `没有名为 ${p.field} 的字段，请检查拼写`,
    en: (_, p) => `There is no field named ${p.field}; check the spelling`,
  },
  mobile: {
    'zh-CN': () => '手机号应为 11 位数字，以 13–19 开头',
    en: () => 'A mobile number has 11 digits and starts with 13 to 19',
  },
  receipt_code: {
    'zh-CN': () => '受理编号为 16 位，请核对是否抄录有误',
    en: () => 'A case number has 16 characters; check it for a slip',
  },
  uscc_length: {
    'zh-CN': (_, p) => `统一社会信用代码应为 ${p.expected} 位，现在是 ${p.actual} 位`,
    en: (_, p) => `A unified social credit code has ${p.expected} characters; this one has ${p.actual}`,
  },
  uscc_symbol: {
    'zh-CN': (_, p) => `第 ${p.position} 位的「${p.symbol}」不会出现在统一社会信用代码中，请核对`,
    en: (_, p) => `Character ${p.position}, “${p.symbol}”, is never used in a unified social credit code`,
  },
  uscc_check: {
    'zh-CN': (_, p) => `第 ${p.position} 位校验码不符，请核对`,
    en: (_, p) => `The check character (${p.position}th) does not match`,
  },
  comment_required: {
    'zh-CN': () => '请告诉我们哪里没办好，便于整改',
    en: () => 'Please say what was not done well, so that it can be put right',
  },
  tag_mismatch: {
    'zh-CN': (_, p) => `标签 ${p.tag} 与所选等级不符`,
    en: (_, p) => `The tag ${p.tag} does not fit the level ${p.level}`,
  },
  one_lead: {
    'zh-CN': () => '交办任务须有且只有一个主办单位',
    en: () => 'Exactly one task must have the role lead',
  },
  duplicate: { 'zh-CN': (f) => `${f}中有重复的单位`, en: (f) => `${f} name a department twice` },
  unknown_category: {
    'zh-CN': () => '请选择一个最接近的类别',
    en: () => 'Choose the closest category: this one is not on the list',
  },
  unknown_department: {
    'zh-CN': (_, p) => `没有这个承办单位，可选：${list(p.choices, '、')}`,
    en: (_, p) => `No such department; choose from: ${list(p.choices, ', ')}`,
  },
  unknown_task: { 'zh-CN': () => '没有这个任务', en: () => 'No such task' },
  anonymous_not_allowed: {
    'zh-CN': () => '本站点不接受匿名反映，请选择企业或个人',
    en: () => 'This site takes no anonymous reports; choose company or person',
  },
};

const names = (commands: readonly CaseCommandType[], locale: Locale) =>
  commands.map((command) => COMMAND_NAMES[command][locale]).join(locale === 'en' ? ', ' : '、');

const SERVICE_WORDS: ErrorWords<Exclude<ErrorCode, LocalWordsCode>> = {
  invalid: {
    'zh-CN': ({ issues }) => `有 ${issues.length} 处需要修改`,
    en: ({ issues }) =>
      issues.length === 1 ? 'One thing needs mending' : `${issues.length} things need mending`,
  },
  malformed: {
    'zh-CN': () => '请求内容不是有效的 JSON 对象',
    en: () => 'The body is not a valid JSON object',
  },
  method_not_allowed: {
    'zh-CN': ({ allowed }) => `此地址只支持 ${allowed.join('、')}`,
    en: ({ allowed }) => `This address takes only ${allowed.join(', ')}`,
  },
  not_allowed_in_status: {
    'zh-CN': ({ status, command, allowed }) =>
      `「${CASE_STATUSES[status]['zh-CN']}」的诉求不能${COMMAND_NAMES[command]['zh-CN']}${
        allowed.length > 0 ? `；现在可以：${names(allowed, 'zh-CN')}` : '，已没有可进行的操作'
      }`,
    en: ({ status, command, allowed }) =>
      `A case that is “${CASE_STATUSES[status].en}” does not allow “${COMMAND_NAMES[command].en}”. ${
        allowed.length > 0 ? `Allowed now: ${names(allowed, 'en')}` : 'Nothing more is allowed'
      }`,
  },
  not_permitted: {
    'zh-CN': ({ command }) => `当前身份不能${COMMAND_NAMES[command]['zh-CN']}`,
    en: ({ command, allowedRoles }) => `“${COMMAND_NAMES[command].en}” is for: ${allowedRoles.join(', ')}`,
  },
  not_your_task: {
    'zh-CN': ({ command }) => `只有承办该任务的单位才能${COMMAND_NAMES[command]['zh-CN']}`,
    en: ({ command }) => `Only the department it was given to may “${COMMAND_NAMES[command].en}”`,
  },
  task_not_signed: { 'zh-CN': () => '请先签收任务', en: () => 'Sign for the task first' },
  tasks_unfinished: {
    'zh-CN': ({ tasks }) => `还有 ${tasks.length} 个协办任务未完成，全部完成后才能答复`,
    en: ({ tasks }) => `Supporting tasks still open: ${tasks.length}. Answer when all are finished`,
  },
  follow_up_missing: {
    'zh-CN': ({ attempts }) => `闭环前须回访确认已解决，或在不同日期联系满 3 次（已联系 ${attempts} 次）`,
    en: ({ attempts }) =>
      `Close after a good call-back, or three tries on different days (${attempts} so far)`,
  },
  already_attempted_today: {
    'zh-CN': () => '今天已尝试联系过，请改日再回访',
    en: () => 'Already tried today; call back on another day',
  },
  already_urged: {
    'zh-CN': () => '今天已催办，承办单位会在 1 个工作日内答复',
    en: () => 'You have urged today; the department answers within 1 working day',
  },
  already_rated: { 'zh-CN': () => '这件事已评价过', en: () => 'This has been rated already' },
  conflict: {
    'zh-CN': ({ version }) => `这件诉求刚被他人更新（版本 ${version}），请查看后再操作`,
    en: ({ version }) => `Someone changed this case (version ${version}); look again before you act`,
  },
  idempotency_mismatch: {
    'zh-CN': () => '同一个 Idempotency-Key 已用于内容不同的请求，请换一个',
    en: () => 'This Idempotency-Key was used for another request; take a new one',
  },
  idempotency_in_progress: {
    'zh-CN': () => '相同的请求正在处理，请稍后重试',
    en: () => 'The same request is still being handled; try again shortly',
  },
  payload_too_large: {
    'zh-CN': ({ limit }) => `内容过大，上限 ${Math.floor(limit / 1024)} KB`,
    en: ({ limit }) => `The body is too large: ${Math.floor(limit / 1024)} KB at most`,
  },
  unsupported_media_type: {
    'zh-CN': ({ allowed }) => `内容类型须为 ${allowed.join('、')}`,
    en: ({ allowed }) => `The content type must be ${allowed.join(' or ')}`,
  },
};

/** What went wrong and what to do, in the caller's language. */
export function messageOf<C extends ErrorCode>(error: DomainError<C>, locale: Locale): string {
  const words: ErrorWords = { ...LOCAL_WORDS, ...SERVICE_WORDS };
  return words[error.code][locale](error.details);
}

/** One field's error, naming the field and the mend. */
export function issueMessage({ pointer, code, params = {} }: FieldIssue, locale: Locale): string {
  const names = pointer
    .replace(/^\?/, '/')
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  const last = names[names.length - 1];
  const field = last === undefined ? { 'zh-CN': '内容', en: 'The body' } : FIELD_NAMES[last];
  return ISSUE_WORDS[code][locale](field?.[locale] ?? last ?? '', params);
}
