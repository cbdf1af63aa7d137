import { expect, test } from 'vitest';
import { keyFor, keyLines } from './keys-commands';

test('a key is made for a page with its origins, a partner, or staff with a role', () => {
  expect(keyFor('430211', 'page', { name: '门户', origin: ['https://portal.example.cn'] })).toEqual({
    tenant: '430211',
    name: '门户',
    kind: 'publishable',
    origins: ['https://portal.example.cn'],
  });
  expect(keyFor('430211', 'partner', { name: 'App' })).toMatchObject({ kind: 'partner' });
  expect(keyFor('430211', 'staff', { name: '资规', role: 'department', department: 'nr' })).toMatchObject({
    role: 'department',
    department: 'nr',
  });
});

test.for([
  ['page', { origin: ['portal.example.cn/x'] }, 'is no origin'],
  ['page', { origin: ['https://portal.example.cn/'] }, 'is no origin'],
  ['staff', {}, '--role must be one of desk, department, supervisor, leader, admin.'],
  ['staff', { role: 'department' }, 'needs --department'],
  ['robot', {}, "not for 'robot'"],
] as const)('%s with %j is refused: %s', ([kind, options, words]) => {
  expect(() => keyFor('430211', kind, { name: 'x', ...options })).toThrow(words);
});

test('a list says what each is for and whether it still opens', () => {
  const at = '2026-09-07T09:12:00+08:00';
  const key = {
    id: 'a1',
    kind: 'staff',
    name: '资规',
    origins: [],
    role: 'department',
    department: 'nr',
    createdAt: at,
  } as const;
  expect(keyLines([key, { ...key, revokedAt: at }])).toEqual([
    `a1  staff  department nr  资规  ${at}`,
    `a1  staff  department nr  资规  ${at}  revoked ${at}`,
  ]);
});
