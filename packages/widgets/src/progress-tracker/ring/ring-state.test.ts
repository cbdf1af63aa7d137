import { expect, test } from 'vitest';
import { TRACKER } from '../../strings/tracker/words';
import { ringState } from './ring-state';

const zh = TRACKER['zh-CN'];

test('the step under way is said in words', () => {
  const ring = ringState({ status: 'handling', filled: 2, round: 1 }, zh, 'zh-CN');
  expect(ring.name).toBe('第 3 步，共 5 步：办理中');
  expect(ring.arcs).toEqual(['full', 'full', 'current', 'empty', 'empty']);
  expect(ring).toMatchObject({ step: '第 3 步', status: '办理中' });
  expect(ringState({ status: 'handling', filled: 2, round: 1 }, TRACKER.en, 'en').name).toBe(
    'Step 3 of 5: In progress',
  );
});

test('a closed loop is a whole ring', () => {
  const ring = ringState({ status: 'closed', filled: 5, round: 1 }, zh, 'zh-CN');
  expect(ring).toEqual({ arcs: Array(5).fill('full'), name: '已闭环，五步全部完成', status: '已闭环' });
});

test('a rework opens it again and names its round', () => {
  const ring = ringState({ status: 'handling', filled: 2, round: 2 }, zh, 'zh-CN');
  expect(ring.name).toBe('第 2 轮，第 3 步，共 5 步：办理中');
  expect(ring.step).toBe('第 2 轮');
});

test('the ends beside the loop have no step under way', () => {
  const ring = ringState({ status: 'withdrawn', filled: 0, round: 1 }, zh, 'zh-CN');
  expect(ring).toEqual({ arcs: Array(5).fill('empty'), name: '已撤回', status: '已撤回' });
});
