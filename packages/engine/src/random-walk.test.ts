import { type CaseCommandInput, fold } from '@wuyou/domain';
import { problem } from '@wuyou/domain/http';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { drive } from './testing/drive';
import { CONTACT, MOBILE, TIANYUAN, world } from './testing/world';

const COMMANDS: readonly CaseCommandInput[] = [
  { type: 'accept' },
  { type: 'decline', reason: '不在受理范围' },
  {
    type: 'assign',
    tasks: [
      { department: 'nr', role: 'lead', title: '规划核实' },
      { department: 'hc', role: 'support', title: '备案' },
    ],
  },
  { type: 'sign' },
  { type: 'progress', note: '已到现场' },
  { type: 'finish-task', result: '已备案' },
  { type: 'request-info', question: '请补充材料' },
  { type: 'supply-info', text: '已补充' },
  { type: 'resolve', answer: '已办好' },
  { type: 'follow-up', outcome: 'solved' },
  { type: 'follow-up', outcome: 'unreached' },
  { type: 'rate', rating: { level: 'satisfied' } },
  { type: 'rate', rating: { level: 'dissatisfied', comment: '没办好' } },
  { type: 'close' },
  { type: 'reopen', reason: '还有问题' },
  { type: 'withdraw' },
  { type: 'urge' },
];

/** The usual path first, so that walks get far; then whatever comes. */
const steps = fc.record({
  usual: fc.integer({ min: 0, max: 6 }),
  after: fc.array(
    fc.record({
      as: fc.constantFrom('desk', 'nr', 'hc', 'supervisor'),
      command: fc.constantFrom(...COMMANDS),
      hours: fc.integer({ min: 0, max: 72 }),
    }),
    { maxLength: 20 },
  ),
});

const USUAL = [
  ['desk', COMMANDS[0]],
  ['desk', COMMANDS[2]],
  ['nr', COMMANDS[3]],
  ['hc', COMMANDS[3]],
  ['hc', COMMANDS[5]],
  ['nr', COMMANDS[8]],
] as const;

test('whatever anyone sends: the log folds to the state, versions have no gap, refusals write nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async ({ usual, after }) => {
      const w = world();
      const { id } = await drive(w);
      let ms = Date.parse('2026-09-07T09:12:00+08:00');
      const walk = [...USUAL.slice(0, usual).map(([as, command]) => ({ as, command, hours: 0 })), ...after];
      for (const { as, command, hours } of walk) {
        ms += hours * 3_600_000;
        w.moveTo(new Date(ms).toISOString());
        const before = await w.store.cases.events(TIANYUAN.id, id, 0);
        const reply = await w.send('POST', `/v1/desk/cases/${id}/commands`, { as, body: command });
        const text = await reply.text();
        const log = await w.store.cases.events(TIANYUAN.id, id, 0);
        expect(text.includes(MOBILE) || text.includes(CONTACT)).toBe(false);
        expect([200, 403, 404, 409]).toContain(reply.status);
        if (!reply.ok) {
          z.parse(problem, JSON.parse(text));
          expect(log).toEqual(before);
        }
        expect(log.map(({ version }) => version)).toEqual(log.map((_, i) => i + 1));
        expect(fold(log)).toEqual(await w.store.cases.find(TIANYUAN.id, id));
      }
      await w.call('desk.cases.get', { as: 'desk', params: { id } });
    }),
    { numRuns: 60 },
  );
});
