import { setDeadline } from '../../deadline';
import { DomainError, invalid } from '../../errors';
import { atTime, dateOf, toMs } from '../../time';
import { earlier } from '../clocks';
import type { NewTask } from '../command';
import type { CaseFacts, Task } from '../state';
import { ownTask, signedTask } from './own-task';
import { clockworkOf, type DecisionContext, knownDepartment, type Rules } from './rule';

/** How a case is shared out, and what each department does with its share. */
export const tasks: Rules<
  'assign' | 'decompose' | 'reassign' | 'sign' | 'return-task' | 'progress' | 'finish-task'
> = {
  /** @throws {DomainError} `invalid` for an unknown department */
  assign: ({ facts }, { tasks }, context) => [
    { type: 'assigned', tasks: newTasks(tasks, facts, 0, context) },
  ],

  /** @throws {DomainError} `invalid` for an unknown department, or one that has a share already */
  decompose({ facts, tasks: given }, { tasks }, context) {
    tasks.forEach(({ department }, i) => {
      if (given.some((task) => task.department === department))
        throw invalid(`/tasks/${i}/department`, 'duplicate');
    });
    const supports = tasks.map((task) => ({ ...task, role: 'support' as const }));
    return [{ type: 'decomposed', tasks: newTasks(supports, facts, given.length, context) }];
  },

  /**
   * The desk gives an unfinished task to another department, or a returned one back to the same.
   * @throws {DomainError} `invalid` for an unknown task or department, or one that has a share already
   */
  reassign({ facts, tasks }, { task: id, department, reason }, context) {
    const open = tasks.filter(({ state }) => state !== 'finished');
    const task = open.find((task) => task.id === id);
    if (!task) throw invalid('/task', 'unknown_task', { choices: open.map(({ id }) => id) });
    knownDepartment(department, '/department', context.tenant);
    if (
      tasks.some((other) => other.department === department && (other !== task || other.state !== 'returned'))
    )
      throw invalid('/department', 'duplicate');
    const { role, title, returns } = task;
    const { signBy, dueBy } = taskClocks({}, facts, context);
    return [
      {
        type: 'reassigned',
        reason,
        task: { id, department, role, title, state: 'assigned', signBy, dueBy, returns },
      },
    ];
  },

  /** @throws {DomainError} `not_your_task` */
  sign({ tasks }, command, { by }) {
    const task = ownTask(tasks, command, by);
    return task.state === 'assigned' ? [{ type: 'signed', task: task.id }] : [];
  },

  /**
   * A task that is not the department's goes back to the desk (退回).
   * @throws {DomainError} `not_your_task`, `return_refused` when it is too late or was handed back too often
   */
  'return-task'({ tasks }, command, { at, by, tenant, calendar }) {
    const task = ownTask(tasks, command, by);
    const { times, withinDays } = tenant.policy.returns;
    const lastDay = calendar.addWorkingDays(dateOf(task.signBy.from), withinDays);
    const until = atTime(lastDay, tenant.policy.closeOfBusiness);
    if (task.state === 'finished' || task.returns >= times || toMs(at) > toMs(until))
      throw new DomainError('return_refused', { returns: task.returns, times, until });
    return [{ type: 'task-returned', task: task.id, reason: command.reason }];
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
};

function newTasks(
  tasks: readonly NewTask[],
  facts: CaseFacts,
  after: number,
  context: DecisionContext,
): Task[] {
  return tasks.map(({ days, ...task }, i) => {
    knownDepartment(task.department, `/tasks/${i}/department`, context.tenant);
    const clocks = taskClocks(days === undefined ? {} : { limit: { days } }, facts, context);
    return { id: `t${after + i + 1}`, ...task, state: 'assigned', ...clocks, returns: 0 };
  });
}

/** A task may be given fewer days than the case has left, never more. */
function taskClocks(
  granted: Parameters<typeof setDeadline>[3],
  facts: CaseFacts,
  context: DecisionContext,
): Pick<Task, 'signBy' | 'dueBy'> {
  const clockwork = clockworkOf(facts, context);
  const own = setDeadline('task', context.at, clockwork, granted);
  return {
    signBy: setDeadline('sign', context.at, clockwork),
    dueBy: earlier(own, { ...facts.resolveBy, kind: 'task' }),
  };
}
