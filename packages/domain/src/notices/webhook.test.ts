import { expect, test } from 'vitest';
import { fold } from '../case/evolve';
import { chineseCalendar } from '../holidays';
import { accept, assign, elapse, given, rate, resolve, sign, tenant } from '../testing/given';
import { caseWebhook, webhook } from './webhook';

const around = { tenant, calendar: chineseCalendar };
const log = elapse(given(accept, assign, sign, resolve, rate('dissatisfied')), '2026-10-30T09:00:00+08:00');
const bodies = log.map((event, i) => caseWebhook(event, fold(log.slice(0, i + 1)), around));

test('every event of a case is told as it stood then, by its schema', () => {
  expect(bodies.map((body) => body?.type)).toEqual(log.map(({ type }) => `case.${type}`));
  expect(bodies[0]).toMatchObject({
    type: 'case.reported',
    timestamp: '2026-09-07T09:12:00+08:00',
    data: {
      tenant: '430211',
      reference: '7K3M-9Q2C',
      status: 'submitted',
      version: 1,
      by: 'reporter',
      light: 'green',
    },
  });
  for (const body of bodies) expect(webhook.parse(body)).toEqual(body);
});

test('nothing that anybody wrote is in it, no person, no company, no receipt code', () => {
  const text = JSON.stringify(bodies);
  expect(text).not.toMatch(
    /新厂房|规划核实|厂房还是|示例装备|示例联系人|13800000000|91430200|4D5EXW89|4D5E-XW89/,
  );
});

test('is the same however late it is made', () => {
  expect(log.map((event, i) => caseWebhook(event, fold(log.slice(0, i + 1)), around))).toEqual(bodies);
});
