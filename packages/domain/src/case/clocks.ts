import { type Deadline, type Light, lightOf, worstOf } from '../deadline';
import { type Instant, toMs } from '../time';
import { type Case, type CaseFacts, type Task, tasksOf } from './state';

/** Every deadline that one event moved: the case's and its open tasks', by task id. */
export interface Clocks {
  readonly resolveBy: Deadline;
  readonly tasks: Readonly<Record<string, Deadline>>;
}

/** A deadline that is pursued: `case`, or the id of a task. */
export interface Clock {
  readonly of: string;
  readonly deadline: Deadline;
}

/** The deadline the case is held to now; none once it has ended. */
export function deadlineOf(state: Case): Deadline | undefined {
  switch (state.status) {
    case 'submitted':
      return state.acceptBy;
    case 'accepted':
    case 'assigned':
    case 'handling':
    case 'awaiting-reporter':
      return state.facts.resolveBy;
    case 'resolved':
    case 'following-up':
      return state.followUpBy;
    case 'closed':
    case 'declined':
    case 'merged':
    case 'withdrawn':
      return undefined;
  }
}

/** What runs side by side: the case's deadline and those of its unfinished tasks. */
export function clocksOf(state: Case): Clock[] {
  const deadline = deadlineOf(state);
  if (!deadline) return [];
  const tasks = tasksOf(state).filter(isOpen);
  return [{ of: 'case', deadline }, ...tasks.map(({ id, dueBy }) => ({ of: id, deadline: dueBy }))];
}

/** Names a clock and its due moment, so that a moved one counts as another. */
export function clockKey(of: Clock['of'], dueAt: Instant): string {
  return `${of} ${dueAt}`;
}

/** The worst of its clocks' lights; none once it has ended. */
export function caseLight(state: Case, now: Instant): Light | undefined {
  return worstOf(clocksOf(state).map(({ deadline }) => lightOf(deadline, now)));
}

/** The same change to the case's deadline and to those of its open tasks. */
export function moveClocks(state: Case, move: (deadline: Deadline) => Deadline): Clocks {
  const open = tasksOf(state).filter(isOpen);
  return {
    resolveBy: move(state.facts.resolveBy),
    tasks: Object.fromEntries(open.map(({ id, dueBy }) => [id, move(dueBy)])),
  };
}

/** Facts and tasks with their clocks set as an event says. */
export function setClocks(
  facts: CaseFacts,
  tasks: readonly Task[],
  clocks: Clocks,
): { facts: CaseFacts; tasks: readonly Task[] } {
  return {
    facts: { ...facts, resolveBy: clocks.resolveBy },
    tasks: tasks.map((task) => ({ ...task, dueBy: clocks.tasks[task.id] ?? task.dueBy })),
  };
}

/** A task may end earlier than the case, never later. */
export function earlier(a: Deadline, b: Deadline): Deadline {
  return toMs(a.dueAt) <= toMs(b.dueAt) ? a : b;
}

function isOpen({ state }: Task): boolean {
  return state !== 'finished';
}
