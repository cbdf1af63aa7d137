import { APPLICATION_COMMAND_GIVERS, type ApplicationCommandType } from '@wuyou/domain/values';
import type { DeskApplicationView } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import type { Draft } from '../form-fields';
import { applicationEffect } from './application-effect';

const lane = (id: string, status: string, after: readonly string[] = []) => ({
  id,
  name: { 'zh-CN': `示例${id}`, en: `Item ${id}` },
  status,
  after,
});
const view = {
  status: 'reviewing',
  promise: { days: 1 },
  deadline: { dueAt: '2026-09-30T17:00:00+08:00' },
  lanes: [lane('甲', 'running'), lane('乙', 'waiting', ['甲']), lane('丙', 'technical-review')],
} as unknown as DeskApplicationView;
const effect = (command: ApplicationCommandType, draft: Draft = {}, given = view) =>
  applicationEffect(command, { view: given, draft, locale: 'zh-CN' });

test('every command on an application says what it does to the clock, in both languages', () => {
  for (const command of Object.keys(APPLICATION_COMMAND_GIVERS) as ApplicationCommandType[]) {
    expect(effect(command), command).not.toBe('');
    const lanes = view.lanes.filter(({ id }) => id === 'none');
    const english = applicationEffect(command, { view: { ...view, lanes }, draft: {}, locale: 'en' });
    expect(english).not.toMatch(/\p{Script=Han}/u);
  }
});

test('acceptance names the promise and what begins at once', () => {
  expect(effect('accept')).toContain('1 个工作日');
  expect(effect('accept')).toContain('「示例甲」「示例丙」等 2 项并联，立即开始');
});

test('a technical review pauses for the days noticed, and its end goes on where no other is left', () => {
  expect(effect('begin-review', { days: '3' })).toContain('计时暂停，最多 3 个工作日');
  expect(effect('end-review', { item: '丙' })).toContain('到期日按暂停的整工作日顺延');
  expect(effect('end-review', { item: '甲' })).toContain('整件申请的计时仍暂停');
});

test('a decision names what begins or falls with it, once its item is chosen', () => {
  expect(effect('grant')).toContain('选定后');
  expect(effect('grant', { item: '甲' })).toContain('后续事项立即开始：「示例乙」');
  expect(effect('refuse', { item: '甲' })).toContain('「示例乙」不再办理');
  const last = { ...view, lanes: view.lanes.slice(0, 1) } as DeskApplicationView;
  expect(effect('grant', { item: '甲' }, last)).toContain('送达计时开始');
});

test('what mends an application starts the time for accepting anew, what comes besides does not', () => {
  const wanting = { ...view, status: 'correction' } as DeskApplicationView;
  expect(effect('supply-materials', {}, wanting)).toContain('重新起算');
  expect(effect('supply-materials')).toContain('时限不变');
});

test('the law prolongs what several offices decide by more', () => {
  const single = { ...view, lanes: view.lanes.slice(0, 1) } as DeskApplicationView;
  expect(effect('prolong')).toContain('15 个工作日');
  expect(effect('prolong', {}, single)).toContain('10 个工作日');
});
