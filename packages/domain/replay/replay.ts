import type { CaseCommand } from '../src/case/command';
import { decide, report } from '../src/case/decide';
import type { Actor, CaseEvent, Via } from '../src/case/event';
import { evolve, fold } from '../src/case/evolve';
import type { DecisionContext } from '../src/case/rules/rule';
import { nextTimer } from '../src/case/timer';
import { chineseCalendar } from '../src/holidays';
import { DEFAULT_POLICY } from '../src/policy';
import type { Tenant } from '../src/tenant';
import { dateOf, type Instant, toMs } from '../src/time';
import type { Message } from './hotline-export';

const named = (name: string) => ({ 'zh-CN': name, en: name });
const CATEGORY = '群众留言';

/** A site that follows the default policy to the letter. */
const tenant: Tenant = {
  id: 'replay',
  name: named('示例区'),
  phone: '12345',
  anonymousAllowed: true,
  departments: [{ id: 'office', name: named('示例办公室') }],
  categories: [{ path: CATEGORY, name: named(CATEGORY), keywords: [] }],
  policy: DEFAULT_POLICY,
};

const desk: Actor = { role: 'desk' };
const office: Actor = { role: 'department', department: 'office' };
const system: Actor = { role: 'system' };

/** Each message as a case under the default policy, with the log it would have had. */
export function replayAll(messages: readonly Message[]): CaseEvent[][] {
  const numbers = new Map<string, number>();
  const nextNumber = (at: Instant) => {
    const year = dateOf(at).slice(0, 4);
    numbers.set(year, (numbers.get(year) ?? 0) + 1);
    return numbers.get(year) ?? 1;
  };
  return messages.map((message) => replay(message, nextNumber));
}

/**
 * Asked and answered when it was. What the export does not tell is done when it is due: accepted and signed at the last
 * moment in time, or with the answer where that came before. The call-back follows at once.
 */
function replay({ id, askedAt, answeredAt }: Message, nextNumber: (at: Instant) => number): CaseEvent[] {
  const ids = { id, code: id };
  const context = (at: Instant, by: Actor, via: Via): DecisionContext => ({
    at,
    by,
    via,
    commandId: `${id}-${log.length}`,
    tenant,
    calendar: chineseCalendar,
  });
  const log: CaseEvent[] = [];
  const input = {
    channel: 'import',
    category: CATEGORY,
    title: id,
    reporter: { kind: 'anonymous' },
  } as const;
  log.push(...report(input, ids, context(askedAt, desk, 'import')));
  let state = fold(log);

  const give = (command: CaseCommand, by: Actor, at: Instant, via: Via = 'desk') => {
    const numbered = command.type === 'escalate' && { supervisionSequence: nextNumber(at) };
    const events = decide(state, command, { ...context(at, by, via), ...numbered });
    if (events.length === 0) throw new Error(`${id}: '${command.type}' at ${at} had no effect.`);
    log.push(...events);
    state = events.reduce(evolve, state);
  };
  const waitUntil = (until: Instant) => {
    for (;;) {
      const timer = nextTimer(state);
      if (!timer || toMs(timer.at) > toMs(until)) return;
      give(timer.command, system, timer.at, 'timer');
    }
  };

  const acceptedAt = state.status === 'submitted' ? earlier(state.acceptBy.dueAt, answeredAt) : answeredAt;
  waitUntil(acceptedAt);
  give({ type: 'accept' }, desk, acceptedAt);
  give(
    { type: 'assign', tasks: [{ department: 'office', role: 'lead', title: CATEGORY }] },
    desk,
    acceptedAt,
  );
  give({ type: 'sign' }, office, acceptedAt);
  waitUntil(answeredAt);
  give({ type: 'resolve', answer: '见原答复' }, office, answeredAt);
  give({ type: 'follow-up', outcome: 'solved' }, desk, answeredAt);
  give({ type: 'close' }, desk, answeredAt);
  return log;
}

function earlier(a: Instant, b: Instant): Instant {
  return toMs(a) <= toMs(b) ? a : b;
}
