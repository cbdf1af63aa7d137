import { expect, test } from 'vitest';
import { decide } from './case/decide';
import { viewForDesk } from './case/desk-view';
import type { Actor, CaseEvent } from './case/event';
import { evolve, fold } from './case/evolve';
import { viewCase } from './case/view';
import { chineseCalendar } from './holidays';
import { messageOf } from './messages';
import { DEFAULT_POLICY, parsePolicy } from './policy';
import { EXAMPLES } from './testing/examples';
import {
  accept,
  assign,
  carefulTenant,
  context,
  given,
  MONDAY,
  resolve,
  said,
  sign,
  thrown,
} from './testing/given';

const LATER = '2026-09-08T10:00:00+08:00';
const first: Actor = { role: 'supervisor', id: 'first' };
const second: Actor = { role: 'supervisor', id: 'second' };
const lift = EXAMPLES['lift-supervision'];

const answered = () =>
  given(accept, assign, sign, EXAMPLES.supervise, resolve, { type: 'follow-up', outcome: 'solved' });
type Command = Parameters<typeof decide>[1];
let count = 0;
function give(log: readonly CaseEvent[], by: Actor, command: Command, at = MONDAY): CaseEvent[] {
  count += 1;
  const around = { ...context({ by, at }, `command-${count}`), tenant: carefulTenant };
  return [...log, ...decide(fold(log), command, around)];
}
const proposed = () => give(answered(), first, lift);
const waiting = (log: readonly CaseEvent[]) => fold(log).facts.proposals ?? [];
const idOf = (log: readonly CaseEvent[]) => waiting(log)[0]?.id ?? 0;
const confirm = (log: readonly CaseEvent[], by = second, at = LATER) =>
  give(log, by, { type: 'confirm', proposal: idOf(log) }, at);
const show = { now: LATER, tenant: carefulTenant, calendar: chineseCalendar };

test('a policy that says nothing needs no second person', () => {
  const { fourEyes: _unsaid, ...policy } = DEFAULT_POLICY;
  expect(parsePolicy(policy, []).fourEyes).toEqual([]);
  expect(thrown(() => parsePolicy({ ...policy, fourEyes: ['refuse', 'refuse'] }, []))).toMatchObject({
    details: { issues: [{ pointer: '/fourEyes', code: 'duplicate' }] },
  });
  expect(thrown(() => parsePolicy({ ...policy, fourEyes: ['rate'] }, []))).toMatchObject({
    details: { issues: [{ pointer: '/fourEyes/0', code: 'choice' }] },
  });
});

test('what is proposed is only kept: nothing moves until a second person confirms it, and the log names both', () => {
  const log = proposed();
  expect(said(log.slice(-1))).toEqual([{ type: 'proposed', command: lift }]);
  expect({ ...fold(log), facts: undefined }).toEqual({ ...fold(answered()), facts: undefined });
  expect(fold(log).facts.supervisions).toEqual(fold(answered()).facts.supervisions);
  const lifted = confirm(log);
  expect(lifted.slice(log.length)).toMatchObject([
    { type: 'supervision-lifted', note: lift.note, at: LATER, by: second, proposedBy: first },
  ]);
  expect(waiting(lifted)).toEqual([]);
});

test('what would be refused is refused at once, and is no proposal', () => {
  const unanswered = given(accept, assign, sign, EXAMPLES.supervise);
  expect(thrown(() => give(unanswered, first, lift))).toMatchObject({ code: 'not_allowed_in_status' });
  expect(thrown(() => give(answered(), { role: 'desk', id: 'first' }, lift))).toMatchObject({
    code: 'not_permitted',
  });
});

test('nobody confirms or sends back their own, only they take it back, and another desk does neither', () => {
  const log = proposed();
  const own = thrown(() => confirm(log, first));
  expect(own).toMatchObject({ code: 'proposal_refused', details: { problem: 'own' } });
  expect(messageOf(own as never, 'zh-CN')).toContain('另一位工作人员');
  expect(messageOf(own as never, 'en')).toContain('colleague');
  const proposal = idOf(log);
  expect(thrown(() => give(log, first, { type: 'send-back', proposal, note: '再看看' }))).toMatchObject({
    details: { problem: 'own' },
  });
  expect(thrown(() => give(log, second, { type: 'take-back', proposal }))).toMatchObject({
    details: { problem: 'not_own' },
  });
  expect(thrown(() => give(log, { role: 'desk', id: 'x' }, { type: 'confirm', proposal }))).toMatchObject({
    code: 'not_permitted',
  });
  expect(waiting(give(log, first, { type: 'take-back', proposal }))).toEqual([]);
  const back = give(log, second, { type: 'send-back', proposal, note: '请补充整改照片' });
  expect(waiting(back)).toEqual([]);
  expect(waiting(give(back, first, lift)), 'it may be proposed again').toHaveLength(1);
});

test('two callers without names are no two persons', () => {
  const log = give(answered(), { role: 'supervisor' }, lift);
  expect(thrown(() => confirm(log, { role: 'supervisor' }))).toMatchObject({ details: { problem: 'own' } });
});

test('one waits at a time, and a confirmation names the one that was seen', () => {
  const log = proposed();
  expect(thrown(() => give(log, second, lift))).toMatchObject({ details: { problem: 'pending' } });
  const seen = idOf(log);
  const anew = give(give(log, first, { type: 'take-back', proposal: seen }), first, {
    ...lift,
    note: '另有说明',
  });
  expect(thrown(() => give(anew, second, { type: 'confirm', proposal: seen }))).toMatchObject({
    details: { problem: 'none' },
  });
});

test('what changes the matter drops what was proposed about it; what does not, keeps it', () => {
  const log = proposed();
  const desk: Actor = { role: 'desk', id: 'desk' };
  expect(waiting(give(log, desk, { type: 'reopen', reason: '抽查' }))).toEqual([]);
  const closed = give(log, desk, { type: 'close' });
  expect(fold(closed).status).toBe('closed');
  expect(fold(confirm(closed)).facts.supervisions[0]?.liftedAt, 'lifted after the loop closed').toBe(LATER);
});

test('its reporter is shown nothing of it, not even another version', () => {
  const before = answered();
  const log = proposed();
  expect(viewCase(fold(log), log, show)).toEqual(viewCase(fold(before), before, show));
  const seen = viewCase(fold(confirm(log)), confirm(log), show);
  expect(seen.version).toBe(before.length + 1);
  expect(seen.timeline.map(({ version }) => version)).toEqual(
    [...new Set(seen.timeline.map(({ version }) => version))].sort((a, b) => a - b),
  );
});

test('staff see who may do what with it', () => {
  const log = proposed();
  const seenBy = (by: Actor) => viewForDesk(fold(log), log, { ...show, by });
  expect(seenBy(second)).toMatchObject({
    version: log.length,
    proposals: [{ command: 'lift-supervision', by: 'first', text: lift.note, can: ['confirm', 'send-back'] }],
  });
  expect(seenBy(second).allowed).toEqual(expect.arrayContaining(['confirm', 'send-back']));
  expect(seenBy(second).allowed).not.toContain('lift-supervision');
  expect(seenBy(first).allowed).toEqual(expect.arrayContaining(['take-back']));
  expect(seenBy(first).proposals[0]?.can).toEqual(['take-back']);
  expect(seenBy({ role: 'desk', id: 'desk' }).proposals[0]?.can).toEqual([]);
  expect(seenBy(second).timeline.map(({ type }) => type)).toContain('proposed');
});

test('a log and a state of before folds on', () => {
  const old = fold(answered());
  expect(old.facts).not.toHaveProperty('proposals');
  const [event] = proposed().slice(-1);
  expect(evolve(old, event as CaseEvent).facts.unseen).toBe(1);
});
