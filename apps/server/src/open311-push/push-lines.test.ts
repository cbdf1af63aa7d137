import type { Delivery } from '@wuyou/postgres';
import { expect, test } from 'vitest';
import type { CasePush } from './case-pushes';
import type { KeptPush } from './push-channel';
import { pushLines } from './push-lines';

const AT = '2026-09-07T09:00:00+08:00';
const push = (content: KeptPush | CasePush | undefined, more: Partial<Delivery> = {}): Delivery => ({
  id: 'd1',
  channel: 'open311',
  lane: 'city zz',
  recipient: 'zz',
  type: 'case.reported',
  position: 1,
  content,
  status: 'sent',
  createdAt: AT,
  tries: 1,
  ...more,
});

test('each case is told by what it is called there, or by why it is not there; what was written is not', () => {
  const written = { category: '其他', title: '路灯不亮三天了' };
  expect(
    pushLines([
      push({ caseId: 'c1', requestId: '293944' }),
      push({ caseId: 'c2', token: '503fc0' }),
      push({ caseId: 'c3', said: 'no such street' }, { status: 'failed', failure: 'refused, HTTP 400' }),
      push({ caseId: 'c4', push: written }, { status: 'pending', failure: 'unanswered' }),
      push({ caseId: 'c5', said: 'Oops' }, { status: 'failed', failure: 'failed, HTTP 500' }),
    ]),
  ).toEqual([
    `${AT}  zz  c1  sent  293944`,
    `${AT}  zz  c2  sent  token 503fc0`,
    `${AT}  zz  c3  failed  refused, HTTP 400  no such street`,
    `${AT}  zz  c4  pending  unanswered`,
    `${AT}  zz  c5  failed  failed, HTTP 500  Oops`,
  ]);
});
