import * as z from 'zod/mini';
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
import { CASE_STATUS_CODES } from './case/status';
import { type CaseView, caseView, ratingView } from './case/view';
import { CHANNEL_CODES } from './channel';
import { LIGHTS } from './deadline';
import { deadlineView } from './deadline-view';
import type { ErrorCode } from './errors';
import type { Localized } from './locale';
import { ratingInput } from './rating';
import { receiptCode } from './receipt-field';
import { ROUTES, type Route, type RouteName } from './routes';
import { siteView } from './tenant';
import { instant, text } from './text';

const byCode = z.object({ code: receiptCode });
const byId = z.object({ id: z.string() });

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
export const ratingInvitation = z.object({
  code: z.string(),
  title: z.string(),
  status: z.enum(CASE_STATUS_CODES),
  state: z.enum(['not-yet', 'open', 'rated']),
  round: z.number(),
  current: z.exactOptional(ratingView),
  earlier: z.array(ratingView),
  remedy: z.exactOptional(z.string()),
  /** By when a bad rating would be checked and mended. */
  ifBad: z.object({ verifyBy: deadlineView, rectifyBy: deadlineView }),
});
export interface RatingInvitation extends z.output<typeof ratingInvitation> {}

/** Filters by name; all given ones must hold. */
export const caseQuery = z.strictObject({
  status: z.exactOptional(z.enum(CASE_STATUS_CODES)),
  light: z.exactOptional(z.enum(LIGHTS)),
  channel: z.exactOptional(z.enum(CHANNEL_CODES)),
  department: z.exactOptional(z.string()),
  /** Under supervision or not. */
  supervised: z.exactOptional(z.stringbool()),
  /** Words of the title, a reference, or a whole receipt code. */
  q: z.exactOptional(text({ max: 60 })),
  /** Page size, 1 to 100. */
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
  /** Opaque: the `next` of the page before. */
  cursor: z.exactOptional(z.string()),
});
export interface CaseQuery extends z.output<typeof caseQuery> {}

/** One page of the desk's queue, newest first; `next` is the cursor of the following page. */
export const casePage = z.object({ items: z.array(caseSummary), next: z.exactOptional(z.string()) });
export interface CasePage {
  readonly items: readonly CaseSummary[];
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
  'cases.report': {
    ...ROUTES['cases.report'],
    summary: { 'zh-CN': '提交诉求', en: 'Report a problem' },
    body: reportInput,
    reply: receipt,
    status: 201,
    errors: ['invalid', 'malformed', 'idempotency_mismatch', 'idempotency_in_progress'],
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
  'ratings.get': {
    ...ROUTES['ratings.get'],
    summary: { 'zh-CN': '读取评价状态', en: 'Read what a rating needs' },
    params: byCode,
    reply: ratingInvitation,
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
  'desk.live': {
    ...ROUTES['desk.live'],
    summary: { 'zh-CN': '实时跟踪台账', en: 'Follow the queue live' },
    reply: caseSummary,
    status: 200,
    errors: [],
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
  'desk.cases.list': CasePage;
  'desk.cases.get': DeskCaseView;
  'desk.cases.do': DeskCaseView;
  'desk.live': CaseSummary;
}

/** The body a caller writes; `undefined` where there is none. */
export type BodyOf<R extends RouteName> = Http[R] extends { body: infer B extends z.ZodMiniType }
  ? z.input<B>
  : undefined;
/** The reply a caller reads; for a live route, one message. */
export type ReplyOf<R extends RouteName> = R extends keyof Unions ? Unions[R] : z.output<Http[R]['reply']>;

export { ERROR_STATUS, type LocalErrorCode, type Problem, problem, problemOf } from './problem';
