import type { Gap } from './approvals/application/gaps';
import type { ApplicationStatus, NodeStatus } from './approvals/application/status';
import type { ApplicationCommandType } from './approvals/application/transitions';
import type { ExtensionStage } from './case/rules/extending';
import type { CaseStatus } from './case/status';
import type { CaseCommandType, Role } from './case/transitions';
import type { Localized } from './locale';
import type { Instant } from './time';

/** What each error carries beside its code. HTTP statuses are given at the edge, in `problem.ts`. */
export interface ErrorDetails {
  /** The input is understood and wrong; one entry for each field. */
  invalid: { readonly issues: readonly FieldIssue[] };
  /** The body is not JSON, or not an object. */
  malformed: Record<never, never>;
  unauthorized: Record<never, never>;
  /** The caller is known and may not do this, here or at all. */
  forbidden: Record<never, never>;
  not_found: Record<never, never>;
  method_not_allowed: { readonly allowed: readonly string[] };
  not_allowed_in_status: {
    readonly status: CaseStatus | ApplicationStatus;
    readonly command: CommandType;
    readonly allowed: readonly CommandType[];
  };
  not_permitted: {
    readonly command: CommandType;
    readonly role: Role;
    readonly allowedRoles: readonly Role[];
  };
  /** Only the department a task was given to may act on it. */
  not_your_task: { readonly command: CommandType };
  task_not_signed: { readonly task: string };
  tasks_unfinished: { readonly tasks: readonly string[] };
  /** A task may be handed back only so often, and until a moment. */
  return_refused: { readonly returns: number; readonly times: number; readonly until: Instant };
  /** Where the case's one extension stands. */
  extension_refused: { readonly stage: ExtensionStage };
  /** What keeps a rating from being verified, appealed or decided on. */
  rating_dispute: { readonly problem: 'no_bad_rating' | 'verified' | 'appealed' | 'no_appeal' };
  /** `number` is that of the supervision that is running; without one, none is. */
  supervision_state: { readonly number?: string };
  task_force_exists: Record<never, never>;
  /** `status` is the other case's. */
  merge_refused: { readonly problem: 'same' | 'status' | 'answered'; readonly status?: CaseStatus };
  /** A case is closed only when its follow-up was good, or nobody could be reached on three days. */
  follow_up_missing: { readonly attempts: number };
  already_attempted_today: { readonly nextAt: Instant };
  already_urged: { readonly nextAt: Instant };
  already_rated: { readonly round: number };
  /** What keeps a command from being proposed, or a proposal from being confirmed, sent back or taken back. */
  proposal_refused: { readonly problem: 'pending' | 'none' | 'own' | 'not_own' };
  /** Someone changed the case since the version given in `If-Match`: how it stands now, and what the caller may do. */
  conflict: {
    readonly version: number;
    readonly status: CaseStatus | ApplicationStatus;
    readonly allowed: readonly CommandType[];
  };
  /** One item of an application is not where the command needs it. */
  item_state: { readonly item: string; readonly state: NodeStatus; readonly needed: readonly NodeStatus[] };
  /** What an application lacks: never handed in, expired since, or owed. */
  materials_missing: { readonly gaps: readonly (Gap & { readonly name: Localized })[] };
  /** What is missing is told once, and in time (行政许可法 art. 32). `at` is when it was told, or had to be. */
  correction_refused: { readonly problem: 'told' | 'late'; readonly at: Instant };
  /** The law's one prolongation is used up, or too late. `at`: when it was prolonged, or the limit ran out. */
  already_extended: { readonly problem: 'prolonged' | 'over'; readonly at: Instant };
  /** A report without a name, from a page: what is wrong with the solved challenge that has to come with it. */
  challenge_required: { readonly problem: 'missing' | 'invalid' | 'expired' | 'used' };
  idempotency_mismatch: Record<never, never>;
  idempotency_in_progress: Record<never, never>;
  payload_too_large: { readonly limit: number };
  /** The site takes no files. */
  files_off: Record<never, never>;
  /** Less of a file arrived than was said, or too slowly. */
  upload_incomplete: Record<never, never>;
  /** A file is not given out: it waits to be checked, or the check found something. */
  file_withheld: { readonly status: 'pending' | 'infected' };
  unsupported_media_type: { readonly allowed: readonly string[] };
  /** `retryAfter` in seconds. */
  rate_limited: { readonly retryAfter?: number };
  unavailable: { readonly retryAfter?: number };
  internal: Record<never, never>;
  /** The SDK's own: no answer came. */
  network: Record<never, never>;
  /** `timeout` in milliseconds. */
  timeout: { readonly timeout: number };
}

/** A command on a case or on an application. */
export type CommandType = CaseCommandType | ApplicationCommandType;

export type ErrorCode = keyof ErrorDetails;

/** A wrong field: `pointer` is a JSON Pointer into the body, or `?name` for a query parameter. */
export interface FieldIssue {
  readonly pointer: string;
  readonly code: FieldIssueCode;
  /** What is allowed, by the issue's code: `min`, `max`, `over`, `choices`, `position`, `expected`, `command`, … */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The service's own words, where it sent any. */
  readonly message?: string;
}

export const FIELD_ISSUE_CODES = [
  'required',
  'type',
  'choice',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'too_few',
  'too_many',
  'format',
  'unstorable',
  'ascending',
  'unknown_field',
  'mobile',
  'receipt_code',
  'uscc_length',
  'uscc_symbol',
  'uscc_check',
  'comment_required',
  'tag_mismatch',
  'one_lead',
  'duplicate',
  'unknown_category',
  'unknown_department',
  'unknown_task',
  'unknown_case',
  'anonymous_not_allowed',
  'unknown_bundle',
  'unknown_item',
  'unknown_material',
  'unneeded_material',
  'unsupplied_material',
  'cycle',
  'expired',
  'not_held',
  'consent_required',
  'unknown_file',
  'file_refused',
] as const;
export type FieldIssueCode = (typeof FIELD_ISSUE_CODES)[number];

const RETRYABLE: ReadonlySet<ErrorCode> = new Set([
  'idempotency_in_progress',
  'rate_limited',
  'unavailable',
  'internal',
  'network',
  'timeout',
]);

interface DomainErrorOptions {
  readonly cause?: unknown;
  /** For logs and people: the words shown to a caller come from `messageOf`. */
  readonly message?: string;
  readonly requestId?: string;
}

/**
 * The one error of the product: a stable `code`, and `details` typed by it.
 * @example if (DomainError.is(error, 'not_allowed_in_status')) console.log(error.details.allowed);
 */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DomainError';
  readonly requestId?: string;

  constructor(
    readonly code: C,
    readonly details: ErrorDetails[C],
    { cause, message, requestId }: DomainErrorOptions = {},
  ) {
    super(message ?? code, cause === undefined ? undefined : { cause });
    if (requestId !== undefined) this.requestId = requestId;
  }

  /** Whether the same call may succeed later without a change. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }

  /** Works across copies of the package, where `instanceof` does not. Without a code: is it one of ours at all. */
  static is<C extends ErrorCode = ErrorCode>(error: unknown, code?: C): error is DomainError<C> {
    return (
      error instanceof Error &&
      error.name === 'DomainError' &&
      (code === undefined || (error as DomainError).code === code)
    );
  }
}

/** A refusal of one field. */
export function invalid(
  pointer: string,
  code: FieldIssueCode,
  params?: FieldIssue['params'],
): DomainError<'invalid'> {
  return new DomainError('invalid', { issues: [{ pointer, code, ...(params && { params }) }] });
}
