import type { CaseEvent } from './event';
import type { Case, CaseFacts, CaseIn, Task } from './state';
import type { CaseStatus } from './status';

/**
 * The state after one more event. Pure: the same log folded twice gives the same case.
 * @throws {Error} on a log no decider could have written
 */
export function evolve(state: Case | undefined, event: CaseEvent): Case {
  if (event.type === 'reported') return begin(state, event);
  if (!state || event.version !== state.facts.version + 1) return corrupt(state, event);
  const { handled } = state.facts;
  const facts: CaseFacts = {
    ...state.facts,
    version: event.version,
    handled: handled.includes(event.commandId) ? handled : [...handled, event.commandId],
  };
  return apply({ ...state, facts }, event);
}

/** @throws {Error} on an empty or corrupt log */
export function fold(events: Iterable<CaseEvent>): Case {
  let state: Case | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new Error('An empty log folds to no case.');
  return state;
}

function begin(state: Case | undefined, event: Extract<CaseEvent, { type: 'reported' }>): Case {
  if (state || event.version !== 1) return corrupt(state, event);
  const { type: _type, by: _by, via: _via, at: submittedAt, commandId, acceptBy, ...report } = event;
  const facts: CaseFacts = { ...report, submittedAt, round: 1, ratings: [], handled: [commandId] };
  return { status: 'submitted', facts, acceptBy };
}

function apply(state: Case, event: Exclude<CaseEvent, { type: 'reported' }>): Case {
  const { facts } = state;
  const within = <S extends CaseStatus>(...statuses: S[]): CaseIn<S> =>
    (statuses as CaseStatus[]).includes(state.status) ? (state as CaseIn<S>) : corrupt(state, event);

  switch (event.type) {
    case 'accepted': {
      within('submitted');
      const { category, resolveBy } = event;
      return { status: 'accepted', facts: { ...facts, category, resolveBy } };
    }
    case 'declined': {
      within('submitted');
      const { reason, referTo } = event;
      return { status: 'declined', facts, reason, ...(referTo !== undefined && { referTo }) };
    }
    case 'assigned':
      within('accepted');
      return { status: 'assigned', facts, tasks: event.tasks };
    case 'signed': {
      const { tasks } = within('assigned', 'handling');
      return { status: 'handling', facts, tasks: moveTask(tasks, event.task, 'signed') };
    }
    case 'progressed': {
      const { tasks } = within('handling');
      return { status: 'handling', facts: event.contacted ? contacted(facts, event) : facts, tasks };
    }
    case 'task-finished': {
      const { tasks } = within('handling');
      return { status: 'handling', facts, tasks: moveTask(tasks, event.task, 'finished') };
    }
    case 'info-requested': {
      const { tasks } = within('handling');
      const { question, resolveBy } = event;
      return {
        status: 'awaiting-reporter',
        facts: { ...contacted(facts, event), resolveBy },
        tasks,
        question,
      };
    }
    case 'info-supplied': {
      const { resolveBy } = event;
      if (!resolveBy) return within('submitted', 'accepted', 'assigned', 'handling');
      return { status: 'handling', facts: { ...facts, resolveBy }, tasks: within('awaiting-reporter').tasks };
    }
    case 'resolved': {
      const { answer, followUpBy, at: resolvedAt } = event;
      const tasks = within('handling').tasks.map((task) => ({ ...task, state: 'finished' as const }));
      return { status: 'resolved', facts, tasks, answer, resolvedAt, followUpBy, followUps: [] };
    }
    case 'followed-up': {
      const before = within('resolved', 'following-up');
      const followUps = [...before.followUps, { at: event.at, outcome: event.outcome }];
      return { ...before, status: 'following-up', followUps };
    }
    case 'rated': {
      const before = within('resolved', 'following-up', 'closed');
      const rated = { ...facts, ratings: [...facts.ratings, event.rating] };
      if (before.status === 'closed') return { ...before, facts: rated };
      return { ...before, status: 'following-up', facts: rated };
    }
    case 'closed':
      return { ...within('following-up'), status: 'closed', closedAt: event.at };
    case 'reopened': {
      const { tasks } = within('resolved', 'following-up', 'closed');
      return {
        status: 'handling',
        facts: { ...facts, round: facts.round + 1, resolveBy: event.rectifyBy },
        tasks: tasks.map((task) => (task.role === 'lead' ? { ...task, state: 'signed' } : task)),
      };
    }
    case 'withdrawn': {
      within('submitted', 'accepted', 'assigned', 'handling', 'awaiting-reporter');
      return { status: 'withdrawn', facts, ...(event.reason !== undefined && { reason: event.reason }) };
    }
    case 'urged':
      return { ...state, facts: { ...facts, urgedAt: event.at } };
  }
}

function contacted(facts: CaseFacts, { at }: CaseEvent): CaseFacts {
  return facts.contactedAt === undefined ? { ...facts, contactedAt: at } : facts;
}

function moveTask(tasks: readonly Task[], id: string, state: Task['state']): readonly Task[] {
  return tasks.map((task) => (task.id === id ? { ...task, state } : task));
}

function corrupt(state: Case | undefined, event: CaseEvent): never {
  const place = state ? `${state.status}, version ${state.facts.version}` : 'no case';
  throw new Error(`Corrupt log: '${event.type}' with version ${event.version} cannot follow ${place}.`);
}
