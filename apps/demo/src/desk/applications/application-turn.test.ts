import type { LaneView } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { applicationTurn, owedToOffice } from './application-turn';

const lane = (office: string, status: LaneView['status']) =>
  ({ status, department: { id: office } }) as unknown as LaneView;

test('while offices work side by side it is the turn of each of them, once', () => {
  const lanes = [
    lane('power', 'running'),
    lane('hc', 'technical-review'),
    lane('hc', 'running'),
    lane('gas', 'waiting'),
    lane('telecom', 'granted'),
  ];
  expect(applicationTurn({ status: 'reviewing', lanes })).toEqual({
    kind: 'offices',
    offices: [{ id: 'power' }, { id: 'hc' }],
  });
});

test('before and after the review it is the desk’s turn, and between them the applicant’s', () => {
  const turn = (status: Parameters<typeof applicationTurn>[0]['status']) =>
    applicationTurn({ status, lanes: [] }).kind;
  expect([turn('submitted'), turn('decided')]).toEqual(['desk', 'desk']);
  expect([turn('correction'), turn('delivered')]).toEqual(['applicant', 'applicant']);
  expect(turn('rated')).toBe('nobody');
});

test('an office waits for a document while its running item may not be granted', () => {
  const lanes = [lane('power', 'running'), lane('gas', 'waiting')];
  expect(owedToOffice({ lanes, allowed: ['refuse'] }, 'power')).toBe(true);
  expect(owedToOffice({ lanes, allowed: ['refuse', 'grant'] }, 'power')).toBe(false);
  expect(owedToOffice({ lanes, allowed: [] }, 'gas')).toBe(false);
});
