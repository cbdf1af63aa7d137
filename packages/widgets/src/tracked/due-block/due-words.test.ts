import { expect, test } from 'vitest';
import { DEADLINE } from '../../testing/made-view';
import { dueWords } from './due-words';

const said = (given: Partial<typeof DEADLINE> = {}, supervision?: string) =>
  dueWords({ ...DEADLINE, ...given }, 'zh-CN', { supervision });

test('a running deadline says how long, until when and what was counted', () => {
  expect(said()).toEqual({
    tone: 'calm',
    lead: '还剩',
    figure: '3 个工作日',
    when: '10月13日（周二）17:00 前办结 · 承诺 5 个工作日',
    counted: '已用 2 天 · 国庆节 7 天不计入 · 10月10日（周六）补班计入',
  });
});

test('the due day, an overdue one and a paused one say so in words', () => {
  expect(said({ light: 'amber', workingDaysLeft: 0 })).toMatchObject({ tone: 'soon', figure: '今天到期' });
  const late = said({ light: 'red', workingDaysLeft: -1 });
  expect(late).toMatchObject({ tone: 'late', lead: '已超期', figure: '1 个工作日' });
  expect(said({ paused: true })).toMatchObject({
    tone: 'paused',
    figure: '计时已暂停',
    when: '原定 10月13日（周二）17:00 前办结，补充后顺延 · 承诺 5 个工作日',
  });
});

test('an overdue one names what pursues it; one in time does not', () => {
  const number = '督〔2026〕0012';
  expect(said({ light: 'red', workingDaysLeft: -1 }, number).pursued).toBe(`，已挂号督办 ${number}`);
  expect(said({}, number).pursued).toBeUndefined();
});

test('an extended one says by how much', () => {
  const extension = { days: 5, at: '2026-10-12T10:00:00+08:00', reason: '需要专家评审' };
  expect(said({ extension }).when).toBe('10月13日（周二）17:00 前办结 · 承诺 5 个工作日，延期 5 个工作日');
});

test('a limit in minutes is left, and overdue, in hours and minutes', () => {
  const limit = { minutes: 120 };
  expect(said({ limit, workingDaysLeft: 0, minutesLeft: 90 })).toMatchObject({
    lead: '还剩',
    figure: '1 小时 30 分钟',
    when: '10月13日（周二）17:00 前办结 · 承诺 办公时间 2 小时',
  });
  expect(said({ limit, light: 'red', workingDaysLeft: -1, minutesLeft: -20 }).figure).toBe('20 分钟');
});

test('a provisional date says that it may move', () => {
  expect(
    dueWords({ ...DEADLINE, dueAt: '2027-01-12T17:00:00+08:00', provisional: true }, 'en'),
  ).toMatchObject({
    figure: '3 working days left',
    when: 'Answer by Tue 12 Jan 2027, 17:00 · promised within 5 working days',
    note: 'The holidays of 2027 are not published yet; the date may then move',
  });
});
