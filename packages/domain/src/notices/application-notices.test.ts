import { expect, test } from 'vitest';
import { applyInput } from '../approvals/application/command';
import { apply, decideApplication } from '../approvals/application/decide';
import type { ApplicationEvent } from '../approvals/application/event';
import { evolveApplication, foldApplication } from '../approvals/application/evolve';
import { nodesOf } from '../approvals/application/state';
import type { Actor } from '../case/event';
import { SHIPPED_CATALOGUE } from '../catalogue';
import { chineseCalendar } from '../holidays';
import { parse } from '../parse';
import { MONDAY, problem, tenant } from '../testing/given';
import { applicationNotices } from './application-notices';
import { applicationWebhook, webhook } from './webhook';
import { writeNotice } from './write-notice';

const offering = { ...tenant, approvals: { catalogue: SHIPPED_CATALOGUE, category: problem.category } };
const around = { tenant: offering, calendar: chineseCalendar };
const CODE = '7K3M9Q2C4D5EXW89';
let commands = 0;
const by = (actor: Actor) => {
  commands += 1;
  return { ...around, at: MONDAY, by: actor, via: 'portal' as const, commandId: `command ${commands}` };
};
const file = (material: string) =>
  ({ by: 'file', material, name: `${material}.pdf`, size: 1, hash: 'a'.repeat(64) }) as const;

/** An application from hand-in to rating, every item granted. */
function story(): ApplicationEvent[] {
  const input = parse(applyInput, {
    bundle: 'utility-hookup',
    applicant: problem.reporter,
    materials: [file('hookup-form'), file('site-plan')],
  });
  const log = [...apply(input, { id: 'a1', code: CODE }, by({ role: 'reporter' }))];
  const go = (actor: Actor, command: Parameters<typeof decideApplication>[1]) =>
    log.push(...decideApplication(foldApplication(log), command, by(actor)));
  if (foldApplication(log).status === 'draft') go({ role: 'reporter' }, { type: 'submit' });
  go({ role: 'desk' }, { type: 'accept', owed: [] });
  for (;;) {
    const state = foldApplication(log);
    const next = state.facts.bundle.items.find(({ id }) => nodesOf(state)[id]?.status === 'running');
    if (!next) break;
    go({ role: 'department', department: next.department.id }, { type: 'grant', item: next.id });
  }
  go({ role: 'desk' }, { type: 'deliver', by: 'electronic' });
  return log;
}

const log = story();
const states = log.map((_, i) => log.slice(0, i + 1).reduce(evolveApplication, undefined as never));

test('an applicant is told each step that concerns them, and an office its item when it may begin', () => {
  const told = log.flatMap((event, i) => applicationNotices(event, states[i] as never));
  expect(told.filter(({ to }) => 'mobile' in to).map(({ type }) => type)).toEqual([
    'application-received',
    'application-accepted',
    'application-decided',
    'application-delivered',
  ]);
  const { items } = foldApplication(log).facts.bundle;
  const begun = told.filter(({ type }) => type === 'item-started');
  const offices = begun.map(({ to }) => ('department' in to ? to.department : ''));
  expect([...offices].sort()).toEqual(items.map(({ department }) => department.id).sort());
  for (const notice of told)
    expect(writeNotice(notice, 'en').text + writeNotice(notice, 'zh-CN').text).not.toMatch(/[{}]|undefined/);
});

test('a webhook tells of everything but the draft, by its schema, without the applicant or the receipt code', () => {
  const bodies = log.flatMap((event, i) => applicationWebhook(event, states[i] as never, around) ?? []);
  expect(bodies.map(({ type }) => type)).not.toContain('application.drafted');
  expect(bodies.at(-1)).toMatchObject({
    type: 'application.delivered',
    data: { tenant: '430211', by: 'desk' },
  });
  for (const body of bodies) {
    expect(webhook.parse(body)).toEqual(body);
    expect(JSON.stringify(body)).not.toMatch(/示例装备|示例联系人|13800000000|4D5EXW89|4D5E-XW89/);
  }
});
