import { setDeadline } from '../deadline';
import { DomainError, invalid } from '../errors';
import { attached } from '../file';
import { inTwoHands, type ProposalCommand } from '../four-eyes';
import { stamp } from '../stamp';
import type { Instant } from '../time';
import type { CaseCommand, Report } from './command';
import type { CaseEvent, CaseEventData } from './event';
import { answering } from './rules/answering';
import { extending } from './rules/extending';
import { heard, merging } from './rules/merging';
import { pursuit } from './rules/pursuit';
import { rating } from './rules/rating';
import { reception } from './rules/reception';
import { type DecisionContext, knownCategory, type Rule, type Rules } from './rules/rule';
import { tasks } from './rules/tasks';
import type { Case } from './state';
import { type CaseCommandType, COMMAND_GIVERS, commandsOf, isAllowed, mayGive } from './transitions';

/** One rule for each command, by what it is about. */
const rules: Rules<Exclude<CaseCommandType, ProposalCommand['type']>> = {
  ...reception,
  ...merging,
  ...tasks,
  ...answering,
  ...extending,
  ...rating,
  ...pursuit,
};

/**
 * A new case, with its first promise: the latest moments consistent with every limit being kept.
 * @throws {DomainError} `invalid`
 */
export function report(
  { files: named = [], ...input }: Report,
  ids: Pick<Extract<CaseEventData, { type: 'reported' }>, 'id' | 'code' | 'application'>,
  context: DecisionContext,
): CaseEvent[] {
  const { at, tenant } = context;
  knownCategory(input.category, tenant);
  if (input.reporter.kind === 'anonymous' && !tenant.anonymousAllowed) {
    throw invalid('/reporter/kind', 'anonymous_not_allowed');
  }
  const files = attached(named, context.files ?? []);
  const data: CaseEventData = {
    type: 'reported',
    ...ids,
    tenant: tenant.id,
    ...input,
    ...(files.length > 0 && { files }),
    ...promise(at, input.category, context),
  };
  return stamp<CaseEventData>(0, [data], context);
}

/** What a tenant promises someone who reports at `at`. `resolveBy` counts from the last moment of acceptance. */
export function promise(
  at: Instant,
  category: string | undefined,
  { tenant, calendar }: Pick<DecisionContext, 'tenant' | 'calendar'>,
) {
  const clockwork = { calendar, policy: tenant.policy, ...(category !== undefined && { category }) };
  const acceptBy = setDeadline('accept', at, clockwork);
  return {
    acceptBy,
    contactBy: setDeadline('contact', at, clockwork),
    resolveBy: setDeadline('resolve', acceptBy.dueAt, clockwork),
  };
}

/**
 * What happens when someone acts on a case. Pure: time and identity come with the command.
 * A repeated command gives no event, so a caller may retry.
 * @throws {DomainError} `not_permitted`, `not_allowed_in_status`, and what each rule names
 */
export function decide(state: Case, command: CaseCommand, context: DecisionContext): CaseEvent[] {
  const { facts } = state;
  if (facts.handled.includes(context.commandId)) return [];
  permitted(state, command, context);
  const { by, tenant } = context;
  const around = { proposals: facts.proposals, by, policy: tenant.policy };
  const { data, ...proposed } = inTwoHands(command, around, (given) => {
    if (given !== command) permitted(state, given, context);
    // The table pairs commands and rules; TypeScript cannot follow that through a variable.
    const rule = rules[given.type] as Rule<CaseCommandType>;
    return rule(state as never, given as never, context);
  });
  return stamp<CaseEventData>(facts.version, data, { ...context, ...proposed });
}

/** @throws {DomainError} `not_permitted`, `not_allowed_in_status` */
function permitted(
  { status }: Case,
  { type }: { readonly type: CaseCommandType },
  { by: { role } }: DecisionContext,
): void {
  if (!mayGive(role, type)) {
    throw new DomainError('not_permitted', { command: type, role, allowedRoles: COMMAND_GIVERS[type] });
  }
  if (!isAllowed(type, status)) {
    const allowed = commandsOf(role, status);
    throw new DomainError('not_allowed_in_status', { status, command: type, allowed });
  }
}

/**
 * What the case that goes on hears of a `merge` into it or a `split` from it, decided on the other one.
 * A repeated command gives no event.
 */
export function hear(
  state: Case,
  from: Case,
  command: Extract<CaseCommand, { type: 'merge' | 'split' }>,
  context: DecisionContext,
): CaseEvent[] {
  if (state.facts.handled.includes(context.commandId)) return [];
  return stamp<CaseEventData>(state.facts.version, [heard(from, command)], context);
}
