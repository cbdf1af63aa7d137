import type { CaseView } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { TRACKER } from '../../strings/strings';
import { dueWords } from './due-words';

const deadline: NonNullable<CaseView['deadline']> = {
  kind: 'resolve',
  from: '2026-09-30T09:12:00+08:00',
  dueAt: '2026-10-13T17:00:00+08:00',
  limit: { days: 5 },
  basis: '平台服务承诺',
  calendar: 'weekdays',
  provisional: false,
  light: 'green',
  workingDaysLeft: 3,
  paused: false,
  days: [],
};
const zh = TRACKER['zh-CN'];

test('a running deadline says how long, until when and why', () => {
  expect(dueWords(deadline, zh, 'zh-CN')).toEqual({
    tone: 'calm',
    lead: '还剩',
    figure: '3 个工作日',
    when: '10月13日（周二）17:00 前办结 · 承诺 5 个工作日',
    basis: '依据：平台服务承诺',
  });
});

test('the due day, an overdue one and a paused one say so in words', () => {
  const lastDay = { ...deadline, light: 'amber', workingDaysLeft: 0 } as const;
  expect(dueWords(lastDay, zh, 'zh-CN')).toMatchObject({ tone: 'soon', figure: '今天到期' });
  const late = { ...deadline, light: 'red', workingDaysLeft: -1 } as const;
  expect(dueWords(late, zh, 'zh-CN')).toMatchObject({ tone: 'late', lead: '已超期', figure: '1 个工作日' });
  expect(dueWords({ ...deadline, paused: true }, zh, 'zh-CN')).toMatchObject({
    tone: 'paused',
    figure: '计时已暂停',
    when: '原定 10月13日（周二）17:00 前办结，补充后顺延 · 承诺 5 个工作日',
  });
});

test('a provisional date says that it may move', () => {
  expect(dueWords({ ...deadline, provisional: true }, TRACKER.en, 'en')).toMatchObject({
    lead: 'Left:',
    figure: '3 working days',
    when: 'Answer by Tue 13 Oct, 17:00 · promised within 5 working days',
    note: 'The date may move once the holiday notice is published',
  });
});
