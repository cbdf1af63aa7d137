import * as z from 'zod/mini';
import {
  type ApplyInput,
  applicationCommand,
  applicationWithdrawal,
  applyInput,
  savedDraft,
  suppliedMaterials,
} from './approvals/application/command';
import {
  type ApplicationSummary,
  applicationSummary,
  type DeskApplicationView,
  deskApplicationView,
} from './approvals/application/desk-view';
import { APPLICATION_STATUS_CODES } from './approvals/application/status';
import { type ApplicationView, applicationView } from './approvals/application/view';
import { bundleSummary, bundleView } from './approvals/bundle-view';
import {
  caseCommand,
  extensionAnswerInput,
  type ReportInput,
  reportInput,
  supplyInput,
  urgeInput,
  withdrawInput,
} from './case/command';
import { type CaseSummary, caseSummary, type DeskCaseView, deskCaseView } from './case/desk-view';
import { revealInput } from './case/reveal-contact';
import { CASE_STATUS_CODES } from './case/status';
import { type CaseView, caseView, ratingView } from './case/view';
import { challengeView } from './challenge';
import { CHANNEL_CODES } from './channel';
import { LIGHTS } from './deadline';
import { deadlineView } from './deadline-view';
import type { ErrorCode } from './errors';
import { figuresQuery, figuresView } from './figures/figures-view';
import { fileHash, fileId, fileView } from './file';
import type { Localized } from './locale';
import { ratingInput } from './rating';
import { receiptCode } from './receipt-field';
import { type Reporter, reporterView } from './reporter';
import { ROUTES, type Route, type RouteName } from './routes';
import { localized, siteView } from './tenant';
import { instant, text, uscc } from './text';

const byCode = z.object({ code: receiptCode });
const byId = z.object({ id: z.string() });

/** The bytes of a file. */
export const fileContent = z.file();

/** What the reporter is promised before pressing submit, and again on the receipt. */
export const promiseView = z.object({ contactBy: deadlineView, resolveBy: deadlineView });
export interface PromiseView extends z.output<typeof promiseView> {}

/** What a reporter keeps. `code` is their key to the case: show it once, in full. */
export const receipt = z.object({ code: z.string(), submittedAt: instant, promise: promiseView });
export interface Receipt extends z.output<typeof receipt> {}

/**
 * What a rating form needs. `not-yet`: no answer to rate; `open`: one may rate; `rated`: this round's rating is given.
 * In a later round `earlier` holds the ratings before and `remedy` what was done since.
 */
const ratingInvitation = z.object({
  code: z.string(),
  state: z.enum(['not-yet', 'open', 'rated']),
  round: z.number(),
  current: z.exactOptional(ratingView),
  earlier: z.array(ratingView),
  remedy: z.exactOptional(z.string()),
  /** By when a bad rating would be checked and mended. */
  ifBad: z.object({ verifyBy: deadlineView, rectifyBy: deadlineView }),
});

export const caseInvitation = z.extend(ratingInvitation, {
  of: z.literal('case'),
  title: z.string(),
  status: z.enum(CASE_STATUS_CODES),
});
export const applicationInvitation = z.extend(ratingInvitation, {
  of: z.literal('application'),
  bundle: localized,
  status: z.enum(APPLICATION_STATUS_CODES),
  /** The case that a bad rating became, with the receipt code to follow it by. */
  complaint: z.exactOptional(z.object({ code: z.string() })),
});
export interface CaseInvitation extends z.output<typeof caseInvitation> {}
export interface ApplicationInvitation extends z.output<typeof applicationInvitation> {}
/** What a rating form needs, of a case or an application. */
export type RatingInvitation = CaseInvitation | ApplicationInvitation;

const paging = {
  /** Page size, 1 to 100. */
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
  /** Opaque: the `next` of the page before. */
  cursor: z.exactOptional(z.string()),
};

/** Filters by name; all given ones must hold. */
export const caseQuery = z.strictObject({
  status: z.exactOptional(z.enum(CASE_STATUS_CODES)),
  light: z.exactOptional(z.enum(LIGHTS)),
  channel: z.exactOptional(z.enum(CHANNEL_CODES)),
  department: z.exactOptional(z.string()),
  /** Under supervision or not. */
  supervised: z.exactOptional(z.stringbool()),
  /** Words of the title, a reference, a whole receipt code, or a whole mobile number. */
  q: z.exactOptional(text({ max: 60 })),
  ...paging,
});
export interface CaseQuery extends z.output<typeof caseQuery> {}

/** One page of the desk's queue, newest first; `next` is the cursor of the following page. */
export const casePage = z.object({ items: z.array(caseSummary), next: z.exactOptional(z.string()) });
export interface CasePage {
  readonly items: readonly CaseSummary[];
  readonly next?: string;
}

/** The reporter of a case in the clear, as the caller asked with a reason that is kept. */
export const revealedContact = z.object({
  /** Of the case, which grew by the record of this. */
  version: z.number(),
  reporter: reporterView,
});
export interface RevealedContact {
  readonly version: number;
  readonly reporter: Reporter;
}

/** What an applicant keeps. `code` is their key to the application: show it once, in full. */
export const applicationReceipt = z.object({
  code: z.string(),
  status: z.enum(['draft', 'submitted']),
  /** How many documents the applicant was spared (免提交). */
  spared: z.number(),
  /** What happens by when; none for a draft. */
  promise: z.exactOptional(
    z.object({
      /** By then what is missing is told, or it counts as accepted. */
      correctionBy: deadlineView,
      /** By when it is decided, if it is accepted at once. */
      promisedBy: deadlineView,
    }),
  ),
});
export interface ApplicationReceipt extends z.output<typeof applicationReceipt> {}

/** What can be applied for. */
export const bundleList = z.object({ items: z.array(bundleSummary) });
export interface BundleList extends z.output<typeof bundleList> {}

/** Filters by name; all given ones must hold. */
export const applicationQuery = z.strictObject({
  status: z.exactOptional(z.enum(APPLICATION_STATUS_CODES)),
  bundle: z.exactOptional(z.string()),
  department: z.exactOptional(z.string()),
  /** A reference, or a whole receipt code. */
  q: z.exactOptional(text({ max: 60 })),
  ...paging,
});
export interface ApplicationQuery extends z.output<typeof applicationQuery> {}

/** One page of the desk's applications, newest first; `next` is the cursor of the following page. */
export const applicationPage = z.object({
  items: z.array(applicationSummary),
  next: z.exactOptional(z.string()),
});
export interface ApplicationPage {
  readonly items: readonly ApplicationSummary[];
  readonly next?: string;
}

const COMMAND_ERRORS = [
  'invalid',
  'malformed',
  'not_found',
  'not_permitted',
  'conflict',
  'not_allowed_in_status',
  'idempotency_mismatch',
  'idempotency_in_progress',
] as const;

interface RouteSpec extends Route {
  readonly summary: Localized;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
  readonly status: 200 | 201;
  /** What it refuses besides what every route may: bad keys, too many calls, a service at rest. */
  readonly errors: readonly ErrorCode[];
  readonly example?: { readonly body?: unknown };
}

const REPORT_EXAMPLE: ReportInput = {
  channel: 'portal',
  category: '城乡建设/工程建设审批',
  title: '新厂房联合验收受阻',
  reporter: {
    kind: 'enterprise',
    name: '示例装备集团',
    uscc: '91430200MA4DEM010P',
    contact: { name: '示例联系人', mobile: '13800000000' },
  },
};

const APPLY_EXAMPLE: ApplyInput = {
  bundle: 'utility-hookup',
  applicant: REPORT_EXAMPLE.reporter,
  materials: [
    {
      by: 'file',
      material: 'hookup-form',
      name: '联合报装申请表.pdf',
      size: 84_213,
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
};

/** The contract: every route with its schemas. The engine validates with it, the SDK is typed by it, OpenAPI is made of it. */
export const http = {
  'site.get': {
    ...ROUTES['site.get'],
    summary: { 'zh-CN': '读取站点信息', en: 'Read the site' },
    reply: siteView,
    status: 200,
    errors: [],
  },
  'promise.get': {
    ...ROUTES['promise.get'],
    summary: { 'zh-CN': '提交前查看承诺时限', en: 'See the promise before reporting' },
    query: z.strictObject({ category: z.exactOptional(z.string()) }),
    reply: promiseView,
    status: 200,
    errors: ['invalid'],
  },
  'challenge.get': {
    ...ROUTES['challenge.get'],
    summary: { 'zh-CN': '领取匿名反映的安全检查', en: 'Get the check that an anonymous report needs' },
    reply: challengeView,
    status: 200,
    errors: [],
  },
  'cases.report': {
    ...ROUTES['cases.report'],
    summary: { 'zh-CN': '提交诉求', en: 'Report a problem' },
    body: reportInput,
    reply: receipt,
    status: 201,
    errors: ['invalid', 'malformed', 'challenge_required', 'idempotency_mismatch', 'idempotency_in_progress'],
    example: { body: REPORT_EXAMPLE },
  },
  'cases.get': {
    ...ROUTES['cases.get'],
    summary: { 'zh-CN': '查询诉求', en: 'Look up a case' },
    params: byCode,
    reply: caseView,
    status: 200,
    errors: ['not_found'],
  },
  'cases.live': {
    ...ROUTES['cases.live'],
    summary: { 'zh-CN': '实时跟踪诉求', en: 'Follow a case live' },
    params: byCode,
    reply: caseView,
    status: 200,
    errors: ['not_found'],
  },
  'cases.supply': {
    ...ROUTES['cases.supply'],
    summary: { 'zh-CN': '补充材料', en: 'Supply information' },
    params: byCode,
    body: supplyInput,
    reply: caseView,
    status: 200,
    errors: [...COMMAND_ERRORS],
    example: { body: { text: '土地证复印件已交窗口。' } },
  },
  'cases.urge': {
    ...ROUTES['cases.urge'],
    summary: { 'zh-CN': '催办', en: 'Urge' },
    params: byCode,
    body: urgeInput,
    reply: caseView,
    status: 200,
    errors: [...COMMAND_ERRORS, 'already_urged'],
    example: { body: {} },
  },
  'cases.answerExtension': {
    ...ROUTES['cases.answerExtension'],
    summary: { 'zh-CN': '答复延期', en: 'Answer about more time' },
    params: byCode,
    body: extensionAnswerInput,
    reply: caseView,
    status: 200,
    errors: [...COMMAND_ERRORS, 'extension_refused'],
    example: { body: { agree: true } },
  },
  'cases.withdraw': {
    ...ROUTES['cases.withdraw'],
    summary: { 'zh-CN': '撤回诉求', en: 'Withdraw a case' },
    params: byCode,
    body: withdrawInput,
    reply: caseView,
    status: 200,
    errors: [...COMMAND_ERRORS],
    example: { body: { reason: '问题已自行解决' } },
  },
  'bundles.list': {
    ...ROUTES['bundles.list'],
    summary: { 'zh-CN': '列出可办理的一件事', en: 'List what can be applied for' },
    reply: bundleList,
    status: 200,
    errors: [],
  },
  'bundles.get': {
    ...ROUTES['bundles.get'],
    summary: { 'zh-CN': '查看一件事要准备什么', en: 'See what a bundle needs' },
    params: byId,
    query: z.strictObject({
      /** Receipt code of an earlier application of the same company: what it left behind need not be handed in again. */
      earlier: z.exactOptional(receiptCode),
      /** Unified social credit code; for partners' servers and staff, who vouch for whom they speak. */
      holder: z.exactOptional(uscc),
    }),
    reply: bundleView,
    status: 200,
    errors: ['invalid', 'not_found'],
  },
  'applications.apply': {
    ...ROUTES['applications.apply'],
    summary: { 'zh-CN': '提交一件事申请', en: 'Apply for a bundle' },
    body: applyInput,
    reply: applicationReceipt,
    status: 201,
    errors: ['invalid', 'malformed', 'idempotency_mismatch', 'idempotency_in_progress'],
    example: { body: APPLY_EXAMPLE },
  },
  'applications.get': {
    ...ROUTES['applications.get'],
    summary: { 'zh-CN': '查询申请', en: 'Look up an application' },
    params: byCode,
    reply: applicationView,
    status: 200,
    errors: ['not_found'],
  },
  'applications.live': {
    ...ROUTES['applications.live'],
    summary: { 'zh-CN': '实时跟踪申请', en: 'Follow an application live' },
    params: byCode,
    reply: applicationView,
    status: 200,
    errors: ['not_found'],
  },
  'applications.save': {
    ...ROUTES['applications.save'],
    summary: { 'zh-CN': '保存草稿', en: 'Save a draft' },
    params: byCode,
    body: savedDraft,
    reply: applicationView,
    status: 200,
    errors: [...COMMAND_ERRORS],
    example: { body: { materials: APPLY_EXAMPLE.materials } },
  },
  'applications.submit': {
    ...ROUTES['applications.submit'],
    summary: { 'zh-CN': '提交草稿', en: 'Hand in a draft' },
    params: byCode,
    body: z.strictObject({}),
    reply: applicationView,
    status: 200,
    errors: [...COMMAND_ERRORS],
    example: { body: {} },
  },
  'applications.supply': {
    ...ROUTES['applications.supply'],
    summary: { 'zh-CN': '补交材料', en: 'Hand in materials' },
    params: byCode,
    body: suppliedMaterials,
    reply: applicationView,
    status: 200,
    errors: [...COMMAND_ERRORS, 'materials_missing'],
    example: { body: { materials: APPLY_EXAMPLE.materials } },
  },
  'applications.withdraw': {
    ...ROUTES['applications.withdraw'],
    summary: { 'zh-CN': '撤回申请', en: 'Withdraw an application' },
    params: byCode,
    body: applicationWithdrawal,
    reply: applicationView,
    status: 200,
    errors: [...COMMAND_ERRORS],
    example: { body: { reason: '项目计划有变' } },
  },
  'applications.rating': {
    ...ROUTES['applications.rating'],
    summary: { 'zh-CN': '读取申请的评价状态', en: 'Read what rating an application needs' },
    params: byCode,
    reply: applicationInvitation,
    status: 200,
    errors: ['not_found'],
  },
  'applications.rate': {
    ...ROUTES['applications.rate'],
    summary: { 'zh-CN': '评价申请', en: 'Rate an application' },
    params: byCode,
    body: ratingInput,
    reply: applicationView,
    status: 200,
    errors: [...COMMAND_ERRORS],
    example: { body: { level: 'very-satisfied', tags: ['early'] } },
  },
  'ratings.get': {
    ...ROUTES['ratings.get'],
    summary: { 'zh-CN': '读取评价状态', en: 'Read what a rating needs' },
    params: byCode,
    reply: caseInvitation,
    status: 200,
    errors: ['not_found'],
  },
  'ratings.submit': {
    ...ROUTES['ratings.submit'],
    summary: { 'zh-CN': '提交评价', en: 'Rate' },
    params: byCode,
    body: ratingInput,
    reply: caseView,
    status: 200,
    errors: [...COMMAND_ERRORS, 'already_rated'],
    example: { body: { level: 'satisfied', tags: ['contacted-first'] } },
  },
  'desk.cases.list': {
    ...ROUTES['desk.cases.list'],
    summary: { 'zh-CN': '工作台台账', en: 'List the queue' },
    query: caseQuery,
    reply: casePage,
    status: 200,
    errors: ['invalid'],
  },
  'desk.cases.get': {
    ...ROUTES['desk.cases.get'],
    summary: { 'zh-CN': '读取一件诉求', en: 'Read one case' },
    params: byId,
    reply: deskCaseView,
    status: 200,
    errors: ['not_found'],
  },
  'desk.cases.do': {
    ...ROUTES['desk.cases.do'],
    summary: { 'zh-CN': '对诉求执行一步操作', en: 'Act on a case' },
    params: byId,
    body: caseCommand,
    reply: deskCaseView,
    status: 200,
    errors: [
      ...COMMAND_ERRORS,
      'not_your_task',
      'task_not_signed',
      'tasks_unfinished',
      'return_refused',
      'extension_refused',
      'rating_dispute',
      'supervision_state',
      'task_force_exists',
      'merge_refused',
      'follow_up_missing',
      'already_attempted_today',
      'already_rated',
      'already_urged',
    ],
    example: { body: { type: 'accept' } },
  },
  'desk.cases.contact': {
    ...ROUTES['desk.cases.contact'],
    summary: { 'zh-CN': '查看完整联系方式', en: 'Read the contact in the clear' },
    params: byId,
    body: revealInput,
    reply: revealedContact,
    status: 200,
    errors: ['invalid', 'malformed', 'not_found', 'conflict'],
    example: { body: { reason: '电话联系反映人，约定现场查看' } },
  },
  'desk.applications.list': {
    ...ROUTES['desk.applications.list'],
    summary: { 'zh-CN': '申请台账', en: 'List applications' },
    query: applicationQuery,
    reply: applicationPage,
    status: 200,
    errors: ['invalid'],
  },
  'desk.applications.get': {
    ...ROUTES['desk.applications.get'],
    summary: { 'zh-CN': '读取一件申请', en: 'Read one application' },
    params: byId,
    reply: deskApplicationView,
    status: 200,
    errors: ['not_found'],
  },
  'desk.applications.do': {
    ...ROUTES['desk.applications.do'],
    summary: { 'zh-CN': '对申请执行一步操作', en: 'Act on an application' },
    params: byId,
    body: applicationCommand,
    reply: deskApplicationView,
    status: 200,
    errors: [
      ...COMMAND_ERRORS,
      'not_your_task',
      'item_state',
      'materials_missing',
      'correction_refused',
      'already_extended',
    ],
    example: { body: { type: 'accept' } },
  },
  'desk.applications.live': {
    ...ROUTES['desk.applications.live'],
    summary: { 'zh-CN': '实时跟踪申请台账', en: 'Follow applications live' },
    reply: applicationSummary,
    status: 200,
    errors: [],
  },
  'desk.live': {
    ...ROUTES['desk.live'],
    summary: { 'zh-CN': '实时跟踪台账', en: 'Follow the queue live' },
    reply: caseSummary,
    status: 200,
    errors: [],
  },
  'desk.figures.get': {
    ...ROUTES['desk.figures.get'],
    summary: { 'zh-CN': '读取指标', en: 'Read the figures' },
    query: figuresQuery,
    reply: figuresView,
    status: 200,
    errors: ['invalid'],
  },
  'files.upload': {
    ...ROUTES['files.upload'],
    summary: { 'zh-CN': '上传文件', en: 'Upload a file' },
    params: z.object({ id: fileId }),
    reply: fileView,
    status: 201,
    errors: [
      'invalid',
      'files_off',
      'upload_incomplete',
      'payload_too_large',
      'idempotency_mismatch',
      'idempotency_in_progress',
    ],
  },
  'cases.file': {
    ...ROUTES['cases.file'],
    summary: { 'zh-CN': '下载诉求的文件', en: 'Download a file of a case' },
    params: z.object({ code: receiptCode, file: fileId }),
    reply: fileContent,
    status: 200,
    errors: ['not_found', 'file_withheld'],
  },
  'desk.cases.file': {
    ...ROUTES['desk.cases.file'],
    summary: { 'zh-CN': '下载诉求的文件', en: 'Download a file of a case' },
    params: z.object({ id: z.string(), file: fileId }),
    reply: fileContent,
    status: 200,
    errors: ['not_found', 'file_withheld'],
  },
  'desk.applications.file': {
    ...ROUTES['desk.applications.file'],
    summary: { 'zh-CN': '下载申请的材料', en: 'Download a material of an application' },
    params: z.object({ id: z.string(), hash: fileHash }),
    reply: fileContent,
    status: 200,
    errors: ['not_found', 'file_withheld'],
  },
} as const satisfies Record<RouteName, RouteSpec>;

type Http = typeof http;

/** The replies whose unions zod's output type would flatten. */
interface Unions {
  'cases.get': CaseView;
  'cases.live': CaseView;
  'cases.supply': CaseView;
  'cases.urge': CaseView;
  'cases.answerExtension': CaseView;
  'cases.withdraw': CaseView;
  'ratings.submit': CaseView;
  'applications.get': ApplicationView;
  'applications.live': ApplicationView;
  'applications.save': ApplicationView;
  'applications.submit': ApplicationView;
  'applications.supply': ApplicationView;
  'applications.withdraw': ApplicationView;
  'applications.rate': ApplicationView;
  'desk.applications.list': ApplicationPage;
  'desk.applications.get': DeskApplicationView;
  'desk.applications.do': DeskApplicationView;
  'desk.applications.live': ApplicationSummary;
  'desk.cases.list': CasePage;
  'desk.cases.get': DeskCaseView;
  'desk.cases.do': DeskCaseView;
  'desk.cases.contact': RevealedContact;
  'desk.live': CaseSummary;
}

/** The body a caller writes; `undefined` where there is none. */
export type BodyOf<R extends RouteName> = Http[R] extends { body: infer B extends z.ZodMiniType }
  ? z.input<B>
  : undefined;
/** The reply a caller reads; for a live route, one message. */
export type ReplyOf<R extends RouteName> = R extends keyof Unions ? Unions[R] : z.output<Http[R]['reply']>;

export type { FiguresQuery, FiguresView } from './figures/figures-view';
export { ERROR_STATUS, type LocalErrorCode, type Problem, problem, problemOf } from './problem';
