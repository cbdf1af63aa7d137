import {
  APPLICATION_COMMAND_GIVERS,
  type ApplicationCommandInput,
  type CaseCommandInput,
  COMMAND_GIVERS,
  PERMISSIONS,
  type Role,
  STAFF_ROLES,
} from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import { expect, test } from 'vitest';
import { drive, TO_HANDLING } from './testing/drive';
import { REPORT, world } from './testing/world';

/** A member of staff of each role; the department has a task in the case and an item in the application. */
const STAFF = {
  desk: 'desk',
  department: 'nr',
  supervisor: 'supervisor',
  leader: 'leader',
  admin: 'admin',
} as const satisfies Record<(typeof STAFF_ROLES)[number], string>;

const note = '示例说明';
const rating = { level: 'satisfied' } as const;

/** One of each, in words that are right. */
const CASE_COMMANDS = {
  accept: {},
  decline: { reason: note },
  assign: { tasks: [{ department: 'nr', role: 'lead', title: note }] },
  decompose: { tasks: [{ department: 'hc', title: note }] },
  reassign: { task: 't1', department: 'hc', reason: note },
  merge: { into: 'none' },
  split: { reason: note },
  sign: {},
  'return-task': { reason: note },
  progress: { note },
  'finish-task': { result: note },
  'request-info': { question: note },
  'request-extension': { reason: note },
  'grant-extension': {},
  'refuse-extension': { reason: note },
  'answer-extension': { agree: true },
  'correct-deadline': { reason: note },
  'supply-info': { text: note },
  resolve: { answer: note },
  'follow-up': { outcome: 'solved' },
  rate: { rating },
  close: {},
  reopen: { reason: note },
  withdraw: {},
  urge: {},
  'verify-rating': { finding: 'valid', note },
  'appeal-rating': { round: 1, reason: note },
  'decide-appeal': { round: 1, upheld: true, note },
  supervise: { reason: note },
  'lift-supervision': { note },
  'mark-key': { reason: note },
  'form-task-force': { reason: note, lead: note, problems: [{ title: note, department: 'hc' }] },
  milestone: { text: note },
  confirm: { proposal: 1 },
  'send-back': { proposal: 1, note },
  'take-back': { proposal: 1 },
} as const satisfies {
  [T in CaseCommandInput['type']]: Omit<Extract<CaseCommandInput, { type: T }>, 'type'>;
};

const file = { by: 'file', material: 'site-plan', name: '示例.pdf', size: 1, hash: 'c'.repeat(64) } as const;
const materials = [file];
const item = 'hookup-power';
const APPLICATION_COMMANDS = {
  save: { materials },
  submit: {},
  'supply-materials': { materials },
  withdraw: {},
  'request-correction': {},
  accept: {},
  decline: { reason: note },
  'begin-review': { item, review: 'hearing', days: 1, notice: note },
  'end-review': { item, finding: note },
  grant: { item },
  refuse: { item, reason: note },
  prolong: { reason: note },
  deliver: { by: 'counter' },
  rate: { rating },
  confirm: { proposal: 1 },
  'send-back': { proposal: 1, note },
  'take-back': { proposal: 1 },
} as const satisfies {
  [T in ApplicationCommandInput['type']]: Omit<Extract<ApplicationCommandInput, { type: T }>, 'type'>;
};

async function bothKinds() {
  const w = world();
  const { code, id } = await drive(w, ...TO_HANDLING);
  const body = {
    bundle: 'utility-hookup',
    applicant: REPORT.reporter,
    materials: ['hookup-form', 'site-plan'].map((material) => ({ ...file, material })),
  };
  const application = await w.call('applications.apply', { body });
  const [summary] = (await w.call('desk.applications.list', { as: 'desk' })).items;
  return { w, code, id, applicationCode: application.code, applicationId: summary?.id ?? '' };
}

test('every role passes the doors that the table opens to it, and no other', async () => {
  const { w, code, applicationCode, id, applicationId } = await bothKinds();
  for (const role of STAFF_ROLES)
    for (const name of Object.keys(PERMISSIONS) as RouteName[]) {
      const { method, path } = ROUTES[name];
      const ofApplication = name.includes('applications');
      const places: Readonly<Record<string, string>> = {
        code: ofApplication ? applicationCode : code,
        file: '0199f0a0-0000-7000-8000-000000000000',
        hash: 'c'.repeat(64),
        id: name === 'bundles.get' ? 'utility-hookup' : ofApplication ? applicationId : id,
      };
      const filled = path.replace(/{(\w+)}/g, (_, key: string) => encodeURIComponent(places[key] ?? ''));
      const stop = new AbortController();
      // A body that no route takes: what is let in is refused only then, and nothing is changed.
      const sent = method === 'POST' ? { body: { unknown: 1 } } : {};
      const response = await w.send(method, filled, { as: STAFF[role], signal: stop.signal, ...sent });
      const { code: refusal } = response.ok ? {} : await response.json();
      stop.abort();
      await response.body?.cancel().catch(() => {});
      const open = role in PERMISSIONS[name as keyof typeof PERMISSIONS];
      expect(`${role} ${name} ${refusal === 'forbidden' ? 'closed' : 'open'}`).toBe(
        `${role} ${name} ${open ? 'open' : 'closed'}`,
      );
    }
});

test('every command is for the roles its table names, whoever else sends it', async () => {
  const { w, id, applicationId } = await bothKinds();
  const offered = [
    ...Object.entries(CASE_COMMANDS).map(([type, fields]) => ({
      path: `/v1/desk/cases/${id}/commands`,
      body: { type, ...fields },
      givers: COMMAND_GIVERS[type as keyof typeof CASE_COMMANDS] as readonly Role[],
    })),
    ...Object.entries(APPLICATION_COMMANDS).map(([type, fields]) => ({
      path: `/v1/desk/applications/${applicationId}/commands`,
      body: { type, ...fields },
      givers: APPLICATION_COMMAND_GIVERS[type as keyof typeof APPLICATION_COMMANDS] as readonly Role[],
    })),
  ];
  for (const { path, body, givers } of offered)
    for (const role of STAFF_ROLES) {
      if ((givers as readonly string[]).includes(role)) continue;
      const as = path.includes('applications') && role === 'department' ? 'office-power' : STAFF[role];
      const response = await w.send('POST', path, { as, body });
      const refusal = `${role} ${body.type} ${response.status} ${(await response.json()).code}`;
      const expected = role === 'admin' ? 'forbidden' : 'not_permitted';
      expect(refusal).toBe(`${role} ${body.type} 403 ${expected}`);
    }
});

test('a caller of no department’s share is one of no cases at all', async () => {
  const w = world({
    authenticate: (credential) =>
      credential === 'nobody'
        ? { kind: 'staff', tenant: '430211', id: 'nobody', role: 'department' }
        : { kind: 'staff', tenant: '430211', id: 'desk-1', role: 'desk' },
  });
  const { status, example } = http['cases.report'];
  expect((await w.send('POST', '/v1/cases', { as: 'desk', body: example.body })).status).toBe(status);
  expect((await w.call('desk.cases.list', { as: 'desk' })).items).toHaveLength(1);
  expect((await w.call('desk.cases.list', { as: 'nobody' })).items).toEqual([]);
});
