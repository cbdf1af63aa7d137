import { expect, test } from 'vitest';
import { DEADLINE, daysOf } from '../../testing/made-view';
import { dayLines, groundLines } from './day-lines';

const lines = (...args: Parameters<typeof dayLines>) =>
  dayLines(...args).map(({ date, text }) => `${date} ${text}`);

test('every day says what it is, and anyone can count along', () => {
  expect(lines(DEADLINE, 'zh-CN', '2026-10-09')).toEqual([
    '9月30日（周三） 起算日，当天不计入',
    '10月1日—7日 国庆节，不计入',
    '10月8日（周四） 第 1 个工作日',
    '10月9日（周五） 第 2 个工作日，今天',
    '10月10日（周六） 国庆节调休上班，第 3 个工作日',
    '10月11日（周日） 周末，不计入',
    '10月12日（周一） 第 4 个工作日',
    '10月13日（周二） 第 5 个工作日，17:00 到期',
  ]);
  expect(lines(DEADLINE, 'en', '2026-10-09').slice(0, 4)).toEqual([
    'Wed 30 Sep starting day, not counted',
    '1–7 Oct National Day, not counted',
    'Thu 8 Oct working day 1',
    'Fri 9 Oct working day 2, today',
  ]);
});

test('days the clock stood are not numbered', () => {
  const days = daysOf('2026-10-08 start', '2026-10-09 paused', '2026-10-10 make-up', '2026-10-12 due');
  expect(lines({ ...DEADLINE, days }, 'zh-CN', '2026-10-13').slice(1)).toEqual([
    '10月9日（周五） 计时暂停，不计入',
    '10月10日（周六） 国庆节调休上班，第 1 个工作日',
    '10月12日（周一） 第 2 个工作日，17:00 到期',
  ]);
});

test('a limit in minutes counts office hours, not days', () => {
  const days = daysOf('2026-10-09 start', '2026-10-10 due');
  const text = lines({ ...DEADLINE, limit: { minutes: 120 }, days }, 'zh-CN', '2026-10-13');
  expect(text).toEqual(['10月9日（周五） 起算', '10月10日（周六） 按办公时间计入，17:00 到期']);
});

test('the rule, the calendar, and everything that moved the date or still may, are named', () => {
  expect(groundLines(DEADLINE, 'zh-CN')).toEqual(['依据：平台服务承诺', '日历版本：cn-2026']);
  const moved = {
    ...DEADLINE,
    dueAt: '2027-01-12T17:00:00+08:00',
    provisional: true,
    paused: true,
    extension: { days: 5, at: '2026-10-12T10:00:00+08:00', reason: '需要专家评审' },
    reckonedNow: '2027-01-13T17:00:00+08:00',
  };
  expect(groundLines(moved, 'zh-CN')).toEqual([
    '依据：平台服务承诺',
    '10月12日（周一） 延期 5 个工作日，原因：需要专家评审',
    '计时暂停中，恢复后按暂停的整工作日顺延',
    '按现行日历应为 2027年1月13日（周三）17:00；承诺的日期不变，如有更正会说明原因',
    '2027 年放假安排尚未公布，届时可能调整',
    '日历版本：cn-2026',
  ]);
});
