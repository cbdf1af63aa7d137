import type { WorkCalendar } from '../../calendar';
import type { Clockwork } from '../../deadline';
import { invalid } from '../../errors';
import type { AttachedFile } from '../../file';
import type { Tenant } from '../../tenant';
import type { Instant } from '../../time';
import type { CaseCommand } from '../command';
import type { Actor, CaseEventData, Via } from '../event';
import type { Case, CaseFacts, CaseIn } from '../state';
import type { CaseCommandType, StatusAllowing } from '../transitions';

/** What a decision needs to know besides the case: nothing is looked up, nothing is read from the machine. */
export interface DecisionContext {
  readonly at: Instant;
  readonly by: Actor;
  readonly via: Via;
  /** The caller's idempotency key. */
  readonly commandId: string;
  readonly tenant: Tenant;
  readonly calendar: WorkCalendar;
  /** The next free supervision number of the tenant and year; for `supervise` and `escalate`. */
  readonly supervisionSequence?: number;
  /** Those of the files named by the command that may be attached. */
  readonly files?: readonly AttachedFile[];
  /** The other case of a `merge` or `split`. */
  readonly other?: Case;
}

/** What one command does. By now its giver and the status are right. */
export type Rule<C extends CaseCommandType> = (
  state: CaseIn<StatusAllowing<C>>,
  command: Extract<CaseCommand, { type: C }>,
  context: DecisionContext,
) => CaseEventData[];

/** Rules by command, to be merged into the whole. */
export type Rules<C extends CaseCommandType> = { readonly [K in C]: Rule<K> };

export function clockworkOf(
  { category }: Pick<CaseFacts, 'category'>,
  context: Pick<DecisionContext, 'tenant' | 'calendar'>,
): Clockwork {
  return { calendar: context.calendar, policy: context.tenant.policy, category };
}

/** A list that is longer helps nobody in an error. */
const MOST_CHOICES = 50;

/** @throws {DomainError} `invalid` */
export function knownCategory(category: string, { categories }: Tenant, pointer = '/category'): void {
  const choices = categories.map(({ path }) => path);
  if (choices.includes(category)) return;
  throw invalid(pointer, 'unknown_category', choices.length <= MOST_CHOICES ? { choices } : undefined);
}

/** @throws {DomainError} `invalid` */
export function knownDepartment(department: string, pointer: string, { departments }: Tenant): void {
  if (departments.some(({ id }) => id === department)) return;
  throw invalid(pointer, 'unknown_department', { choices: departments.map(({ id }) => id) });
}
