import { type Extension, extend, reckonAgain } from '../../deadline';
import { DomainError } from '../../errors';
import { type Clocks, moveClocks } from '../clocks';
import type { CaseEventData } from '../event';
import { type Case, type CaseFacts, type PendingExtension, tasksOf } from '../state';
import { leadTask } from './own-task';
import { clockworkOf, type DecisionContext, type Rules } from './rule';

/** The ways a promise may move; each is an event with its reason. */
export const extending: Rules<
  | 'request-extension'
  | 'grant-extension'
  | 'refuse-extension'
  | 'answer-extension'
  | 'correct-deadline'
  | 'settle'
> = {
  /** @throws {DomainError} `not_your_task`, `task_not_signed`, `extension_refused`: once a case, and one at a time */
  'request-extension'({ facts, tasks }, command, { by, tenant }) {
    leadTask(tasks, command, by);
    const stage = stageOf(facts);
    if (stage !== 'none') throw new DomainError('extension_refused', { stage });
    return [{ type: 'extension-requested', days: tenant.policy.extension.days, reason: command.reason }];
  },

  /** @throws {DomainError} `extension_refused` when none was requested */
  'grant-extension'(state, _, context) {
    const pending = pendingOf(state.facts, 'requested');
    if (context.tenant.policy.extension.consent) return [{ type: 'extension-granted' }];
    return [{ type: 'extension-granted', clocks: extended(state, pending, context) }];
  },

  /** @throws {DomainError} `extension_refused` when none was requested */
  'refuse-extension'({ facts }, { reason }) {
    pendingOf(facts, 'requested');
    return [{ type: 'extension-refused', reason }];
  },

  /** @throws {DomainError} `extension_refused` when none was offered */
  'answer-extension'(state, { agree }, context) {
    const pending = pendingOf(state.facts, 'offered');
    if (!agree) return [{ type: 'extension-refused' }];
    return [{ type: 'extension-accepted', clocks: extended(state, pending, context) }];
  },

  /** By the calendar as it is now. Without a difference there is nothing to correct, and no event. */
  'correct-deadline': (state, { reason }, context) => corrected(state, reason, context),

  /** A provisional deadline, once the calendar of its year is published. */
  settle: (state, _, context) => corrected(state, undefined, context),
};

/** What stands in the way of an extension: one that is asked for, offered or used up. */
export type ExtensionStage = PendingExtension['stage'] | 'spent' | 'none';

export function stageOf({ extension, resolveBy }: CaseFacts): ExtensionStage {
  return extension?.stage ?? (resolveBy.extension ? 'spent' : 'none');
}

function pendingOf(facts: CaseFacts, wanted: PendingExtension['stage']): PendingExtension {
  const { extension } = facts;
  if (extension?.stage !== wanted) throw new DomainError('extension_refused', { stage: stageOf(facts) });
  return extension;
}

/** Tasks that end with the case go on with it; one that was given fewer days keeps them. */
function extended(
  state: Case,
  { days, reason }: PendingExtension,
  { at, calendar }: DecisionContext,
): Clocks {
  const extension: Extension = { days, at, reason };
  const before = state.facts.resolveBy.dueAt;
  return moveClocks(state, (deadline) =>
    deadline.dueAt === before ? extend(deadline, extension, calendar) : deadline,
  );
}

function corrected(state: Case, reason: string | undefined, context: DecisionContext): CaseEventData[] {
  const clockwork = clockworkOf(state.facts, context);
  const clocks = moveClocks(state, (deadline) => reckonAgain(deadline, clockwork));
  const before = [state.facts.resolveBy, ...tasksOf(state).map(({ dueBy }) => dueBy)];
  const after = [clocks.resolveBy, ...tasksOf(state).map(({ id, dueBy }) => clocks.tasks[id] ?? dueBy)];
  const same = after.every(
    ({ dueAt, provisional }, i) => dueAt === before[i]?.dueAt && provisional === before[i]?.provisional,
  );
  return same ? [] : [{ type: 'deadline-corrected', ...(reason !== undefined && { reason }), clocks }];
}
