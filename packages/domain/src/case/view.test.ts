import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../holidays';
import { parse } from '../parse';
import { accept, assign, given, MONDAY, rate, resolve, sign, tenant } from '../testing/given';
import type { CaseCommandInput } from './command';
import { deskCaseView, summarize, viewForDesk } from './desk-view';
import { fold } from './evolve';
import { caseView, viewCase } from './view';

const context = { now: MONDAY, tenant, calendar: chineseCalendar };
const view = (...commands: CaseCommandInput[]) => {
  const log = given(...commands);
  return viewCase(fold(log), log, context);
};
const handling = [accept, assign, sign];

describe('what the reporter sees', () => {
  test('has no name or number of anyone, at any step', () => {
    const steps = [...handling, resolve, rate('dissatisfied'), resolve, rate('satisfied')];
    steps.forEach((_, i) => {
      const log = given(...steps.slice(0, i + 1));
      const shown = JSON.stringify([viewCase(fold(log), log, context), summarize(fold(log), context)]);
      expect(shown).not.toMatch(/13800000000|示例联系人|officer-1/);
      const desk = JSON.stringify(viewForDesk(fold(log), log, { ...context, by: { role: 'desk' } }));
      expect(desk).not.toMatch(/13800000000|示例联系人|91430200MA4DEM010P/);
    });
  });

  test('fits its schema, for the reporter and for staff', () => {
    const log = given(...handling, resolve, rate('dissatisfied'));
    const shown = viewCase(fold(log), log, context);
    expect(parse(caseView, shown)).toEqual(shown);
    const desk = viewForDesk(fold(log), log, { ...context, by: { role: 'desk' } });
    expect(parse(deskCaseView, desk)).toEqual(desk);
  });

  test('fills the ring as the case moves and opens it again', () => {
    const filled = (...commands: CaseCommandInput[]) => view(...commands).filled;
    expect(filled()).toBe(0);
    expect(filled(accept)).toBe(1);
    expect(filled(...handling)).toBe(2);
    expect(filled(...handling, resolve)).toBe(4);
    expect(filled(...handling, resolve, rate('satisfied'))).toBe(5);
    expect(view(...handling, resolve, rate('dissatisfied'))).toMatchObject({ filled: 2, round: 2 });
  });

  test('offers only what would be taken', () => {
    expect(view(accept).can).toEqual(['supply-info', 'urge', 'withdraw']);
    expect(view(accept, { type: 'urge' })).toMatchObject({
      can: ['supply-info', 'withdraw'],
      urgeAgainAt: '2026-09-08T00:00:00+08:00',
    });
    expect(view(...handling, resolve).can).toEqual(['rate']);
    expect(view(...handling, resolve, rate('satisfied')).can).toEqual([]);
  });

  test('tells the history with rounds, offices and words', () => {
    const { timeline } = view(...handling, resolve, rate('dissatisfied'));
    expect(timeline.map(({ type, round }) => [type, round])).toEqual([
      ['reported', 1],
      ['accepted', 1],
      ['assigned', 1],
      ['signed', 1],
      ['resolved', 1],
      ['rated', 1],
      ['reopened', 2],
    ]);
    expect(timeline[2]?.departments).toEqual([{ id: 'nr', name: tenant.departments[0]?.name }]);
    expect(timeline[5]).toMatchObject({ level: 'dissatisfied', text: '厂房还是验收不了' });
  });
});

test('staff of a department are offered only what their task lets them do', () => {
  const log = given(accept, assign);
  const allowed = (department: string) =>
    viewForDesk(fold(log), log, { ...context, by: { role: 'department', department } }).allowed;
  expect(allowed('nr')).toEqual(['sign']);
  expect(allowed('urban')).toEqual([]);
});

test('a department no longer listed is shown by its id', () => {
  const log = given(accept, assign);
  const shown = viewCase(fold(log), log, { ...context, tenant: { ...tenant, departments: [] } });
  expect(shown.lead?.name['zh-CN']).toBe('nr');
});
