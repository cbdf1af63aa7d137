import { expect, test } from 'vitest';
import { atControls } from './form-issues';

const row = (department: string, role = 'support') => ({ department, role, title: '规划核实' });

test('a department given twice is marked where it stands the second time', () => {
  const draft = { tasks: [row('nr', 'lead'), row('hc'), row('nr')] };
  expect(atControls([{ pointer: '/tasks', code: 'duplicate' }], draft)).toEqual([
    { pointer: '/tasks/2/department', code: 'duplicate' },
  ]);
});

test('two leads are marked at the last of them; what has a place keeps it', () => {
  const draft = { tasks: [row('nr', 'lead'), row('hc', 'lead')] };
  const issues = [
    { pointer: '/tasks', code: 'one_lead' },
    { pointer: '/tasks/0/title', code: 'required' },
  ] as const;
  expect(atControls(issues, draft).map(({ pointer }) => pointer)).toEqual([
    '/tasks/1/role',
    '/tasks/0/title',
  ]);
});

test('a file that was not chosen is one thing wrong, at its own control', () => {
  const issues = ['name', 'size', 'hash'].map(
    (field) => ({ pointer: `/materials/0/${field}`, code: 'required' }) as const,
  );
  expect(atControls(issues, {}).map(({ pointer }) => pointer)).toEqual(['/materials/0/hash']);
});
