import type { DeskCaseView } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { turnOf } from './turn';

const department = { id: 'nr', name: { 'zh-CN': '区自然资源局', en: 'Natural Resources Bureau' } };
const task = { id: 't1', department, role: 'lead', state: 'signed' };
const turn = (given: object) =>
  turnOf({ status: 'handling', tasks: [task], ...given } as unknown as DeskCaseView);

test('a signed task waits for its department, a returned one for the desk', () => {
  expect(turn({})).toEqual({ kind: 'department', department });
  expect(turn({ tasks: [{ ...task, state: 'returned' }] })).toEqual({ kind: 'desk' });
});

test('more time waits for the desk once asked for, and for the reporter once offered', () => {
  expect(turn({ extension: { stage: 'requested' } })).toEqual({ kind: 'desk' });
  expect(turn({ extension: { stage: 'offered' } })).toEqual({ kind: 'reporter' });
});
