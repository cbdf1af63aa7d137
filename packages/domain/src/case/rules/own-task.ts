import { DomainError } from '../../errors';
import type { Actor } from '../event';
import type { Task } from '../state';
import type { CaseCommandType } from '../transitions';

type Command = { readonly type: CaseCommandType };

/**
 * The acting department's share.
 * @throws {DomainError} `not_your_task`
 */
export function ownTask(tasks: readonly Task[], { type }: Command, { department }: Actor): Task {
  const task = tasks.find((task) => task.department === department && task.state !== 'returned');
  if (!task) throw new DomainError('not_your_task', { command: type });
  return task;
}

/** @throws {DomainError} `not_your_task`, `task_not_signed` */
export function signedTask(tasks: readonly Task[], command: Command, by: Actor): Task {
  const task = ownTask(tasks, command, by);
  if (task.state === 'assigned') throw new DomainError('task_not_signed', { task: task.id });
  return task;
}

/** @throws {DomainError} `not_your_task`, `task_not_signed` */
export function leadTask(tasks: readonly Task[], command: Command, by: Actor): Task {
  const task = signedTask(tasks, command, by);
  if (task.role !== 'lead') throw new DomainError('not_your_task', { command: command.type });
  return task;
}
