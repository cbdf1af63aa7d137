import type { CaseEvent } from '../case/event';
import type { Task } from '../case/state';
import type { Instant } from '../time';
import type { AssignmentRecord, CaseRecord, RoundRecord } from './case-record';

/** @throws {Error} on an empty log */
export function recordOf(log: Iterable<CaseEvent>): CaseRecord {
  let record: CaseRecord | undefined;
  for (const event of log) record = recordEvent(record, event);
  if (!record) throw new Error('An empty log has no record.');
  return record;
}

/**
 * The record after one more event, so that a store can keep it as events arrive.
 * @throws {Error} unless the first event is the report
 */
export function recordEvent(record: CaseRecord | undefined, event: CaseEvent): CaseRecord {
  if (event.type === 'reported') return begin(event);
  if (!record) throw new Error(`A record begins with the report, not with '${event.type}'.`);
  const { at } = event;
  switch (event.type) {
    case 'accepted':
      return { ...inRound(record, { dueBy: event.resolveBy }), category: event.category, acceptedAt: at };
    case 'declined':
    case 'merged':
    case 'withdrawn':
      return { ...record, endedAt: at };
    case 'split': {
      const { endedAt: _merged, ...goesOn } = record;
      return goesOn;
    }
    case 'assigned':
    case 'decomposed':
      return event.tasks.reduce(assigned, record);
    case 'reassigned':
      return assigned(unassigned(record, event.task.id), event.task);
    case 'task-returned':
      return unassigned(record, event.task);
    case 'signed': {
      const sign = (given: AssignmentRecord) =>
        given.task === event.task && given.signedAt === undefined ? { ...given, signedAt: at } : given;
      return { ...record, assignments: record.assignments.map(sign) };
    }
    case 'progressed':
      return event.contacted ? contacted(record, at) : record;
    case 'info-requested':
      return contacted(inRound(record, { dueBy: event.clocks.resolveBy }), at);
    case 'info-supplied':
    case 'extension-granted':
      return event.clocks ? inRound(record, { dueBy: event.clocks.resolveBy }) : record;
    case 'info-expired':
    case 'extension-accepted':
    case 'deadline-corrected':
      return inRound(record, { dueBy: event.clocks.resolveBy });
    case 'resolved':
      return contacted(inRound(record, { answeredAt: at }), at);
    case 'followed-up': {
      const { outcome } = event;
      return outcome === 'unreached'
        ? record
        : inRound(record, { called: { at, solved: outcome === 'solved' } });
    }
    case 'rated': {
      const { level, round, onBehalf } = event.rating;
      return inRound(record, { rating: { level, at, onBehalf, excluded: false } }, round);
    }
    case 'rating-verified':
      return inRound(record, { verifiedAt: at });
    case 'appeal-decided': {
      const rating = record.rounds[event.round - 1]?.rating;
      return rating && event.upheld
        ? inRound(record, { rating: { ...rating, excluded: true } }, event.round)
        : record;
    }
    case 'closed': {
      const elsewhere = event.basis === 'imported' && { elsewhere: true as const };
      return { ...inRound(record, { ...elsewhere }), closedAt: at };
    }
    case 'reopened': {
      const { closedAt: _closed, ...open } = record;
      return { ...open, rounds: [...record.rounds, { basis: event.basis, dueBy: event.rectifyBy }] };
    }
    case 'supervised': {
      const { number, level } = event;
      const running = record.supervisions.find((supervision) => supervision.number === number);
      const others = record.supervisions.filter((supervision) => supervision !== running);
      return { ...record, supervisions: [...others, { number, level, since: running?.since ?? at }] };
    }
    case 'proposed':
    case 'proposal-sent-back':
    case 'proposal-taken-back':
    case 'intake-added':
    case 'intake-removed':
    case 'task-finished':
    case 'extension-requested':
    case 'extension-refused':
    case 'rating-appealed':
    case 'urged':
    case 'reminded':
    case 'supervision-lifted':
    case 'key-marked':
    case 'task-force-formed':
    case 'milestone-reached':
    case 'contact-revealed':
    case 'erased':
      return record;
  }
}

function begin(event: Extract<CaseEvent, { type: 'reported' }>): CaseRecord {
  const { id, tenant, channel, category, at: submittedAt, contactBy, resolveBy } = event;
  return {
    id,
    tenant,
    channel,
    category,
    submittedAt,
    contactBy,
    assignments: [],
    rounds: [{ dueBy: resolveBy }],
    supervisions: [],
  };
}

/** Changes one round, the last where none is named. */
function inRound(
  record: CaseRecord,
  change: Partial<RoundRecord>,
  round: number = record.rounds.length,
): CaseRecord {
  const [first, ...more] = record.rounds.map((before, i) =>
    i === round - 1 ? { ...before, ...change } : before,
  );
  return first ? { ...record, rounds: [first, ...more] } : record;
}

function contacted(record: CaseRecord, at: Instant): CaseRecord {
  return record.contactedAt === undefined ? { ...record, contactedAt: at } : record;
}

function assigned(record: CaseRecord, { id: task, department, role, signBy }: Task): CaseRecord {
  const assignments = [...record.assignments, { task, department, signBy }];
  return { ...record, assignments, ...(role === 'lead' && { department }) };
}

function unassigned(record: CaseRecord, task: string): CaseRecord {
  const kept = record.assignments.filter((given) => given.task !== task || given.signedAt !== undefined);
  return { ...record, assignments: kept };
}
