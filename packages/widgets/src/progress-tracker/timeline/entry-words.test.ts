import { CASE_STATUS_CODES } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { TRACKER } from '../../strings/tracker/words';
import { madeView, SUPPORT } from '../../testing/made-view';
import { entryActor, entryWords, newsSince } from './entry-words';
import type { TimelineEntry } from './steps';

const NUMBER = '督〔2026〕0012';
const entry = (type: TimelineEntry['type'], given: Partial<TimelineEntry> = {}): TimelineEntry => ({
  version: 5,
  type,
  at: '2026-10-14T09:00:00+08:00',
  role: 'desk',
  round: 1,
  departments: [],
  ...given,
});
const told = (...timeline: TimelineEntry[]) => madeView({ timeline });
const said = (given: TimelineEntry) => entryWords(given, told(given), 'zh-CN');

test('what an extension does to the date is said with the date', () => {
  const dueAt = '2026-10-20T17:00:00+08:00';
  expect(said(entry('extension-granted'))).toBe('同意延期申请，等您答复');
  expect(said(entry('extension-accepted', { dueAt }))).toBe('同意延期，改为 10月20日（周二）17:00 前办结');
  expect(said(entry('info-expired', { dueAt }))).toContain('10月20日');
  expect(said(entry('deadline-corrected', { dueAt, text: '受理日期录错' }))).toBe(
    '时限更正为 10月20日（周二）17:00：受理日期录错',
  );
});

test('a supervision says its number, and each rise its level', () => {
  const first = entry('supervised', { role: 'system', number: NUMBER });
  const second = entry('supervised', { role: 'system', number: NUMBER, version: 6 });
  expect(entryWords(first, told(first, second), 'zh-CN')).toBe(`已挂号督办 ${NUMBER}`);
  expect(entryWords(second, told(first, second), 'zh-CN')).toBe(`督办 ${NUMBER} 升为 2 级`);
});

test('a note of a timer is not shown to people', () => {
  expect(said(entry('key-marked', { role: 'system', text: 'level 3' }))).toBe('列为重点问题');
  expect(said(entry('key-marked', { text: '涉及全园区' }))).toBe('列为重点问题：涉及全园区');
});

test('those concerned are named in the words, those acting beside the time', () => {
  const passed = entry('reassigned', { departments: [SUPPORT], text: '职责不符' });
  expect(said(passed)).toBe('转由区住建局办理：职责不符');
  expect(entryActor(passed, 'zh-CN')).toBe('总客服');
  expect(entryActor(entry('progressed', { role: 'department', departments: [SUPPORT] }), 'zh-CN')).toBe(
    '区住建局',
  );
});

test('an earlier answer is told whole where it was given; the newest stands above the history', () => {
  const at = '2026-10-12T10:00:00+08:00';
  const first = entry('resolved', { at, text: '证书可到窗口领取。' });
  const again = entry('resolved', { version: 9, round: 2, text: '证书已寄出。' });
  const view = {
    ...told(first, again),
    answer: { text: '证书已寄出。', at: again.at },
  };
  expect(entryWords(first, view, 'zh-CN')).toBe('已书面答复：证书可到窗口领取。');
  expect(entryWords(again, view, 'zh-CN')).toBe('已书面答复');
});

test('what a bad rating says is not told again as the reason for the next round', () => {
  const text = '证书没有拿到';
  const rated = entry('rated', { role: 'reporter', level: 'dissatisfied', text });
  const reopened = entry('reopened', { version: 6, round: 2, text });
  expect(newsSince(4, told(rated, reopened), 'zh-CN')).toBe('办理中：评价「不满意」：证书没有拿到；重新办理');
});

test('each department that signs is named, so that the second is news, too', () => {
  const signed = entry('signed', { role: 'department', departments: [SUPPORT] });
  expect(newsSince(4, told(signed), 'zh-CN')).toBe('办理中：区住建局已签收，开始办理');
});

test('an urge says what comes of it', () => {
  const urged = entry('urged', { role: 'reporter' });
  expect(newsSince(4, told(urged), 'zh-CN')).toBe('今天已催办，承办单位会在 1 个工作日内答复');
});

test('a withdrawal is said once', () => {
  expect(newsSince(4, { ...told(entry('withdrawn')), status: 'withdrawn' }, 'zh-CN')).toBe('已撤回');
});

test('news names only what is new', () => {
  const view = told(entry('progressed', { version: 4, text: '旧' }), entry('merged'));
  expect(newsSince(4, view, 'zh-CN')).toBe('办理中：已与同类诉求合并办理');
});

test('English words stand in the place of the Chinese ones, and no Chinese in them', () => {
  const nothing = { text: '', due: '', number: '', level: 1, offices: '' };
  for (const [type, words] of Object.entries(TRACKER.en.said)) {
    expect(words(nothing), type).not.toMatch(/\p{Script=Han}/u);
  }
  expect(Object.keys(TRACKER.en.said)).toEqual(Object.keys(TRACKER['zh-CN'].said));
  expect(CASE_STATUS_CODES).toContain('merged');
});
