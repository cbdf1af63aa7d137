import type { DeskCaseView } from '@wuyou/domain';
import { CASE_COMMAND_TYPES } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { clockEffect } from './clock-effect';
import type { Draft } from './form-fields';

const view = {
  status: 'handling',
  round: 1,
  deadline: { dueAt: '2026-10-13T17:00:00+08:00' },
} as DeskCaseView;
const effect = (command: Parameters<typeof clockEffect>[0], draft: Draft = {}, given = view) =>
  clockEffect(command, { view: given, draft, promise: undefined, locale: 'zh-CN' });

test('every command says what it does to the clock, in both languages', () => {
  for (const command of CASE_COMMAND_TYPES) {
    expect(effect(command), command).not.toBe('');
    const english = clockEffect(command, { view, draft: {}, promise: undefined, locale: 'en' });
    expect(english).not.toMatch(/\p{Script=Han}/u);
  }
});

test('asking the reporter stops the clock, and what they supply starts it again', () => {
  expect(effect('request-info')).toContain('暂停');
  expect(effect('supply-info')).toBe('时限不变，仍须在 10月13日（周二）17:00 前办结。');
  const paused = { ...view, status: 'awaiting-reporter' } as DeskCaseView;
  expect(effect('supply-info', {}, paused)).toContain('继续');
});

test('what depends on a choice is said once it is made', () => {
  expect(effect('rate')).toBe(effect('follow-up'));
  expect(effect('rate', { rating: { level: 'satisfied' } })).toContain('闭环');
  expect(effect('rate', { rating: { level: 'dissatisfied' } })).toContain('第 2 轮');
  expect(effect('follow-up', { outcome: 'unsolved' })).toContain('第 2 轮');
});

test('more time names the date before and after', () => {
  const asked = { ...view, extension: { dueAt: '2026-10-20T17:00:00+08:00' } } as DeskCaseView;
  expect(effect('grant-extension', {}, asked)).toContain(
    '由 10月13日（周二）17:00 延至 10月20日（周二）17:00',
  );
  expect(effect('answer-extension', {}, asked)).toBe(effect('rate'));
  expect(effect('answer-extension', { agree: true }, asked)).toContain('延至 10月20日（周二）17:00');
  expect(effect('answer-extension', { agree: false }, asked)).toBe(effect('sign'));
});

test('a correction says the date it would give, or that there is nothing to correct', () => {
  const deadline = { ...view.deadline, reckonedNow: '2026-10-14T17:00:00+08:00' };
  const moved = { ...view, deadline } as DeskCaseView;
  expect(effect('correct-deadline', {}, moved)).toContain('改为 10月14日（周三）17:00');
  expect(effect('correct-deadline')).toContain('不会改动');
});
