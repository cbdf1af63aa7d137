import type { WorkCalendar } from '../calendar';
import { pause, resume, setDeadline, stoppedAt } from '../deadline';
import { DomainError, invalid } from '../errors';
import { isBad } from '../rating-level';
import type { Tenant } from '../tenant';
import { addDays, atTime, dateOf, type Instant, toMs } from '../time';
import type { CaseCommand, Report } from './command';
import type { Actor, CaseEvent, CaseEventData, EventMeta, Via } from './event';
import { type Case, type CaseIn, closingBasisOf, type Task, urgeAgainAt } from './state';
import {
  allowedCommands,
  type CaseCommandType,
  COMMAND_GIVERS,
  mayGive,
  type StatusAllowing,
} from './transitions';

/** What a decision needs to know besides the case: nothing is looked up, nothing is read from the machine. */
export interface DecisionContext {
  readonly at: Instant;
  readonly by: Actor;
  readonly via: Via;
  /** The caller's idempotency key. */
  readonly commandId: string;
  readonly tenant: Tenant;
  readonly calendar: WorkCalendar;
}

/**
 * A new case, with its first promise: the latest moments consistent with every limit being kept.
 * @throws {DomainError} `invalid`
 */
export function report(
  input: Report,
  ids: { id: string; code: string },
  context: DecisionContext,
): CaseEvent[] {
  const { at, tenant } = context;
  if (!tenant.categories.some(({ path }) => path === input.category))
    throw invalid('/category', 'unknown_category');
  if (input.reporter.kind === 'anonymous' && !tenant.anonymousAllowed) {
    throw invalid('/reporter/kind', 'anonymous_not_allowed');
  }
  const data: CaseEventData = {
    type: 'reported',
    ...ids,
    tenant: tenant.id,
    ...input,
    ...promise(at, context),
  };
  return stamp(0, [data], context);
}

/** What a tenant promises someone who reports at `at`. `resolveBy` counts from the last moment of acceptance. */
export function promise(at: Instant, { tenant, calendar }: Pick<DecisionContext, 'tenant' | 'calendar'>) {
  const clockwork = { calendar, policy: tenant.policy };
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
 * @throws {DomainError} `not_permitted`, `not_allowed_in_status`, and what each rule below names
 */
export function decide(state: Case, command: CaseCommand, context: DecisionContext): CaseEvent[] {
  if (state.facts.handled.includes(context.commandId)) return [];
  const { type } = command;
  const { role } = context.by;
  if (!mayGive(role, type)) {
    throw new DomainError('not_permitted', { command: type, role, allowedRoles: COMMAND_GIVERS[type] });
  }
  const allowed = allowedCommands(state.status);
  if (!allowed.includes(type)) {
    throw new DomainError('not_allowed_in_status', { status: state.status, command: type, allowed });
  }
  const rule = rules[type] as Rule<CaseCommandType>;
  return stamp(state.facts.version, rule(state as Parameters<typeof rule>[0], command, context), context);
}

type Rule<C extends CaseCommandType> = (
  state: CaseIn<StatusAllowing<C>>,
  command: Extract<CaseCommand, { type: C }>,
  context: DecisionContext,
) => CaseEventData[];

/** One rule for each command. By now the giver and the status are right. */
const rules: { readonly [C in CaseCommandType]: Rule<C> } = {
  accept({ facts }, { category = facts.category }, { at, tenant, calendar }) {
    if (!tenant.categories.some(({ path }) => path === category))
      throw invalid('/category', 'unknown_category');
    const reckoned = setDeadline('resolve', at, { calendar, policy: tenant.policy });
    const resolveBy = toMs(reckoned.dueAt) < toMs(facts.resolveBy.dueAt) ? reckoned : facts.resolveBy;
    return [{ type: 'accepted', category, resolveBy }];
  },

  decline: (_, { reason, referTo }) => [
    { type: 'declined', reason, ...(referTo !== undefined && { referTo }) },
  ],

  /** @throws {DomainError} `invalid` for an unknown department */
  assign(_, { tasks }, { tenant }) {
    tasks.forEach(({ department }, i) => {
      if (!tenant.departments.some(({ id }) => id === department)) {
        const choices = tenant.departments.map(({ id }) => id);
        throw invalid(`/tasks/${i}/department`, 'unknown_department', { choices });
      }
    });
    return [
      { type: 'assigned', tasks: tasks.map((task, i) => ({ id: `t${i + 1}`, ...task, state: 'assigned' })) },
    ];
  },

  /** @throws {DomainError} `not_your_task` */
  sign({ tasks }, command, { by }) {
    const task = ownTask(tasks, command, by);
    return task.state === 'assigned' ? [{ type: 'signed', task: task.id }] : [];
  },

  /** @throws {DomainError} `not_your_task`, `task_not_signed` */
  progress({ tasks }, command, { by }) {
    if (by.role === 'department') signedTask(tasks, command, by);
    return [{ type: 'progressed', note: command.note, contacted: command.contacted }];
  },

  /** @throws {DomainError} `not_your_task`, `task_not_signed` */
  'finish-task'({ tasks }, command, { by }) {
    const task = signedTask(tasks, command, by);
    return task.state === 'finished'
      ? []
      : [{ type: 'task-finished', task: task.id, result: command.result }];
  },

  /** @throws {DomainError} `not_your_task`, `task_not_signed` */
  'request-info'({ facts, tasks }, command, { at, by }) {
    if (by.role === 'department') signedTask(tasks, command, by);
    const resolveBy = pause(facts.resolveBy, 'awaiting-reporter', at);
    return [{ type: 'info-requested', question: command.question, resolveBy }];
  },

  'supply-info'({ facts }, { text }, { at, calendar }) {
    if (stoppedAt(facts.resolveBy) === undefined) return [{ type: 'info-supplied', text }];
    return [{ type: 'info-supplied', text, resolveBy: resume(facts.resolveBy, at, calendar) }];
  },

  /**
   * The lead answers, once every other department is done.
   * @throws {DomainError} `not_your_task`, `task_not_signed`, `tasks_unfinished`
   */
  resolve({ tasks }, command, { at, by, calendar, tenant }) {
    const lead = signedTask(tasks, command, by);
    if (lead.role !== 'lead') throw new DomainError('not_your_task', { command: command.type });
    const unfinished = tasks.filter((task) => task !== lead && task.state !== 'finished');
    if (unfinished.length > 0)
      throw new DomainError('tasks_unfinished', { tasks: unfinished.map(({ id }) => id) });
    const followUpBy = setDeadline('follow-up', at, { calendar, policy: tenant.policy });
    return [{ type: 'resolved', answer: command.answer, followUpBy }];
  },

  /**
   * A call-back. An answer that did not solve the problem opens the loop again.
   * @throws {DomainError} `already_attempted_today`: tries in vain count once a day
   */
  'follow-up'(state, { outcome, note }, context) {
    const today = dateOf(context.at);
    const triedToday = state.followUps.some(
      (tried) => tried.outcome === 'unreached' && dateOf(tried.at) === today,
    );
    if (outcome === 'unreached' && triedToday) {
      throw new DomainError('already_attempted_today', { nextAt: atTime(addDays(today, 1), '00:00') });
    }
    const called: CaseEventData = { type: 'followed-up', outcome, ...(note !== undefined && { note }) };
    return outcome === 'unsolved' ? [called, reopened('follow-up', note ?? '', context)] : [called];
  },

  /**
   * The reporter's word decides: a good rating closes the loop, a bad one opens it again.
   * @throws {DomainError} `already_rated`: one rating a round
   */
  rate({ status, facts }, { rating }, context) {
    const { round } = facts;
    if (facts.ratings.some((given) => given.round === round))
      throw new DomainError('already_rated', { round });
    const onBehalf = context.by.role === 'desk';
    const rated: CaseEventData = { type: 'rated', rating: { ...rating, round, at: context.at, onBehalf } };
    if (isBad(rating.level)) return [rated, reopened('rating', rating.comment ?? '', context)];
    return status === 'closed' ? [rated] : [rated, { type: 'closed', basis: 'rated' }];
  },

  /** @throws {DomainError} `follow_up_missing` */
  close({ followUps }, { note }) {
    const basis = closingBasisOf(followUps);
    if (basis === undefined) {
      const attempts = followUps.filter(({ outcome }) => outcome === 'unreached').length;
      throw new DomainError('follow_up_missing', { attempts });
    }
    return [{ type: 'closed', basis, ...(note !== undefined && { note }) }];
  },

  reopen: (_, { reason }, context) => [reopened('desk', reason, context)],

  withdraw: (_, { reason }) => [{ type: 'withdrawn', ...(reason !== undefined && { reason }) }],

  /** @throws {DomainError} `already_urged`: once a working day */
  urge({ facts }, { note }, { at, calendar }) {
    const nextAt = urgeAgainAt(facts, at, calendar);
    if (nextAt !== undefined) throw new DomainError('already_urged', { nextAt });
    return [{ type: 'urged', ...(note !== undefined && { note }) }];
  },
};

function ownTask(tasks: readonly Task[], command: { type: CaseCommandType }, by: Actor): Task {
  const task = tasks.find(({ department }) => department === by.department);
  if (!task) throw new DomainError('not_your_task', { command: command.type });
  return task;
}

function signedTask(tasks: readonly Task[], command: { type: CaseCommandType }, by: Actor): Task {
  const task = ownTask(tasks, command, by);
  if (task.state === 'assigned') throw new DomainError('task_not_signed', { task: task.id });
  return task;
}

function reopened(
  basis: 'rating' | 'follow-up' | 'desk',
  reason: string,
  { at, calendar, tenant }: DecisionContext,
): CaseEventData {
  const clockwork = { calendar, policy: tenant.policy };
  const verifyBy = setDeadline('verify', at, clockwork);
  return { type: 'reopened', basis, reason, verifyBy, rectifyBy: setDeadline('rectify', at, clockwork) };
}

function stamp(
  version: number,
  events: CaseEventData[],
  { at, by, via, commandId }: DecisionContext,
): CaseEvent[] {
  return events.map((data, i) => {
    const meta: EventMeta = { version: version + 1 + i, at, by, via, commandId };
    return { ...meta, ...data };
  });
}
