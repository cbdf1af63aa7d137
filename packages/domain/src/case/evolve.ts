import { isSeenOutside, whereOpen, withProposal } from '../four-eyes';
import { clockKey, setClocks } from './clocks';
import type { CaseEvent } from './event';
import { type Case, type CaseFacts, type CaseIn, type Task, tasksOf } from './state';
import type { CaseStatus } from './status';
import { runningSupervision, type Supervision } from './supervision';
import { isAllowed } from './transitions';

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
    // What only staff are shown tells nobody else that something happened.
    ...(isSeenOutside(event) && event.type !== 'contact-revealed' && { updatedAt: event.at }),
    handled: handled.includes(event.commandId) ? handled : [...handled, event.commandId],
  };
  const after = apply({ ...state, facts }, event);
  return whereOpen(
    after,
    ({ type }) => isAllowed(type, after.status) && runningSupervision(after.facts.supervisions) !== undefined,
  );
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
  const {
    type: _type,
    by: _by,
    via: _via,
    at: submittedAt,
    commandId,
    acceptBy,
    application,
    ...report
  } = event;
  const facts: CaseFacts = {
    ...report,
    submittedAt,
    updatedAt: submittedAt,
    heard: 0,
    round: 1,
    intakes: [],
    ratings: [],
    appeals: [],
    reminded: [],
    supervisions: [],
    handled: [commandId],
    ...(application && {
      application: { id: application.id, code: application.code },
      rectification: { round: 1, basis: 'rating', verifyBy: application.verifyBy },
    }),
  };
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
    case 'merged':
      return { status: 'merged', facts, into: event.into, before: within('submitted', 'accepted') };
    case 'split':
      return { ...within('merged').before, facts: { ...facts, heard: facts.heard + event.heard } };
    case 'intake-added':
      return { ...state, facts: { ...facts, intakes: [...facts.intakes, event.intake] } };
    case 'intake-removed': {
      const intakes = facts.intakes.filter(({ caseId }) => caseId !== event.caseId);
      return { ...state, facts: { ...facts, intakes } };
    }
    case 'assigned':
      within('accepted');
      return { status: 'assigned', facts, tasks: event.tasks };
    case 'decomposed': {
      const before = within('assigned', 'handling');
      return { ...before, tasks: [...before.tasks, ...event.tasks] };
    }
    case 'reassigned': {
      const before = within('assigned', 'handling');
      return { ...before, tasks: changeTask(before.tasks, event.task.id, event.task) };
    }
    case 'signed': {
      const { tasks } = within('assigned', 'handling');
      return { status: 'handling', facts, tasks: changeTask(tasks, event.task, { state: 'signed' }) };
    }
    case 'task-returned': {
      const before = within('assigned', 'handling');
      const returns = (before.tasks.find(({ id }) => id === event.task)?.returns ?? 0) + 1;
      return { ...before, tasks: changeTask(before.tasks, event.task, { state: 'returned', returns }) };
    }
    case 'progressed': {
      const before = within('handling');
      return event.contacted ? { ...before, facts: contacted(facts, event) } : before;
    }
    case 'task-finished': {
      const before = within('handling');
      return { ...before, tasks: changeTask(before.tasks, event.task, { state: 'finished' }) };
    }
    case 'info-requested': {
      const { question, supplyBy } = event;
      const stopped = setClocks(contacted(facts, event), within('handling').tasks, event.clocks);
      return { status: 'awaiting-reporter', ...stopped, question, supplyBy };
    }
    case 'info-supplied': {
      const supplied = withFiles(facts, event);
      if (!event.clocks)
        return { ...within('submitted', 'accepted', 'assigned', 'handling'), facts: supplied };
      return { status: 'handling', ...setClocks(supplied, within('awaiting-reporter').tasks, event.clocks) };
    }
    case 'info-expired':
      return { status: 'handling', ...setClocks(facts, within('awaiting-reporter').tasks, event.clocks) };
    case 'extension-requested': {
      const { days, reason } = event;
      return { ...within('handling'), facts: { ...facts, extension: { stage: 'requested', days, reason } } };
    }
    case 'extension-granted': {
      const before = within('handling');
      if (event.clocks)
        return { ...before, ...setClocks(withoutExtension(facts), before.tasks, event.clocks) };
      const { extension } = facts;
      if (!extension) return corrupt(state, event);
      return { ...before, facts: { ...facts, extension: { ...extension, stage: 'offered' } } };
    }
    case 'extension-accepted': {
      const before = within('handling');
      return { ...before, ...setClocks(withoutExtension(facts), before.tasks, event.clocks) };
    }
    case 'extension-refused':
      return { ...within('handling'), facts: withoutExtension(facts) };
    case 'deadline-corrected': {
      const before = within('accepted', 'assigned', 'handling', 'awaiting-reporter');
      const corrected = setClocks(facts, tasksOf(before), event.clocks);
      return before.status === 'accepted'
        ? { ...before, facts: corrected.facts }
        : { ...before, ...corrected };
    }
    case 'resolved': {
      const { answer, followUpBy, at: resolvedAt } = event;
      // What is answered before anyone took it up was answered elsewhere.
      const given = tasksOf(within('handling', 'submitted'));
      const tasks = given.map((task) => ({ ...task, state: 'finished' as const }));
      const answered = withoutExtension(facts);
      return { status: 'resolved', facts: answered, tasks, answer, resolvedAt, followUpBy, followUps: [] };
    }
    case 'followed-up': {
      const before = within('resolved', 'following-up');
      const followUps = [...before.followUps, { at: event.at, outcome: event.outcome }];
      const reached = event.outcome === 'unreached' ? facts : contacted(facts, event);
      return { ...before, status: 'following-up', facts: reached, followUps };
    }
    case 'rated': {
      const before = within('resolved', 'following-up', 'closed');
      const rated = { ...facts, ratings: [...facts.ratings, event.rating] };
      if (before.status === 'closed') return { ...before, facts: rated };
      return { ...before, status: 'following-up', facts: rated };
    }
    case 'rating-verified': {
      const { rectification } = facts;
      if (!rectification) return corrupt(state, event);
      return {
        ...within('accepted', 'assigned', 'handling'),
        facts: { ...facts, rectification: { ...rectification, finding: event.finding } },
      };
    }
    case 'rating-appealed': {
      const { round, reason } = event;
      return {
        ...state,
        facts: { ...facts, appeals: [...facts.appeals, { round, reason, state: 'pending' }] },
      };
    }
    case 'appeal-decided': {
      const decided = event.upheld ? ('upheld' as const) : ('rejected' as const);
      const appeals = facts.appeals.map((appeal) =>
        appeal.round === event.round ? { ...appeal, state: decided } : appeal,
      );
      return { ...state, facts: { ...facts, appeals } };
    }
    case 'closed':
      return { ...within('following-up', 'resolved'), status: 'closed', closedAt: event.at };
    case 'reopened': {
      const { tasks } = within('resolved', 'following-up', 'closed');
      const { basis, verifyBy, rectifyBy } = event;
      const round = facts.round + 1;
      const again = { ...facts, round, resolveBy: rectifyBy, rectification: { round, basis, verifyBy } };
      // Answered elsewhere: nobody here has it yet.
      if (tasks.length === 0) return { status: 'accepted', facts: again };
      return {
        status: 'handling',
        facts: again,
        tasks: tasks.map((task) =>
          task.role === 'lead' ? { ...task, state: 'signed', dueBy: { ...rectifyBy, kind: 'task' } } : task,
        ),
      };
    }
    case 'withdrawn': {
      const { reason } = event;
      const tasks = tasksOf(within('submitted', 'accepted', 'assigned', 'handling', 'awaiting-reporter'));
      return { status: 'withdrawn', facts, tasks, ...(reason !== undefined && { reason }) };
    }
    case 'urged':
      return { ...state, facts: { ...facts, urgedAt: event.at } };
    case 'reminded':
      return {
        ...state,
        facts: { ...facts, reminded: [...facts.reminded, clockKey(event.of, event.dueAt)] },
      };
    case 'supervised': {
      const { number, level, risesAt } = event;
      const running = runningSupervision(facts.supervisions);
      const earlier = running ? facts.supervisions.slice(0, -1) : facts.supervisions;
      const now = { number, level, since: running?.since ?? event.at, ...(risesAt && { risesAt }) };
      return { ...state, facts: { ...facts, supervisions: [...earlier, now] } };
    }
    case 'supervision-lifted': {
      const lift = (supervision: Supervision) =>
        supervision.number === event.number ? { ...supervision, liftedAt: event.at } : supervision;
      return { ...state, facts: { ...facts, supervisions: facts.supervisions.map(lift) } };
    }
    case 'proposed':
    case 'proposal-sent-back':
    case 'proposal-taken-back':
      return { ...state, facts: withProposal(facts, event) };
    case 'key-marked':
      return {
        ...state,
        facts: {
          ...facts,
          key: { since: event.at, ...(event.reason !== undefined && { reason: event.reason }) },
        },
      };
    case 'task-force-formed': {
      const { lead, departments, problems } = event;
      return { ...state, facts: { ...facts, taskForce: { since: event.at, lead, departments, problems } } };
    }
    case 'contact-revealed':
      return state;
    case 'erased':
      // What was proposed is gone with its words.
      return { ...state, facts: { ...facts, erasedAt: event.at, ...(facts.proposals && { proposals: [] }) } };
    case 'milestone-reached': {
      const { taskForce } = facts;
      if (!taskForce || event.solved === undefined) return state;
      const problems = taskForce.problems.map((problem) =>
        problem.id === event.solved ? { ...problem, solvedAt: event.at } : problem,
      );
      return { ...state, facts: { ...facts, taskForce: { ...taskForce, problems } } };
    }
  }
}

function contacted(facts: CaseFacts, { at }: CaseEvent): CaseFacts {
  return facts.contactedAt === undefined ? { ...facts, contactedAt: at } : facts;
}

function withFiles(facts: CaseFacts, { files }: Extract<CaseEvent, { type: 'info-supplied' }>): CaseFacts {
  return files ? { ...facts, files: [...(facts.files ?? []), ...files] } : facts;
}

function changeTask(tasks: readonly Task[], id: string, change: Partial<Task>): readonly Task[] {
  return tasks.map((task) => (task.id === id ? { ...task, ...change } : task));
}

function withoutExtension({ extension: _answered, ...facts }: CaseFacts): CaseFacts {
  return facts;
}

function corrupt(state: Case | undefined, event: CaseEvent): never {
  const place = state ? `${state.status}, version ${state.facts.version}` : 'no case';
  throw new Error(`Corrupt log: '${event.type}' with version ${event.version} cannot follow ${place}.`);
}
