import {
  addDays,
  type CaseCommandInput,
  type CaseEvent,
  type DayCut,
  PERIOD_EVENTS,
  toInstant,
} from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import { ACCEPT, ASSIGN_BOTH, drive } from '../testing/drive';
import { TIANYUAN, world } from '../testing/world';
import { expectFiguresByDefinition } from './figures';
import type { OpenStore } from './open-store';

type Command = CaseCommandInput;

/** What staff try, by who does; a reporter's part is done in their name. */
const COMMANDS: readonly (readonly [as: string, command: Command])[] = [
  ['nr', { type: 'sign' }],
  ['hc', { type: 'sign' }],
  ['nr', { type: 'progress', note: '已联系', contacted: true }],
  ['hc', { type: 'finish-task', result: '已备案' }],
  ['hc', { type: 'return-task', reason: '不属本单位职责' }],
  ['desk', { type: 'reassign', task: 't2', department: 'hc', reason: '请继续办理' }],
  ['nr', { type: 'request-info', question: '请补充土地证复印件' }],
  ['nr', { type: 'request-extension', reason: '需要现场测绘' }],
  ['desk', { type: 'grant-extension' }],
  ['nr', { type: 'resolve', answer: '已办好' }],
  ['nr', { type: 'resolve', answer: '已办好' }],
  ['desk', { type: 'follow-up', outcome: 'solved' }],
  ['desk', { type: 'follow-up', outcome: 'unsolved', note: '仍未通水' }],
  ['desk', { type: 'follow-up', outcome: 'unreached' }],
  ['desk', { type: 'rate', rating: { level: 'satisfied' } }],
  ['desk', { type: 'rate', rating: { level: 'dissatisfied', comment: '没办好' } }],
  ['nr', { type: 'appeal-rating', round: 1, reason: '评价对象有误' }],
  ['supervisor', { type: 'decide-appeal', round: 1, upheld: true, note: '申诉成立' }],
  ['desk', { type: 'verify-rating', finding: 'valid', note: '情况属实' }],
  ['desk', { type: 'close' }],
  ['desk', { type: 'reopen', reason: '抽查' }],
  ['supervisor', { type: 'supervise', reason: '涉及重点项目' }],
  ['desk', { type: 'correct-deadline', reason: '放假安排调整' }],
  ['desk', { type: 'decline', reason: '不在受理范围' }],
  ['desk', { type: 'split', reason: '并非同一件事' }],
];
/** So that some get far. */
const TO_AN_ANSWER: readonly (readonly [as: string, command: Command])[] = [
  ['nr', { type: 'sign' }],
  ['hc', { type: 'sign' }],
  ['hc', { type: 'finish-task', result: '已备案' }],
  ['nr', { type: 'resolve', answer: '已办好' }],
];
const BY_CODE = [
  ['supply', { text: '土地证复印件已交窗口。' }],
  ['extension', { agree: true }],
  ['rating', { level: 'very-dissatisfied', comment: '没办好' }],
  ['rating', { level: 'very-satisfied' }],
  ['withdraw', {}],
] as const;

/** The same numbers in every run; up to but not with `end`. */
function seeded(seed: number) {
  let state = seed;
  return (end: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * end);
  };
}

function someCut(draw: (end: number) => number): DayCut {
  const days = [draw(70), draw(70)].sort((a, b) => a - b).map((n) => addDays('2026-08-25', n));
  return {
    event: PERIOD_EVENTS[draw(4)] ?? 'submitted',
    ...(draw(2) === 0 && { from: days[0] as string }),
    ...(draw(2) === 0 && { to: days[1] as string }),
    ...(draw(2) === 0 && { department: draw(4) === 0 ? 'hc' : 'nr' }),
    ...(draw(2) === 0 && { channel: draw(2) === 0 ? 'portal' : 'app' }),
    ...(draw(2) === 0 && { category: draw(2) === 0 ? '城乡建设' : '城乡建设/工程建设审批' }),
  };
}

export function figuresWalkContract(openStore: OpenStore): void {
  describe('figures of what anyone may do', () => {
    test('are as defined, in any cut, at any time: merged, split, reopened, appealed, withdrawn, late', async () => {
      const store = await openStore();
      const w = world({ store });
      const draw = seeded(3);
      const cases: { readonly id: string; readonly code: string }[] = [];
      const ids = () => cases.map(({ id }) => id);
      let ms = Date.parse('2026-09-07T09:12:00+08:00');
      for (let step = 0; step < 160; step += 1) {
        ms += draw(9) * 3_600_000;
        w.moveTo(toInstant(ms));
        const { id, code } = cases[draw(cases.length)] ?? { id: '', code: '' };
        const post = (path: string, as: string, body: object) => w.send('POST', path, { as, body });
        const doing = (as: string, command: Command) => post(`/v1/desk/cases/${id}/commands`, as, command);
        if (cases.length < 8 && (id === '' || draw(6) === 0))
          cases.push(await drive(w, ...([[], [ACCEPT], [ACCEPT, ASSIGN_BOTH]][draw(3)] ?? [])));
        else if (draw(5) === 0) {
          const [path, body] = BY_CODE[draw(BY_CODE.length)] ?? ['withdraw', {}];
          await post(`/v1/cases/${code}/${path}`, 'page', body);
        } else if (draw(8) === 0) {
          const second = await drive(w);
          cases.push(second);
          const doingThere = (command: Command) =>
            post(`/v1/desk/cases/${second.id}/commands`, 'desk', command);
          await doingThere({ type: 'merge', into: code });
          if (draw(2) === 0) await doingThere({ type: 'split', reason: '并非同一件事' });
        } else {
          await doing(...(ACCEPT as [string, Command]));
          await doing(...(ASSIGN_BOTH as [string, Command]));
          if (draw(3) === 0) for (const [as, command] of TO_AN_ANSWER) await doing(as, command);
          for (let tries = 0; tries < 4; tries += 1)
            await doing(...(COMMANDS[draw(COMMANDS.length)] as [string, Command]));
        }
        if (draw(4) === 0) await w.engine.tick();
        if (step % 16 === 0) {
          const cuts = [{ event: 'submitted' as const }, ...Array.from({ length: 4 }, () => someCut(draw))];
          await expectFiguresByDefinition(store, {
            tenant: TIANYUAN.id,
            ids: ids(),
            cuts,
            now: toInstant(ms),
          });
          const later = toInstant(ms + draw(900) * 3_600_000);
          await expectFiguresByDefinition(store, { tenant: TIANYUAN.id, ids: ids(), cuts, now: later });
        }
      }
      const logs = await Promise.all(ids().map((id) => store.cases.events(TIANYUAN.id, id, 0)));
      const happened = new Set(logs.flat().map((event: CaseEvent) => event.type));
      for (const type of [
        'merged',
        'split',
        'reopened',
        'withdrawn',
        'supervised',
        'info-requested',
        'closed',
      ])
        expect([...happened]).toContain(type);
    }, 120_000);
  });
}
