import { expect, test } from 'vitest';
import { partCaseEvent, subjectOf } from './case/personal';
import { extend, pause, setDeadline } from './deadline';
import { chineseCalendar } from './holidays';
import { DEFAULT_POLICY } from './policy';
import { ERASED } from './stand-in';

const AT = '2026-09-07T09:12:00+08:00';
const meta = {
  version: 1,
  at: AT,
  by: { role: 'desk', id: 'desk-1' },
  via: 'desk',
  commandId: 'c1',
} as const;
const due = setDeadline('resolve', AT, { calendar: chineseCalendar, policy: DEFAULT_POLICY });
const reporter = { kind: 'citizen', contact: { name: '示例', mobile: '13800000000' } } as const;

test('what is a person’s stands apart, and put over the rest it is the event as it was', () => {
  const event = {
    ...meta,
    type: 'reported',
    id: 'case-1',
    tenant: '430211',
    code: 'CODE',
    channel: 'portal',
    category: '其他',
    title: '路灯不亮',
    reporter,
    acceptBy: due,
    contactBy: due,
    resolveBy: due,
  } as const;
  const { open, personal } = partCaseEvent(event);
  expect(open).toEqual({ ...event, title: ERASED, reporter: { kind: 'citizen', contact: {} } });
  expect(personal).toEqual({ title: '路灯不亮', reporter });
  expect(Object.keys({ ...open, ...personal })).toEqual(Object.keys(event));
});

test('an event without anything personal is whole by itself', () => {
  const event = { ...meta, type: 'accepted', category: '其他', resolveBy: due } as const;
  expect(partCaseEvent(event)).toEqual({ open: event });
  // Erased already: there is nothing left to seal.
  expect(partCaseEvent({ ...meta, type: 'urged', note: ERASED }).personal).toBeUndefined();
});

test('of clocks the dates stay and the reasons go', () => {
  const extended = extend(due, { days: 3, reason: '等配件', at: AT }, chineseCalendar);
  const stopped = pause(extended, { basis: 'force-majeure', reason: '台风' }, AT);
  const event = {
    ...meta,
    type: 'extension-accepted',
    clocks: { resolveBy: stopped, tasks: { t1: due } },
  } as const;
  const { open, personal } = partCaseEvent(event);
  const text = JSON.stringify(open);
  for (const said of ['等配件', '台风']) expect(text).not.toContain(said);
  expect(text).toContain(extended.dueAt);
  expect(personal).toEqual({ clocks: event.clocks });
});

test('another reporter’s arrival is about them, and everything else about the case’s own', () => {
  const intake = {
    caseId: 'case-2',
    code: 'B',
    channel: 'portal',
    title: '同',
    reporter,
    submittedAt: AT,
  } as const;
  expect(subjectOf({ ...meta, type: 'intake-added', intake }, 'case-1')).toBe('case-2');
  expect(subjectOf({ ...meta, type: 'signed', task: 't1' }, 'case-1')).toBe('case-1');
});
