import { expect, test } from 'vitest';
import { REPORT, world } from './testing/world';

test('a case goes round the whole loop', async () => {
  const { call } = world();
  const { code } = await call('cases.report', { body: REPORT });
  const page = await call('desk.cases.list', { as: 'desk' });
  const id = page.items[0]?.id ?? '';
  const act = (as: string, command: object) => call('desk.cases.do', { as, params: { id }, body: command });

  await act('desk', { type: 'accept' });
  await act('desk', {
    type: 'assign',
    tasks: [
      { department: 'nr', role: 'lead', title: '规划核实' },
      { department: 'hc', role: 'support', title: '竣工验收备案' },
    ],
  });
  await act('nr', { type: 'sign' });
  await act('hc', { type: 'sign' });
  await act('nr', { type: 'request-info', question: '请补充土地证复印件' });
  await call('cases.supply', { params: { code }, body: { text: '已交窗口' } });
  await call('cases.urge', { params: { code } });
  await act('hc', { type: 'finish-task', result: '已备案' });
  await act('nr', { type: 'resolve', answer: '规划核实意见书已出具。' });
  await act('desk', { type: 'follow-up', outcome: 'solved' });
  const view = await call('ratings.submit', { params: { code }, body: { level: 'satisfied' } });

  expect(view.status).toBe('closed');
  expect(view.filled).toBe(5);
});
