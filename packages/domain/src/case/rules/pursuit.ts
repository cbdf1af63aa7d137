import { DomainError, invalid } from '../../errors';
import { isBad } from '../../rating-level';
import { atTime, dateOf, type Instant, toMs } from '../../time';
import { clockKey, clocksOf } from '../clocks';
import type { CaseEventData } from '../event';
import { type Case, type CaseIn, closingBasisOf, tasksOf } from '../state';
import { formatSupervisionNumber, runningSupervision, type SupervisionLevel } from '../supervision';
import { type DecisionContext, knownDepartment, type Rules } from './rule';

/** What pursues a late or important case: reminders, numbered supervision, task forces. */
export const pursuit: Rules<
  'remind' | 'escalate' | 'supervise' | 'lift-supervision' | 'mark-key' | 'form-task-force' | 'milestone'
> = {
  /** Once for each clock and due moment. */
  remind(state, { of }) {
    const clock = clocksOf(state).find((clock) => clock.of === of);
    if (!clock || state.facts.reminded.includes(clockKey(of, clock.deadline.dueAt))) return [];
    const open = tasksOf(state).filter(
      (task) => task.state !== 'finished' && (of === 'case' || of === task.id),
    );
    const departments = open.map(({ department }) => department);
    return [{ type: 'reminded', of, dueAt: clock.deadline.dueAt, departments }];
  },

  /** Begins supervision of a late case, or raises it; at the last level it becomes a key case. */
  escalate(state, _, context) {
    const { facts } = state;
    const late = firstMissed(state, context.at);
    if (late === undefined) return [];
    const running = runningSupervision(facts.supervisions);
    const level = Math.min((running?.level ?? 0) + 1, 3) as SupervisionLevel;
    if (level === running?.level) return [];
    const risesAt = riseAfter(level, late, context);
    const number = running?.number ?? nextNumber(context);
    const raised: CaseEventData = {
      type: 'supervised',
      number,
      level,
      basis: 'overdue',
      ...(risesAt && { risesAt }),
    };
    return level === 3 && !facts.key ? [raised, { type: 'key-marked' }] : [raised];
  },

  /** @throws {DomainError} `supervision_state` while one is running */
  supervise({ facts }, { reason }, context) {
    const running = runningSupervision(facts.supervisions);
    if (running) throw new DomainError('supervision_state', { number: running.number });
    return [{ type: 'supervised', number: nextNumber(context), level: 1, basis: 'important', reason }];
  },

  /**
   * 销号: only after a good follow-up.
   * @throws {DomainError} `supervision_state` when none is running, `follow_up_missing`
   */
  'lift-supervision'(state, { note }) {
    const running = runningSupervision(state.facts.supervisions);
    if (!running) throw new DomainError('supervision_state', {});
    if (!wasFollowedUpWell(state)) {
      const attempts = state.followUps.filter(({ outcome }) => outcome === 'unreached').length;
      throw new DomainError('follow_up_missing', { attempts });
    }
    return [{ type: 'supervision-lifted', number: running.number, note }];
  },

  'mark-key': ({ facts }, { reason }) => (facts.key ? [] : [{ type: 'key-marked', reason }]),

  /** @throws {DomainError} `invalid` for an unknown department, `task_force_exists` */
  'form-task-force'({ facts }, { reason, lead, problems }, { tenant }) {
    if (facts.taskForce) throw new DomainError('task_force_exists', {});
    problems.forEach(({ department }, i) => {
      knownDepartment(department, `/problems/${i}/department`, tenant);
    });
    const departments = [...new Set(problems.map(({ department }) => department))];
    const formed: CaseEventData = {
      type: 'task-force-formed',
      lead,
      departments,
      problems: problems.map((problem, i) => ({ id: `p${i + 1}`, ...problem })),
    };
    return facts.key ? [formed] : [{ type: 'key-marked', reason }, formed];
  },

  /** @throws {DomainError} `invalid` for a sub-problem that is not open */
  milestone({ facts }, { text, solved }) {
    const open = (facts.taskForce?.problems ?? []).filter(({ solvedAt }) => solvedAt === undefined);
    if (solved !== undefined && !open.some(({ id }) => id === solved))
      throw invalid('/solved', 'choice', { choices: open.map(({ id }) => id) });
    return [{ type: 'milestone-reached', text, ...(solved !== undefined && { solved }) }];
  },
};

/** The due moment that was missed first; `undefined` when nothing is late. */
function firstMissed(state: Case, now: Instant): Instant | undefined {
  const missed = clocksOf(state)
    .map(({ deadline }) => deadline.dueAt)
    .filter((dueAt) => toMs(dueAt) < toMs(now));
  return missed.sort()[0];
}

/** When supervision rises from this level, counted from the due moment that was missed. */
function riseAfter(
  level: SupervisionLevel,
  dueAt: Instant,
  { calendar, tenant: { policy } }: DecisionContext,
): Instant | undefined {
  const days = policy.supervision.levels[level];
  if (days === undefined) return undefined;
  return atTime(calendar.addWorkingDays(dateOf(dueAt), days), policy.closeOfBusiness);
}

function nextNumber({ at, supervisionSequence }: DecisionContext): string {
  if (supervisionSequence === undefined) throw new Error('A supervision needs the next number of its year.');
  return formatSupervisionNumber(Number(dateOf(at).slice(0, 4)), supervisionSequence);
}

/** The reporter said so, in a call-back or by a rating of the last round. */
function wasFollowedUpWell({ facts, followUps }: CaseIn<'following-up' | 'closed'>): boolean {
  const good = facts.ratings.some(({ round, level }) => round === facts.round && !isBad(level));
  return good || closingBasisOf(followUps) === 'confirmed';
}
