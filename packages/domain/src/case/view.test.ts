import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../holidays';
import { parse } from '../parse';
import { accept, assign, given, MONDAY, rate, resolve, sign, tenant } from '../testing/given';
import type { CaseCommandInput } from './command';
import { deskCaseView, summarize, viewForDesk } from './desk-view';
import type { Actor } from './event';
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

describe('staff are offered only what would be accepted', () => {
  const two: CaseCommandInput = {
    type: 'assign',
    tasks: [
      { department: 'nr', role: 'lead', title: '规划核实补正' },
      { department: 'hc', role: 'support', title: '联合验收' },
    ],
  };
  const hc = { role: 'department', department: 'hc' } as const;
  const offered = (log: ReturnType<typeof given>, by: Actor) =>
    viewForDesk(fold(log), log, { ...context, by }).allowed;

  test('a department: to sign, once', () => {
    const log = given(accept, two);
    expect(offered(log, { role: 'department', department: 'nr' })).toEqual(['sign', 'return-task']);
    expect(offered(log, { role: 'department', department: 'urban' })).toEqual([]);
    expect(offered(given(accept, two, sign), hc)).toEqual(['sign', 'return-task']);
  });

  test('a lead: to answer once the others are done', () => {
    const lead: Actor = { role: 'department', department: 'nr' };
    const signed = [accept, two, sign, { command: sign, by: hc }];
    expect(offered(given(...signed), lead)).toEqual([
      'return-task',
      'progress',
      'finish-task',
      'request-info',
      'request-extension',
    ]);
    const finished = { command: { type: 'finish-task', result: '已验收' }, by: hc } as const;
    expect(offered(given(...signed, finished), lead)).toContain('resolve');
    expect(offered(given(...signed, finished), hc)).toEqual(['progress', 'request-info']);
  });

  test('the desk: to close after a good call-back', () => {
    const desk: Actor = { role: 'desk' };
    const called = { type: 'follow-up', outcome: 'solved' } as const;
    expect(offered(given(...handling, resolve), desk)).not.toContain('close');
    expect(offered(given(...handling, resolve, called), desk)).toContain('close');
  });
});

test('a department no longer listed is shown by its id', () => {
  const log = given(accept, assign);
  const shown = viewCase(fold(log), log, { ...context, tenant: { ...tenant, departments: [] } });
  expect(shown.lead?.name['zh-CN']).toBe('nr');
});
