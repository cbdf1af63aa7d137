import { pause, resume, setDeadline, stoppedAt } from '../../deadline';
import { DomainError } from '../../errors';
import { attached } from '../../file';
import { addDays, atTime, dateOf } from '../../time';
import { moveClocks } from '../clocks';
import type { CaseEventData, ReopeningBasis } from '../event';
import { type CaseFacts, closingBasisOf } from '../state';
import { leadTask, signedTask } from './own-task';
import { clockworkOf, type DecisionContext, type Rules } from './rule';

/** From the question to the reporter, through the answer, to the call-back that closes the loop or opens it again. */
export const answering: Rules<
  'request-info' | 'supply-info' | 'expire' | 'resolve' | 'follow-up' | 'close' | 'reopen'
> = {
  /** @throws {DomainError} `not_your_task`, `task_not_signed` */
  'request-info'(state, command, context) {
    const { at, by } = context;
    if (by.role === 'department') signedTask(state.tasks, command, by);
    const clocks = moveClocks(state, (deadline) => pause(deadline, { basis: 'awaiting-reporter' }, at));
    const supplyBy = setDeadline('supply', at, clockworkOf(state.facts, context));
    return [{ type: 'info-requested', question: command.question, clocks, supplyBy }];
  },

  /** @throws {DomainError} `invalid` for an unknown file */
  'supply-info'(state, { text, files: ids = [] }, context) {
    const clockwork = clockworkOf(state.facts, context);
    const files = attached(ids, context.files ?? []);
    const supplied = { type: 'info-supplied', text, ...(files.length > 0 && { files }) } as const;
    if (stoppedAt(state.facts.resolveBy) === undefined) return [supplied];
    const clocks = moveClocks(state, (deadline) => resume(deadline, context.at, clockwork));
    return [{ ...supplied, clocks }];
  },

  expire(state, _, context) {
    const clockwork = clockworkOf(state.facts, context);
    const clocks = moveClocks(state, (deadline) => resume(deadline, context.at, clockwork));
    return [{ type: 'info-expired', clocks }];
  },

  /**
   * The lead answers, once every other department is done and every sub-problem of a task force solved.
   * @throws {DomainError} `not_your_task`, `task_not_signed`, `tasks_unfinished`
   */
  resolve({ facts, tasks }, command, context) {
    const lead = leadTask(tasks, command, context.by);
    const open = [
      ...tasks.filter((task) => task !== lead && task.state !== 'finished'),
      ...(facts.taskForce?.problems ?? []).filter(({ solvedAt }) => solvedAt === undefined),
    ];
    if (open.length > 0) throw new DomainError('tasks_unfinished', { tasks: open.map(({ id }) => id) });
    const followUpBy = setDeadline('follow-up', context.at, clockworkOf(facts, context));
    return [{ type: 'resolved', answer: command.answer, followUpBy }];
  },

  /**
   * A call-back. An answer that did not solve the problem opens the loop again.
   * @throws {DomainError} `already_attempted_today`: tries in vain count once a day
   */
  'follow-up'({ facts, followUps }, { outcome, note }, context) {
    const today = dateOf(context.at);
    const triedToday = followUps.some((tried) => tried.outcome === 'unreached' && dateOf(tried.at) === today);
    if (outcome === 'unreached' && triedToday) {
      throw new DomainError('already_attempted_today', { nextAt: atTime(addDays(today, 1), '00:00') });
    }
    const called: CaseEventData = { type: 'followed-up', outcome, ...(note !== undefined && { note }) };
    return outcome === 'unsolved' ? [called, reopened('follow-up', note ?? '', facts, context)] : [called];
  },

  /** @throws {DomainError} `follow_up_missing` */
  close({ followUps }, command) {
    const basis = closingBasisOf(followUps);
    if (basis === undefined) {
      const attempts = followUps.filter(({ outcome }) => outcome === 'unreached').length;
      throw new DomainError('follow_up_missing', { attempts });
    }
    return [
      {
        type: 'closed',
        basis,
        ...('note' in command && command.note !== undefined && { note: command.note }),
      },
    ];
  },

  reopen: ({ facts }, { reason }, context) => [reopened('desk', reason, facts, context)],
};

/** The loop opens again, with a promise to verify and one to rectify. */
export function reopened(
  basis: ReopeningBasis,
  reason: string,
  facts: CaseFacts,
  context: DecisionContext,
): CaseEventData {
  const clockwork = clockworkOf(facts, context);
  const verifyBy = setDeadline('verify', context.at, clockwork);
  const rectifyBy = setDeadline('rectify', context.at, clockwork);
  return { type: 'reopened', basis, reason, verifyBy, rectifyBy };
}
