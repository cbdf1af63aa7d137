import { describe, expect, test } from 'vitest';
import type { Actor } from '../../case/event';
import { SHIPPED_CATALOGUE } from '../../catalogue';
import { chineseCalendar } from '../../holidays';
import { parse } from '../../parse';
import { MONDAY, problem, tenant } from '../../testing/given';
import type { Instant } from '../../time';
import type { HeldDocument } from '../locker';
import { type ApplicationCommandInput, type ApplyInput, applicationCommand, applyInput } from './command';
import { apply, decideApplication } from './decide';
import type { ApplicationEvent } from './event';
import { evolveApplication, foldApplication } from './evolve';
import type { ApplicationContext } from './rule';
import { applicationAwaits } from './settling';
import { type Application, type ApplicationIn, nodesOf } from './state';
import { nextApplicationTimer } from './timer';
import { viewApplication } from './view';

const HASH = 'a'.repeat(64);
const file = (material: string, validUntil?: string) =>
  ({
    by: 'file',
    material,
    name: `${material}.pdf`,
    size: 1024,
    hash: HASH,
    ...(validUntil && { validUntil }),
  }) as const;
const offering = { ...tenant, approvals: { catalogue: SHIPPED_CATALOGUE, category: problem.category } };
const context = (at: Instant, by: Actor, more: Partial<ApplicationContext> = {}): ApplicationContext => ({
  at,
  by,
  via: 'portal',
  commandId: nextId(),
  tenant: offering,
  calendar: chineseCalendar,
  ...more,
});
let commands = 0;
function nextId(): string {
  commands += 1;
  return `command ${commands}`;
}

const desk: Actor = { role: 'desk' };
const reporter: Actor = { role: 'reporter' };
const office = (department: string): Actor => ({ role: 'department', department });

/** Hook-up of utilities with both its documents, on a Monday. */
const HOOKUP: ApplyInput = {
  bundle: 'utility-hookup',
  applicant: problem.reporter,
  materials: [file('hookup-form'), file('site-plan')],
};
const applied = (input: ApplyInput = HOOKUP, more: Partial<ApplicationContext> = {}) =>
  apply(parse(applyInput, input), { id: 'a1', code: 'CODE' }, context(MONDAY, reporter, more));

type Step = readonly [Actor, ApplicationCommandInput | { readonly type: 'deem-accepted' }, Instant?];
function go(log: readonly ApplicationEvent[], ...steps: readonly Step[]): ApplicationEvent[] {
  const longer = [...log];
  for (const [by, command, at = MONDAY] of steps) {
    const parsed = command.type === 'deem-accepted' ? command : parse(applicationCommand, command);
    longer.push(...decideApplication(foldApplication(longer), parsed, context(at, by)));
  }
  return longer;
}
const accept: Step = [desk, { type: 'accept' }];
const grant = (item: string, at: Instant = MONDAY): Step => [
  office(SHIPPED_CATALOGUE.items.find(({ id }) => id === item)?.department ?? ''),
  { type: 'grant', item, number: `示例证 ${item}` },
  at,
];
const refusal = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return 'nothing was refused';
};
const statuses = (log: readonly ApplicationEvent[]) =>
  Object.fromEntries(Object.entries(nodesOf(foldApplication(log))).map(([id, { status }]) => [id, status]));

describe('from the first page to the licence', () => {
  test('items without predecessors begin side by side, the others when theirs are granted', () => {
    const log = go(applied(), accept);
    expect(foldApplication(log)).toMatchObject({
      status: 'accepted',
      promisedBy: { dueAt: '2026-09-08T17:00:00+08:00', limit: { days: 1 } },
      statutoryBy: { kind: 'joint-permit', limit: { days: 45 } },
    });
    expect(statuses(log)).toEqual({
      power: 'running',
      greenery: 'running',
      telecom: 'running',
      excavation: 'waiting',
      water: 'waiting',
      gas: 'waiting',
    });
    const later = go(log, grant('greenery', '2026-09-07T10:00:00+08:00'));
    expect(statuses(later)).toMatchObject({ greenery: 'granted', excavation: 'running', water: 'waiting' });
    expect(nodesOf(foldApplication(later)).excavation).toMatchObject({
      since: '2026-09-07T10:00:00+08:00',
      dueBy: { dueAt: '2026-09-07T12:00:00+08:00' },
    });
  });

  test('the last item decides the whole, which is delivered within ten working days and rated once', () => {
    const items = ['power', 'greenery', 'telecom', 'excavation', 'water', 'gas'];
    const log = go(applied(), accept, ...items.map((item) => grant(item)));
    expect(foldApplication(log)).toMatchObject({
      status: 'decided',
      outcome: 'granted',
      // Sunday the 20th is worked in place of a day of the National Day holiday.
      deliverBy: { dueAt: '2026-09-20T17:00:00+08:00' },
    });
    const rated = go(
      log,
      [desk, { type: 'deliver', by: 'electronic' }],
      [reporter, { type: 'rate', rating: { level: 'very-satisfied' } }],
    );
    expect(foldApplication(rated)).toMatchObject({ status: 'rated', facts: { rating: { round: 1 } } });
    expect(
      refusal(() => go(rated, [reporter, { type: 'rate', rating: { level: 'satisfied' } }])),
    ).toMatchObject({
      code: 'not_allowed_in_status',
    });
  });

  test('a bad rating names the case it became; a good one none', () => {
    const items = ['power', 'greenery', 'telecom', 'excavation', 'water', 'gas'];
    const log = go(applied(), accept, ...items.map((item) => grant(item)), [
      desk,
      { type: 'deliver', by: 'post' },
    ]);
    const complaint = { caseId: 'c1', code: 'CASE' };
    const rate = (level: 'dissatisfied' | 'satisfied') =>
      decideApplication(
        foldApplication(log),
        parse(applicationCommand, { type: 'rate', rating: { level, comment: '水表装错了位置' } }),
        context(MONDAY, reporter, { complaint }),
      );
    expect(rate('dissatisfied')).toMatchObject([{ type: 'rated', complaint }]);
    expect(rate('satisfied')[0]).not.toHaveProperty('complaint');
  });

  test('a draft is kept without being handed in, and is frozen as the bundle stands when it is', () => {
    const draft = applied({ ...HOOKUP, materials: [], draft: true });
    expect(foldApplication(draft).status).toBe('draft');
    const saved = go(
      draft,
      [reporter, { type: 'save', materials: [file('site-plan')] }],
      [reporter, { type: 'submit' }],
    );
    expect(foldApplication(saved)).toMatchObject({
      status: 'submitted',
      correctionBy: { dueAt: '2026-09-14T17:00:00+08:00' },
      facts: { materials: [{ material: 'site-plan' }] },
    });
  });

  test('a repeated command gives no event, and another department may not decide an item', () => {
    const log = go(applied(), accept);
    const once = { ...context(MONDAY, office('water')), commandId: log[0]?.commandId ?? '' };
    const state = foldApplication(log);
    expect(decideApplication(state, { type: 'grant', item: 'power' }, once)).toEqual([]);
    expect(refusal(() => go(log, [office('nobody'), { type: 'grant', item: 'power' }]))).toMatchObject({
      code: 'not_your_task',
    });
    expect(refusal(() => go(log, grant('water')))).toMatchObject({
      code: 'item_state',
      details: { item: 'water', state: 'waiting', needed: ['running'] },
    });
  });
});

describe('one item refused', () => {
  test('drops all that waited for it, directly or not, and leaves the others going', () => {
    const refuse: Step = [
      office(SHIPPED_CATALOGUE.items.find(({ id }) => id === 'greenery')?.department ?? ''),
      { type: 'refuse', item: 'greenery', reason: '古树名木保护范围内不得开挖' },
    ];
    const log = go(applied(), accept, refuse);
    expect(statuses(log)).toEqual({
      power: 'running',
      greenery: 'refused',
      telecom: 'running',
      excavation: 'dropped',
      water: 'dropped',
      gas: 'dropped',
    });
    expect(foldApplication(go(log, grant('power'), grant('telecom')))).toMatchObject({
      status: 'decided',
      outcome: 'partly-granted',
    });
  });
});

describe('what is missing', () => {
  const without = { ...HOOKUP, materials: [file('site-plan')] };

  test('is told once and whole: what the machine sees with what the desk finds', () => {
    const told = go(applied(without), [
      desk,
      { type: 'request-correction', missing: [{ material: 'site-plan', note: '未标注接入点' }] },
    ]);
    expect(foldApplication(told)).toMatchObject({
      status: 'correction',
      told: [
        { material: 'hookup-form', why: 'missing' },
        { material: 'site-plan', why: 'rejected', note: '未标注接入点' },
      ],
    });
    expect(
      refusal(() => go(told, [reporter, { type: 'supply-materials', materials: [file('site-plan')] }])),
    ).toMatchObject({ code: 'materials_missing', details: { gaps: [{ material: 'hookup-form' }] } });
    const supplied = go(told, [
      reporter,
      { type: 'supply-materials', materials: [file('site-plan'), file('hookup-form')] },
      '2026-09-09T10:00:00+08:00',
    ]);
    expect(foldApplication(supplied)).toMatchObject({
      status: 'submitted',
      receivedAt: '2026-09-09T10:00:00+08:00',
      correctionBy: { dueAt: '2026-09-16T17:00:00+08:00' },
    });
    const again: Step = [
      desk,
      { type: 'request-correction', missing: [{ material: 'site-plan', note: '再补' }] },
      '2026-09-10T10:00:00+08:00',
    ];
    expect(refusal(() => go(supplied, again))).toMatchObject({
      code: 'correction_refused',
      details: { problem: 'told', at: MONDAY },
    });
  });

  test('keeps the desk from accepting; nothing missing keeps it from asking', () => {
    expect(refusal(() => go(applied(without), accept))).toMatchObject({
      code: 'materials_missing',
      details: { gaps: [{ material: 'hookup-form', why: 'missing' }] },
    });
    expect(refusal(() => go(applied(), [desk, { type: 'request-correction' }]))).toMatchObject({
      code: 'invalid',
      details: { issues: [{ pointer: '/missing', code: 'too_few' }] },
    });
  });

  test('and not told in five working days, counts as accepted from the day of receipt, to the second', () => {
    const log = applied(without);
    const due = '2026-09-14T17:00:00+08:00';
    const after = '2026-09-14T17:00:01+08:00';
    expect(nextApplicationTimer(foldApplication(log))).toEqual({
      at: after,
      command: { type: 'deem-accepted' },
    });
    const deem = (at: Instant) => go(log, [{ role: 'system' }, { type: 'deem-accepted' }, at]);
    expect(deem(due)).toEqual(log);
    expect(foldApplication(deem(after))).toMatchObject({
      status: 'accepted',
      deemed: true,
      acceptedFrom: MONDAY,
      promisedBy: { from: MONDAY, dueAt: '2026-09-08T17:00:00+08:00' },
      owed: [{ material: 'hookup-form' }],
    });
    expect(foldApplication(go(log, [desk, { type: 'request-correction' }, due])).status).toBe('correction');
    expect(refusal(() => go(log, [desk, { type: 'request-correction' }, after]))).toMatchObject({
      code: 'correction_refused',
      details: { problem: 'late', at: due },
    });
  });

  test('cannot be put off or undone once the five days are over, though no timer has fired yet', () => {
    const late = '2026-09-15T09:00:00+08:00';
    const supply: Step = [reporter, { type: 'supply-materials', materials: [file('hookup-form')] }, late];
    const decline: Step = [desk, { type: 'decline', reason: '不属于本站受理' }, late];
    for (const step of [supply, decline])
      expect(refusal(() => go(applied(without), step))).toMatchObject({
        code: 'correction_refused',
        details: { problem: 'late', at: '2026-09-14T17:00:00+08:00' },
      });
  });

  test('brought before anyone asked does not begin the five days anew', () => {
    const supplied = go(applied(without), [
      reporter,
      { type: 'supply-materials', materials: [file('hookup-form')] },
      '2026-09-10T09:00:00+08:00',
    ]);
    expect(foldApplication(supplied)).toMatchObject({
      status: 'submitted',
      receivedAt: MONDAY,
      correctionBy: { dueAt: '2026-09-14T17:00:00+08:00' },
    });
  });

  test('and told, may still be owed where it is core to no item', () => {
    const most = [
      'acceptance-form',
      'as-built-drawings',
      'as-built-survey',
      'completion-report',
      'archive-index',
    ];
    const begun = applied({ ...HOOKUP, bundle: 'joint-acceptance', materials: most.map((one) => file(one)) });
    const told = go(begun, [desk, { type: 'request-correction' }]);
    const state = foldApplication(told);
    expect(state.status === 'correction' && state.told.map(({ material }) => material)).toEqual([
      'fire-test',
      'warranty',
    ]);
    const supplied = go(told, [reporter, { type: 'supply-materials', materials: [file('fire-test')] }]);
    const accepted = go(supplied, [desk, { type: 'accept', owed: [{ material: 'warranty', days: 5 }] }]);
    expect(foldApplication(accepted)).toMatchObject({ status: 'accepted', owed: [{ material: 'warranty' }] });
  });

  test('may be owed where it is core to no item, and keeps back only the items that need it', () => {
    const bundle = SHIPPED_CATALOGUE.bundles.find(({ id }) => id === 'joint-acceptance');
    const asked = bundle?.materials ?? [];
    const log = applied({ ...HOOKUP, bundle: 'joint-acceptance', materials: [] });
    const state = foldApplication(log);
    const core = (material: string) =>
      state.facts.bundle.items.some(({ needs }) =>
        needs.some((need) => need.material === material && need.core),
      );
    const owable = asked.filter((material) => !core(material));
    expect(owable.length).toBeGreaterThan(0);
    const given = applied({
      ...HOOKUP,
      bundle: 'joint-acceptance',
      materials: asked.filter(core).map((material) => file(material)),
    });
    const accepted = go(given, [
      desk,
      { type: 'accept', owed: owable.map((material) => ({ material, days: 5 })) },
    ]);
    expect(foldApplication(accepted)).toMatchObject({
      status: 'accepted',
      owed: owable.map((material) => ({ material, by: { dueAt: '2026-09-14T17:00:00+08:00' } })),
    });
    const refused = refusal(() =>
      go(log, [desk, { type: 'accept', owed: [{ material: asked.find(core) ?? '', days: 5 }] }]),
    );
    expect(refused).toMatchObject({
      code: 'invalid',
      details: { issues: [{ pointer: '/owed/0/material' }] },
    });
  });
});

describe('documents known already', () => {
  const held = (validUntil: string): HeldDocument => ({
    material: 'site-plan',
    holder: '91430200MA4DEM010P',
    hash: HASH,
    validUntil,
    source: { from: 'library' },
  });
  const reuse = (documents: readonly HeldDocument[], consent = true) =>
    applied(
      {
        ...HOOKUP,
        consent,
        materials: [file('hookup-form'), { by: 'reuse', material: 'site-plan', hash: HASH }],
      },
      { documents },
    );

  test('are reused with consent, with where they are from', () => {
    expect(foldApplication(reuse([held('2026-09-07')])).facts.materials[1]).toEqual({
      material: 'site-plan',
      hash: HASH,
      validUntil: '2026-09-07',
      reused: { from: 'library' },
    });
  });

  test('that expired yesterday are asked for again, and the applicant is told why', () => {
    expect(refusal(() => reuse([held('2026-09-06')]))).toMatchObject({
      details: {
        issues: [{ pointer: '/materials/1/hash', code: 'expired', params: { validUntil: '2026-09-06' } }],
      },
    });
  });

  test('are not reused without consent, nor those of another company', () => {
    expect(refusal(() => reuse([held('2027-01-01')], false))).toMatchObject({
      details: { issues: [{ pointer: '/consent', code: 'consent_required' }] },
    });
    expect(refusal(() => reuse([{ ...held('2027-01-01'), holder: 'another' }]))).toMatchObject({
      details: { issues: [{ pointer: '/materials/1/hash', code: 'not_held' }] },
    });
  });
});

describe('a technical review', () => {
  const begin = (item: string, days: number, at: Instant): Step => [
    office(SHIPPED_CATALOGUE.items.find(({ id }) => id === item)?.department ?? ''),
    { type: 'begin-review', item, review: 'inspection', days, notice: '现场查验' },
    at,
  ];
  const end = (item: string, at: Instant): Step => [
    office(SHIPPED_CATALOGUE.items.find(({ id }) => id === item)?.department ?? ''),
    { type: 'end-review', item, finding: '符合要求' },
    at,
  ];

  test('stands on a clock of its own, and its days count for nobody', () => {
    const during = go(applied(), accept, begin('power', 3, '2026-09-07T10:00:00+08:00'));
    expect(nodesOf(foldApplication(during)).power).toMatchObject({
      status: 'technical-review',
      reviewBy: { dueAt: '2026-09-10T17:00:00+08:00' },
    });
    expect(foldApplication(go(during, end('power', '2026-09-09T10:00:00+08:00')))).toMatchObject({
      status: 'reviewing',
      promisedBy: { dueAt: '2026-09-10T17:00:00+08:00' },
      nodes: { power: { status: 'running', dueBy: { dueAt: '2026-09-10T17:00:00+08:00' } } },
    });
  });

  test('that takes longer than its notice said stops the clocks for no more', () => {
    const log = go(
      applied(),
      accept,
      begin('power', 3, '2026-09-07T10:00:00+08:00'),
      end('power', '2026-09-18T10:00:00+08:00'),
    );
    expect(foldApplication(log)).toMatchObject({ promisedBy: { dueAt: '2026-09-11T17:00:00+08:00' } });
  });

  test('beside another counts once, and the whole waits for the longer', () => {
    const log = go(
      applied(),
      accept,
      begin('power', 2, '2026-09-07T10:00:00+08:00'),
      begin('telecom', 4, '2026-09-08T10:00:00+08:00'),
      end('power', '2026-09-09T10:00:00+08:00'),
    );
    expect(foldApplication(log)).toMatchObject({ promisedBy: { pauses: [{ noticedDays: 5 }] } });
    expect(foldApplication(go(log, end('telecom', '2026-09-14T10:00:00+08:00')))).toMatchObject({
      promisedBy: { dueAt: '2026-09-15T17:00:00+08:00' },
    });
  });

  test('that overruns shows the clock running again, and late when it is', () => {
    const log = go(applied(), accept, begin('power', 3, '2026-09-07T10:00:00+08:00'));
    const at = (now: Instant) =>
      viewApplication(foldApplication(log), log, { now, tenant: offering, calendar: chineseCalendar });
    expect(at('2026-09-10T16:00:00+08:00')).toMatchObject({ deadline: { paused: true, light: 'green' } });
    const over = at('2026-09-11T09:00:00+08:00');
    expect(over).toMatchObject({
      light: 'red',
      deadline: { paused: false, dueAt: '2026-09-11T17:00:00+08:00', light: 'amber' },
      lanes: [{ id: 'power', light: 'red' }, {}, {}, {}, {}, {}],
    });
    expect(at('2026-09-14T09:00:00+08:00')).toMatchObject({
      deadline: { light: 'red', workingDaysLeft: -1 },
    });
  });

  test('begun after another has overrun its notice stops the clocks for its own days only', () => {
    const log = go(
      applied(),
      accept,
      begin('power', 1, '2026-09-07T10:00:00+08:00'),
      begin('telecom', 1, '2026-09-17T10:00:00+08:00'),
      end('power', '2026-09-18T10:00:00+08:00'),
      end('telecom', '2026-09-18T10:00:00+08:00'),
    );
    const { promisedBy } = foldApplication(log) as ApplicationIn<'reviewing'>;
    expect(promisedBy.pauses.map(({ from, to }) => [from, to])).toEqual([
      ['2026-09-07T10:00:00+08:00', '2026-09-08T17:00:00+08:00'],
      ['2026-09-17T10:00:00+08:00', '2026-09-18T10:00:00+08:00'],
    ]);
    // One day left out; the second stop came after the promise was broken.
    expect(promisedBy.dueAt).toBe('2026-09-09T17:00:00+08:00');
  });

  test('the law’s limit is prolonged once, before it is over, and no promise with it', () => {
    const prolong: Step = [{ role: 'leader' }, { type: 'prolong', reason: '涉及铁路安全保护区会商' }];
    const log = go(applied(), accept, prolong);
    expect(foldApplication(log)).toMatchObject({
      statutoryBy: { extension: { days: 15 } },
      promisedBy: { dueAt: '2026-09-08T17:00:00+08:00' },
    });
    expect(refusal(() => go(log, prolong))).toMatchObject({
      code: 'already_extended',
      details: { problem: 'prolonged', at: MONDAY },
    });
    const [who, command] = prolong;
    expect(refusal(() => go(applied(), accept, [who, command, '2027-01-20T10:00:00+08:00']))).toMatchObject({
      code: 'already_extended',
      details: { problem: 'over' },
    });
  });
});

describe('what was accepted', () => {
  test('is what is judged: only what is owed may still come', () => {
    const swap: Step = [reporter, { type: 'supply-materials', materials: [file('site-plan')] }];
    expect(refusal(() => go(applied(), accept, swap))).toMatchObject({
      code: 'invalid',
      details: { issues: [{ pointer: '/materials/0/material', code: 'choice', params: { choices: [] } }] },
    });
  });

  test('and taken back later, keeps what was granted by then', () => {
    const log = go(applied(), accept, grant('greenery'), [reporter, { type: 'withdraw' }]);
    expect(foldApplication(log).status).toBe('withdrawn');
    expect(statuses(log)).toMatchObject({ greenery: 'granted', power: 'dropped', water: 'dropped' });
  });

  test('is held to the law’s own limit of its only item, where a law sets one', () => {
    const [first] = SHIPPED_CATALOGUE.items;
    if (!first) throw new Error('The catalogue is empty.');
    const one = {
      ...SHIPPED_CATALOGUE,
      items: [{ ...first, statutoryDays: 7 }],
      bundles: [
        {
          id: 'one',
          name: first.name,
          summary: first.name,
          items: [{ item: first.id, after: [], within: { days: 3 } }],
          materials: first.materials.map(({ material }) => material),
          combined: [],
          shared: [],
          steps: 1,
          visits: 0,
        },
      ],
    };
    const small = { ...tenant, approvals: { catalogue: one, category: problem.category } };
    const input = { ...HOOKUP, bundle: 'one', materials: [] };
    const owed = first.materials.map(({ material }) => material);
    const log = applied({ ...input, materials: owed.map((material) => file(material)) }, { tenant: small });
    const accepted = decideApplication(
      foldApplication(log),
      { type: 'accept', owed: [] },
      context(MONDAY, desk, { tenant: small }),
    );
    expect(accepted[0]).toMatchObject({ statutoryBy: { kind: 'permit', limit: { days: 7 } } });
  });

  test('is settled by an event once a year’s holidays are published', () => {
    const december = '2026-12-30T09:12:00+08:00';
    const log = go(applied(HOOKUP, { at: december }), [desk, { type: 'accept' }, december]);
    const state = foldApplication(log) as ApplicationIn<'accepted'>;
    expect(state.statutoryBy.provisional).toBe(true);
    expect(applicationAwaits(state)).toBe(state.statutoryBy.dueAt.slice(0, 10));
    const published = { ...chineseCalendar, version: 'cn-2027', dataValidThrough: '2027-12-31' };
    const bySystem = context('2027-01-10T00:00:00+08:00', { role: 'system' }, { calendar: published });
    const settled = decideApplication(state, { type: 'settle' }, bySystem);
    expect(settled).toMatchObject([{ type: 'settled' }]);
    const after = settled.reduce(evolveApplication, state as Application);
    expect(applicationAwaits(after)).toBeUndefined();
    expect(decideApplication(after, { type: 'settle' }, { ...bySystem, commandId: 'again' })).toEqual([]);
  });
});

test('a draft keeps what is not given, and is handed in only while its bundle is offered', () => {
  const draft = applied({ ...HOOKUP, draft: true });
  const saved = go(draft, [reporter, { type: 'save', materials: [file('site-plan', '2027-01-01')] }]);
  expect(
    foldApplication(saved).facts.materials.map(({ material, validUntil }) => [material, validUntil]),
  ).toEqual([
    ['hookup-form', undefined],
    ['site-plan', '2027-01-01'],
  ]);
  const closed = {
    ...tenant,
    approvals: { catalogue: { ...SHIPPED_CATALOGUE, bundles: [] }, category: problem.category },
  };
  const submit = () =>
    decideApplication(
      foldApplication(saved),
      { type: 'submit' },
      context(MONDAY, reporter, { tenant: closed }),
    );
  expect(refusal(submit)).toMatchObject({
    code: 'invalid',
    details: { issues: [{ pointer: '/bundle', code: 'unknown_bundle' }] },
  });
});

test('an applicant leaves what the channel needs to reach them', () => {
  const nobody = { ...HOOKUP, applicant: { kind: 'citizen' } } as const;
  expect(refusal(() => parse(applyInput, nobody))).toMatchObject({
    details: { issues: [{ pointer: '/applicant/contact/name' }, { pointer: '/applicant/contact/mobile' }] },
  });
});

test('no licence is granted that has expired', () => {
  const [who, command] = grant('power');
  const expired = { ...command, validUntil: '2026-09-06' } as ApplicationCommandInput;
  expect(refusal(() => go(applied(), accept, [who, expired]))).toMatchObject({
    details: { issues: [{ pointer: '/validUntil', code: 'expired' }] },
  });
});
