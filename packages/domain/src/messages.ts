import { APPLICATION_STATUSES, NODE_STATUSES } from './approvals/application/status';
import type { ApplicationCommandType } from './approvals/application/transitions';
import type { ExtensionStage } from './case/rules/extending';
import { CASE_STATUSES } from './case/status';
import type { CaseCommandType, Role } from './case/transitions';
import type { CommandType, DomainError, ErrorCode, ErrorDetails, FieldIssue, FieldIssueCode } from './errors';
import type { FileProblem } from './file-problem';
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
  merge: { 'zh-CN': '并案', en: 'merge' },
  split: { 'zh-CN': '拆分', en: 'split off' },
  reassign: { 'zh-CN': '转派', en: 'reassign' },
  decompose: { 'zh-CN': '增派协办', en: 'add departments' },
  'return-task': { 'zh-CN': '退回', en: 'hand back' },
  'request-extension': { 'zh-CN': '申请延期', en: 'ask for more time' },
  'grant-extension': { 'zh-CN': '同意延期', en: 'grant more time' },
  'refuse-extension': { 'zh-CN': '不同意延期', en: 'refuse more time' },
  'answer-extension': { 'zh-CN': '答复延期', en: 'answer about more time' },
  'verify-rating': { 'zh-CN': '核实差评', en: 'verify the rating' },
  'appeal-rating': { 'zh-CN': '差评申诉', en: 'appeal against the rating' },
  'decide-appeal': { 'zh-CN': '裁定申诉', en: 'decide the appeal' },
  supervise: { 'zh-CN': '挂号督办', en: 'supervise' },
  'lift-supervision': { 'zh-CN': '督办销号', en: 'lift supervision' },
  confirm: { 'zh-CN': '复核确认', en: 'confirm' },
  'send-back': { 'zh-CN': '退回复核', en: 'send back' },
  'take-back': { 'zh-CN': '撤回提交', en: 'take back' },
  'mark-key': { 'zh-CN': '列为重点问题', en: 'mark as a key case' },
  'form-task-force': { 'zh-CN': '成立专班', en: 'form a task force' },
  milestone: { 'zh-CN': '记录专班进展', en: 'report a milestone' },
  'correct-deadline': { 'zh-CN': '更正时限', en: 'correct the deadline' },
  remind: { 'zh-CN': '提醒', en: 'remind' },
  escalate: { 'zh-CN': '升级督办', en: 'escalate' },
  expire: { 'zh-CN': '补充逾期', en: 'stop waiting' },
  settle: { 'zh-CN': '确定时限', en: 'settle the deadline' },
} as const satisfies Record<CaseCommandType, Localized>;

/** What a person calls a command on an application, where a case has none of the name. */
export const APPLICATION_COMMAND_NAMES = {
  save: { 'zh-CN': '保存草稿', en: 'save the draft' },
  submit: { 'zh-CN': '提交申请', en: 'submit' },
  'supply-materials': { 'zh-CN': '提交材料', en: 'hand in materials' },
  'request-correction': { 'zh-CN': '一次性告知补正', en: 'tell what is missing' },
  'begin-review': { 'zh-CN': '启动技术审查', en: 'begin a technical review' },
  'end-review': { 'zh-CN': '结束技术审查', en: 'end the technical review' },
  grant: { 'zh-CN': '准予许可', en: 'grant' },
  refuse: { 'zh-CN': '不予许可', en: 'refuse' },
  prolong: { 'zh-CN': '批准延长期限', en: 'prolong' },
  deliver: { 'zh-CN': '送达', en: 'deliver' },
  'deem-accepted': { 'zh-CN': '逾期视为受理', en: 'accept by lapse of time' },
} as const satisfies Record<Exclude<ApplicationCommandType, CaseCommandType>, Localized>;

/** What a person calls a role. */
export const ROLE_NAMES = {
  reporter: { 'zh-CN': '反映人', en: 'the reporter' },
  partner: { 'zh-CN': '合作方', en: 'a partner' },
  desk: { 'zh-CN': '总客服', en: 'the desk' },
  department: { 'zh-CN': '承办单位', en: 'the department' },
  supervisor: { 'zh-CN': '督办人员', en: 'a supervisor' },
  leader: { 'zh-CN': '领导', en: 'a leader' },
  system: { 'zh-CN': '系统', en: 'the system' },
} as const satisfies Record<Role, Localized>;

/** What a person calls a field, by the last names in its pointer. */
export const FIELD_NAMES: Readonly<Record<string, Words>> = {
  answer: { 'zh-CN': '答复内容', en: 'Answer' },
  category: { 'zh-CN': '问题类别', en: 'Category' },
  channel: { 'zh-CN': '渠道', en: 'Channel' },
  contacted: { 'zh-CN': '是否已联系', en: 'Whether the reporter was contacted' },
  'tasks/title': { 'zh-CN': '任务名称', en: 'Task title' },
  'problems/title': { 'zh-CN': '子问题名称', en: 'Sub-problem title' },
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
  privacy: { 'zh-CN': '隐私告知', en: 'Privacy notice' },
  version: { 'zh-CN': '版本', en: 'Version' },
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
  task: { 'zh-CN': '任务', en: 'Task' },
  into: { 'zh-CN': '并入的诉求编号', en: 'Case to merge into' },
  agree: { 'zh-CN': '是否同意延期', en: 'Whether you agree' },
  finding: { 'zh-CN': '核实结论', en: 'Finding' },
  round: { 'zh-CN': '评价轮次', en: 'Round' },
  upheld: { 'zh-CN': '申诉是否成立', en: 'Whether it is upheld' },
  lead: { 'zh-CN': '牵头', en: 'Lead' },
  problems: { 'zh-CN': '子问题', en: 'Sub-problems' },
  solved: { 'zh-CN': '已解决的子问题', en: 'Sub-problem solved' },
  days: { 'zh-CN': '办理工作日', en: 'Working days' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  levels: { 'zh-CN': '督办层级', en: 'Supervision levels' },
  officeHours: { 'zh-CN': '办公时间', en: 'Office hours' },
  closeOfBusiness: { 'zh-CN': '下班时间', en: 'Close of business' },
  applicant: { 'zh-CN': '申请人', en: 'Applicant' },
  bundle: { 'zh-CN': '一件事', en: 'Bundle' },
  materials: { 'zh-CN': '材料', en: 'Materials' },
  material: { 'zh-CN': '材料', en: 'Material' },
  missing: { 'zh-CN': '需补正的材料', en: 'What is missing' },
  owed: { 'zh-CN': '容缺材料', en: 'What is owed' },
  hash: { 'zh-CN': '文件摘要', en: 'Hash' },
  size: { 'zh-CN': '文件大小', en: 'Size' },
  validUntil: { 'zh-CN': '有效期', en: 'Valid until' },
  consent: { 'zh-CN': '复用授权', en: 'Consent' },
  earlier: { 'zh-CN': '以往办件的受理编号', en: 'Earlier application' },
  item: { 'zh-CN': '事项', en: 'Item' },
  review: { 'zh-CN': '技术审查类型', en: 'Kind of review' },
  notice: { 'zh-CN': '书面告知', en: 'Written notice' },
  number: { 'zh-CN': '证照编号', en: 'Number' },
  stage: { 'zh-CN': '项目阶段', en: 'Stage' },
  files: { 'zh-CN': '文件', en: 'Files' },
  'File-Name': { 'zh-CN': '文件名', en: 'File name' },
};

const list = (values: unknown, separator: string) => (Array.isArray(values) ? values.join(separator) : '');

/** Why a file is not taken. */
const FILE_PROBLEMS: Readonly<Record<FileProblem, Readonly<Record<Locale, (params: Params) => string>>>> = {
  empty: {
    'zh-CN': () => '文件是空的，请重新选择',
    en: () => 'The file is empty; choose another',
  },
  type: {
    'zh-CN': (p) => `文件内容不是可上传的类型，可上传：${list(p.choices, '、')}`,
    en: (p) => `The file’s content is of no type that is taken; taken are: ${list(p.choices, ', ')}`,
  },
  'not-an-image': {
    'zh-CN': () => '文件名或类型写的是图片，内容却不是，请重新选择',
    en: () => 'It is called a picture and its content is none; choose another',
  },
  broken: {
    'zh-CN': () => '图片已损坏，打不开，请重新拍摄或选择',
    en: () => 'The picture is broken and cannot be opened; take or choose another',
  },
  heic: {
    'zh-CN': () => '暂不支持 HEIC 图片，请另存为 JPEG；苹果手机可在「设置—相机—格式」中选「兼容性最佳」',
    en: () =>
      'HEIC pictures are not taken yet; save it as JPEG. On an iPhone choose Settings, Camera, Formats, Most Compatible',
  },
  animated: {
    'zh-CN': () => '不支持动图，请上传静态图片',
    en: () => 'Animated pictures are not taken; upload a still one',
  },
  pixels: {
    'zh-CN': (p) => `图片尺寸过大，最多 ${Math.floor(Number(p.max) / 10_000)} 万像素，请缩小后上传`,
    en: (p) =>
      `The picture has too many pixels: ${Math.floor(Number(p.max) / 1_000_000)} million at most; make it smaller`,
  },
  infected: {
    'zh-CN': () => '文件含有病毒，没有收下，请检查设备后换一个文件',
    en: () => 'The file contains malware and was not kept; check the device and choose another file',
  },
};

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
  format: {
    'zh-CN': (f, p) => (p.expected ? `${f}的格式不对，应为 ${p.expected}` : `${f}的格式不对`),
    en: (f, p) => (p.expected ? `${f} must be ${p.expected}` : `${f} is not in the right form`),
  },
  unstorable: {
    'zh-CN': (f) => `${f}含有无法显示的字符，请删除后重新输入`,
    en: (f) => `${f} contains characters that cannot be shown; delete them and type again`,
  },
  ascending: { 'zh-CN': (f) => `${f}须从小到大排列`, en: (f) => `${f} must be in ascending order` },
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
    'zh-CN': (_, p) => `标签 ${p.tag} 与所选等级不符，可选：${list(p.choices, '、')}`,
    en: (_, p) => `The tag ${p.tag} does not fit the level ${p.level}; choose from: ${list(p.choices, ', ')}`,
  },
  one_lead: {
    'zh-CN': () => '交办任务须有且只有一个主办单位',
    en: () => 'Exactly one task must have the role lead',
  },
  duplicate: {
    'zh-CN': (f) => `${f}中有重复项，请去掉一个`,
    en: (f) => `${f}: the same entry stands there twice`,
  },
  unknown_category: {
    'zh-CN': () => '请选择一个最接近的类别',
    en: () => 'Choose the closest category: this one is not on the list',
  },
  unknown_department: {
    'zh-CN': (_, p) => `没有这个承办单位，可选：${list(p.choices, '、')}`,
    en: (_, p) => `No such department; choose from: ${list(p.choices, ', ')}`,
  },
  unknown_case: { 'zh-CN': () => '没有查到这件诉求，请核对编号', en: () => 'No such case; check its number' },
  unknown_task: { 'zh-CN': () => '没有这个任务', en: () => 'No such task' },
  anonymous_not_allowed: {
    'zh-CN': () => '本站点不接受匿名反映，请选择企业或个人',
    en: () => 'This site takes no anonymous reports; choose company or person',
  },
  unknown_bundle: {
    'zh-CN': (_, p) => `没有这个「一件事」，可选：${list(p.choices, '、')}`,
    en: (_, p) => `No such bundle; choose from: ${list(p.choices, ', ')}`,
  },
  unknown_item: {
    'zh-CN': (_, p) => (p.choices ? `没有这个事项，可选：${list(p.choices, '、')}` : '没有这个事项'),
    en: (_, p) => (p.choices ? `No such item; choose from: ${list(p.choices, ', ')}` : 'No such item'),
  },
  unknown_material: {
    'zh-CN': (_, p) => (p.choices ? `不需要这份材料，可交：${list(p.choices, '、')}` : '没有这份材料'),
    en: (_, p) => (p.choices ? `Not asked for; asked for are: ${list(p.choices, ', ')}` : 'No such material'),
  },
  unneeded_material: {
    'zh-CN': () => '没有事项需要这份材料，请删去',
    en: () => 'No item needs this material; take it out',
  },
  unsupplied_material: {
    'zh-CN': (_, p) => `事项需要材料 ${p.material}，但无人提交，也不由前序事项产生`,
    en: (_, p) => `The item needs ${p.material}, which nobody hands in and no item before it gives`,
  },
  cycle: {
    'zh-CN': (_, p) => `事项互相等待：${list(p.path, ' → ')}`,
    en: (_, p) => `These items wait for one another: ${list(p.path, ' → ')}`,
  },
  expired: {
    'zh-CN': (_, p) => `这份材料的有效期至 ${p.validUntil}，已过期，请提交新的`,
    en: (_, p) => `This document was valid until ${p.validUntil}; hand in a new one`,
  },
  not_held: {
    'zh-CN': () => '没有查到可复用的这份材料，请直接上传',
    en: () => 'No such document is at hand to be reused; upload it',
  },
  consent_required: {
    'zh-CN': () => '复用已有材料须经您同意，请勾选授权',
    en: () => 'Documents at hand are reused only with your consent; tick the box',
  },
  unknown_file: {
    'zh-CN': () => '没有这个文件，或已过期、已用于别处，请重新上传',
    en: () => 'No such file, or it expired or was used elsewhere; upload it again',
  },
  file_refused: {
    'zh-CN': (_, p) => FILE_PROBLEMS[p.problem as FileProblem]?.['zh-CN'](p) ?? '这个文件不能上传',
    en: (_, p) => FILE_PROBLEMS[p.problem as FileProblem]?.en(p) ?? 'This file cannot be taken',
  },
};

const STATUS_NAMES = { ...CASE_STATUSES, ...APPLICATION_STATUSES };
const ALL_COMMAND_NAMES = { ...COMMAND_NAMES, ...APPLICATION_COMMAND_NAMES };

const names = (commands: readonly CommandType[], locale: Locale) =>
  commands.map((command) => ALL_COMMAND_NAMES[command][locale]).join(locale === 'en' ? ', ' : '、');

const EXTENSION_STAGES: Readonly<Record<ExtensionStage, Words>> = {
  none: { 'zh-CN': '没有待处理的延期申请', en: 'No request for more time is waiting' },
  requested: { 'zh-CN': '延期申请正在等待总客服审核', en: 'A request for more time is waiting for the desk' },
  offered: { 'zh-CN': '正在等待反映人答复是否同意延期', en: 'The reporter has yet to agree to more time' },
  spent: { 'zh-CN': '这件诉求已延期一次，不能再延', en: 'This case was extended once and cannot be again' },
};

const moment = (at: string) => at.slice(0, 16).replace('T', ' ');

const DISPUTES: Readonly<Record<ErrorDetails['rating_dispute']['problem'], Words>> = {
  no_bad_rating: { 'zh-CN': '没有待处理的差评', en: 'There is no bad rating to deal with' },
  verified: { 'zh-CN': '这次差评已核实', en: 'This rating was verified already' },
  appealed: { 'zh-CN': '这次差评已申诉过', en: 'This rating was appealed against already' },
  no_appeal: { 'zh-CN': '没有待裁定的申诉', en: 'No appeal is waiting' },
};

const PROPOSALS: Readonly<Record<ErrorDetails['proposal_refused']['problem'], Words>> = {
  pending: {
    'zh-CN': '已有一项决定在等待复核，请先确认、退回或撤回它',
    en: 'A decision is waiting to be confirmed; confirm it, send it back or take it back first',
  },
  none: {
    'zh-CN': '这项待复核的决定已不存在，请刷新后查看',
    en: 'This proposal is no longer there; look again',
  },
  own: {
    'zh-CN': '自己提交的决定须由另一位工作人员复核，请找同事确认',
    en: 'You gave this decision yourself; a colleague must confirm it or send it back',
  },
  not_own: {
    'zh-CN': '只有提交人能撤回；请确认或退回',
    en: 'Only who gave it may take it back; confirm it or send it back',
  },
};

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
      `「${STATUS_NAMES[status]['zh-CN']}」状态下不能${ALL_COMMAND_NAMES[command]['zh-CN']}${
        allowed.length > 0 ? `；现在可以：${names(allowed, 'zh-CN')}` : '，已没有可进行的操作'
      }`,
    en: ({ status, command, allowed }) =>
      `The status “${STATUS_NAMES[status].en}” does not allow “${ALL_COMMAND_NAMES[command].en}”. ${
        allowed.length > 0 ? `Allowed now: ${names(allowed, 'en')}` : 'Nothing more is allowed'
      }`,
  },
  not_permitted: {
    'zh-CN': ({ command, allowedRoles }) =>
      `当前身份不能${ALL_COMMAND_NAMES[command]['zh-CN']}，可由${allowedRoles.map((role) => ROLE_NAMES[role]['zh-CN']).join('、')}操作`,
    en: ({ command, allowedRoles }) =>
      `“${ALL_COMMAND_NAMES[command].en}” is for: ${allowedRoles.map((role) => ROLE_NAMES[role].en).join(', ')}`,
  },
  not_your_task: {
    'zh-CN': ({ command }) => `只有承办该任务的单位才能${ALL_COMMAND_NAMES[command]['zh-CN']}`,
    en: ({ command }) => `Only the department it was given to may “${ALL_COMMAND_NAMES[command].en}”`,
  },
  task_not_signed: { 'zh-CN': () => '请先签收任务', en: () => 'Sign for the task first' },
  tasks_unfinished: {
    'zh-CN': ({ tasks }) => `还有 ${tasks.length} 个协办任务未完成，全部完成后才能答复`,
    en: ({ tasks }) => `Supporting tasks still open: ${tasks.length}. Answer when all are finished`,
  },
  return_refused: {
    'zh-CN': ({ returns, times, until }) =>
      `任务只能在 ${moment(until)} 前退回，且至多 ${times} 次（已退回 ${returns} 次）；请联系总客服转派`,
    en: ({ returns, times, until }) =>
      `A task may be handed back until ${moment(until)} and at most ${times} times (${returns} so far); ask the desk to reassign it`,
  },
  extension_refused: {
    'zh-CN': ({ stage }) => EXTENSION_STAGES[stage]['zh-CN'],
    en: ({ stage }) => EXTENSION_STAGES[stage].en,
  },
  rating_dispute: {
    'zh-CN': ({ problem }) => DISPUTES[problem]['zh-CN'],
    en: ({ problem }) => DISPUTES[problem].en,
  },
  supervision_state: {
    'zh-CN': ({ number }) => (number ? `已在挂号督办：${number}` : '这件诉求没有在督办'),
    en: ({ number }) =>
      number ? `Already supervised under ${number}` : 'This case is not under supervision',
  },
  task_force_exists: { 'zh-CN': () => '专班已经成立', en: () => 'There is a task force already' },
  merge_refused: {
    'zh-CN': ({ problem, status }) => {
      if (problem === 'same') return '不能并入自身，请填写另一件诉求的编号';
      if (problem === 'answered') return '主诉求已答复，不能再拆分';
      return `「${status ? CASE_STATUSES[status]['zh-CN'] : ''}」的诉求不能再并入，请选择尚未答复的诉求`;
    },
    en: ({ problem, status }) => {
      if (problem === 'same') return 'A case cannot be merged into itself; give the number of another';
      if (problem === 'answered') return 'The other case was answered; it cannot be split off any more';
      return `A case that is “${status ? CASE_STATUSES[status].en : ''}” takes no other in; choose one not yet answered`;
    },
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
  item_state: {
    'zh-CN': ({ state, needed }) =>
      `该事项现为「${NODE_STATUSES[state]['zh-CN']}」，须在「${needed.map((one) => NODE_STATUSES[one]['zh-CN']).join('、')}」时操作`,
    en: ({ state, needed }) =>
      `The item is “${NODE_STATUSES[state].en}”; this needs “${needed.map((one) => NODE_STATUSES[one].en).join(', ')}”`,
  },
  materials_missing: {
    'zh-CN': ({ gaps }) => `还缺 ${gaps.length} 份材料：${gaps.map(({ name }) => name['zh-CN']).join('、')}`,
    en: ({ gaps }) => `Materials missing: ${gaps.length} (${gaps.map(({ name }) => name.en).join(', ')})`,
  },
  correction_refused: {
    'zh-CN': ({ problem, at }) =>
      problem === 'told'
        ? `补正要求已于 ${moment(at)} 一次性告知，不能再次提出`
        : `未在 ${moment(at)} 前告知补正，依法自收到材料之日起视为受理`,
    en: ({ problem, at }) =>
      problem === 'told'
        ? `What is missing was told on ${moment(at)}; it is told once`
        : `Nothing was told by ${moment(at)}: by law it counts as accepted from the day of receipt`,
  },
  already_extended: {
    'zh-CN': ({ problem, at }) =>
      problem === 'prolonged'
        ? `期限已于 ${moment(at)} 延长一次，依法不能再延`
        : `期限已于 ${moment(at)} 届满，届满后不能延长`,
    en: ({ problem, at }) =>
      problem === 'prolonged'
        ? `The limit was prolonged on ${moment(at)} and cannot be again`
        : `The limit ran out on ${moment(at)}; it is prolonged before that or not at all`,
  },
  proposal_refused: {
    'zh-CN': ({ problem }) => PROPOSALS[problem]['zh-CN'],
    en: ({ problem }) => PROPOSALS[problem].en,
  },
  conflict: {
    'zh-CN': ({ version }) => `刚被他人更新（版本 ${version}），请查看后再操作`,
    en: ({ version }) => `Someone changed it meanwhile (version ${version}); look again before you act`,
  },
  challenge_required: {
    'zh-CN': () => '匿名反映须先通过自动安全检查，请重试',
    en: () => 'An anonymous report needs an automatic check first; try again',
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
  files_off: { 'zh-CN': () => '本站点未开启文件上传', en: () => 'This site takes no files' },
  upload_incomplete: {
    'zh-CN': () => '文件没有传完，请重新上传',
    en: () => 'The file did not arrive whole; upload it again',
  },
  file_withheld: {
    'zh-CN': ({ status }) =>
      status === 'pending' ? '文件正在安全检查，请稍后再看' : '文件含有病毒，已停止提供',
    en: ({ status }) =>
      status === 'pending'
        ? 'The file is still being checked; come back shortly'
        : 'The file contains malware and is not given out',
  },
  unsupported_media_type: {
    'zh-CN': ({ allowed }) => `内容类型须为 ${allowed.join('、')}`,
    en: ({ allowed }) => `The content type must be ${allowed.join(' or ')}`,
  },
};

/** What went wrong and what to do, in the caller's language; of a code from a newer service, its own words. */
export function messageOf<C extends ErrorCode>(error: DomainError<C>, locale: Locale): string {
  const words: Partial<ErrorWords> = { ...LOCAL_WORDS, ...SERVICE_WORDS };
  return words[error.code]?.[locale](error.details) ?? error.message;
}

/** One field's error, naming the field and the mend; of a code from a newer service, its own words. */
export function issueMessage(issue: FieldIssue, locale: Locale): string {
  const { pointer, code, params = {} } = issue;
  const words: Partial<typeof ISSUE_WORDS> = ISSUE_WORDS;
  return words[code]?.[locale](fieldName(pointer, locale), params) ?? issue.message ?? code;
}

function fieldName(pointer: string, locale: Locale): string {
  const names = pointer
    .replace(/^\?/, '/')
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  const last = names[names.length - 1];
  if (last === undefined) return locale === 'en' ? 'The body' : '内容';
  return (FIELD_NAMES[names.slice(-2).join('/')] ?? FIELD_NAMES[last])?.[locale] ?? last;
}
