import { describe, expect, test } from 'vitest';
import { MONDAY, problem } from '../testing/given';
import type { Application, HandedMaterial } from './application/state';
import { documentsOf } from './documents';

const HOLDER = '91430200MA4DEM010P';
const name = { 'zh-CN': '示例', en: 'Example' };
const [HANDED, REUSED, LICENCE] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [
  string,
  string,
  string,
];

function application(
  status: 'delivered' | 'draft' | 'submitted' | 'declined',
  materials: HandedMaterial[],
  lapsed = false,
): Application {
  const item = {
    id: 'permit',
    name,
    department: { id: 'office', name },
    after: [],
    within: { days: 1 },
    needs: [],
  };
  const clock = {} as never;
  return {
    status,
    submittedAt: MONDAY,
    ...(status === 'delivered' && { deemed: lapsed }),
    nodes: {
      permit: {
        status: 'granted',
        since: MONDAY,
        dueBy: clock,
        at: '2026-09-09T10:00:00+08:00',
        result: { number: '示例证 1 号', validUntil: '2031-09-08', hash: LICENCE },
      },
      other: {
        status: 'granted',
        since: MONDAY,
        dueBy: clock,
        at: MONDAY,
        result: { number: '示例证 2 号' },
      },
    },
    facts: {
      applicant: { ...problem.reporter, kind: 'enterprise', name: '示例企业', uscc: HOLDER },
      bundle: {
        name,
        materials: [
          { id: 'plan', name, kind: 'document' },
          { id: 'form', name, kind: 'form' },
        ],
        items: [
          { ...item, result: 'licence' },
          { ...item, id: 'other', result: 'paper' },
        ],
      },
      materials,
      startedAt: MONDAY,
    },
  } as unknown as Application;
}

describe('what a company’s applications left behind', () => {
  const handed = { material: 'plan', hash: HANDED, validUntil: '2026-12-31' };
  const reused = { material: 'photo', hash: REUSED, reused: { from: 'library' } } as const;

  test('is what it handed in, and the electronic licences it was granted, each with where it is from', () => {
    expect(documentsOf([application('delivered', [handed])], HOLDER)).toEqual([
      { ...handed, holder: HOLDER, source: { from: 'application', bundle: name, on: '2026-09-07' } },
      {
        material: 'licence',
        holder: HOLDER,
        issuer: name,
        number: '示例证 1 号',
        validUntil: '2031-09-08',
        hash: LICENCE,
        source: { from: 'application', bundle: name, on: '2026-09-09' },
      },
    ]);
  });

  test('is nothing of what was itself reused, which is known from where it came', () => {
    const found = documentsOf([application('delivered', [handed, reused])], HOLDER);
    expect(found.map(({ material }) => material)).toEqual(['plan', 'licence']);
  });

  test.for(['draft', 'submitted', 'declined'] as const)('is nothing from a %s one', (status) => {
    expect(documentsOf([application(status, [handed])], HOLDER)).toEqual([]);
  });

  test('is nothing that came in by lapse of time, for nobody has judged it', () => {
    expect(documentsOf([application('delivered', [handed], true)], HOLDER)).toEqual([]);
  });

  test('is no form: what is wanted the next time is another thing', () => {
    const found = documentsOf(
      [application('delivered', [handed, { material: 'form', hash: REUSED }])],
      HOLDER,
    );
    expect(found.map(({ material }) => material)).toEqual(['plan', 'licence']);
  });

  test('is nothing of another company’s', () => {
    expect(documentsOf([application('delivered', [handed])], '91430211MA4DEM029J')).toEqual([]);
  });
});
