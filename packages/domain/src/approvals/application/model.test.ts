import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../case/event';
import { DomainError } from '../../errors';
import { isSeenOutside } from '../../four-eyes';
import { chineseCalendar } from '../../holidays';
import { DEFAULT_POLICY } from '../../policy';
import { carefulTenant, problem, tenant } from '../../testing/given';
import { dateOf, toInstant, toMs } from '../../time';
import type { Catalogue } from '../catalogue';
import { parseCatalogue } from '../parse-catalogue';
import { paperDue } from '../testing/paper-clock';
import type { ApplicationCommand } from './command';
import { apply, decideApplication } from './decide';
import type { ApplicationEvent } from './event';
import { evolveApplication, foldApplication } from './evolve';
import type { ApplicationContext } from './rule';
import { type Application, nodesOf } from './state';
import { nextApplicationTimer } from './timer';
import { APPLICATION_COMMAND_GIVERS, APPLICATION_TRANSITIONS } from './transitions';
import { viewApplication } from './view';

const ITEMS = ['a', 'b', 'c', 'd', 'e'] as const;
const HASH = 'b'.repeat(64);
const named = (name: string) => ({ 'zh-CN': name, en: name });

/** Any graph of up to five items: an item may come after those before it. */
const catalogues: fc.Arbitrary<Catalogue> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }))
  .map(([count, edges]) => {
    const ids = ITEMS.slice(0, count);
    return parseCatalogue({
      departments: ids.map((id) => ({ id: `office-${id}`, name: named(id) })),
      materials: ['form', 'extra', ...ids.map((id) => `licence-${id}`)].map((id) => ({
        id,
        name: named(id),
        kind: 'document',
      })),
      items: ids.map((id) => ({
        id,
        name: named(id),
        department: `office-${id}`,
        materials: [
          { material: 'form', core: true },
          { material: 'extra', core: false },
        ],
        steps: 1,
        visits: 1,
        statutoryDays: 20,
        within: { days: 2 },
        result: `licence-${id}`,
      })),
      bundles: [
        {
          id: 'any',
          name: named('示例一件事'),
          summary: named('示例'),
          items: ids.map((item, i) => ({
            item,
            after: ids.filter((_, j) => j < i && edges[i * 5 + j]),
            within: { days: 1 },
          })),
          materials: ['form', 'extra'],
          steps: 1,
          visits: 0,
        },
      ],
    });
  });

const item = fc.constantFrom(...ITEMS);
const note = fc.constant('示例说明');
const given = fc.subarray(['form', 'extra'], { minLength: 1 }).map((materials) =>
  materials.map((material) => ({
    by: 'file' as const,
    material,
    name: `${material}.pdf`,
    size: 1,
    hash: HASH,
  })),
);
const commands: fc.Arbitrary<ApplicationCommand> = fc.oneof(
  fc.record({ type: fc.constant('save' as const), materials: given, consent: fc.constant(false) }),
  fc.constant({ type: 'submit' as const }),
  fc.record({
    type: fc.constant('supply-materials' as const),
    materials: given,
    consent: fc.constant(false),
  }),
  fc.record({
    type: fc.constant('request-correction' as const),
    missing: fc.constant<{ material: string; note: string }[]>([]),
  }),
  fc.record({
    type: fc.constant('accept' as const),
    owed: fc.constantFrom<{ material: string; days: number }[]>(
      [],
      [{ material: 'extra', days: 3 }],
      [{ material: 'form', days: 3 }],
    ),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('accept' as const),
      owed: fc.constant<{ material: string; days: number }[]>([]),
    }),
  },
  fc.record({
    type: fc.constant('begin-review' as const),
    item,
    review: fc.constant('testing' as const),
    days: fc.integer({ min: 1, max: 6 }),
    notice: note,
  }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('end-review' as const), item, finding: note }) },
  { weight: 12, arbitrary: fc.record({ type: fc.constant('grant' as const), item }) },
  fc.record({ type: fc.constant('refuse' as const), item, reason: note }),
  // Of the first one waiting: the walk fills its number in.
  { weight: 6, arbitrary: fc.constant({ type: 'confirm' as const, proposal: 1 }) },
  fc.constant({ type: 'send-back' as const, proposal: 1, note: '示例说明' }),
  { weight: 2, arbitrary: fc.constant({ type: 'take-back' as const, proposal: 1 }) },
  fc.record({ type: fc.constant('prolong' as const), reason: note }),
  { weight: 6, arbitrary: fc.constant({ type: 'deliver' as const, by: 'counter' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('rate' as const),
      rating: fc.constant<Extract<ApplicationCommand, { type: 'rate' }>['rating']>({
        level: 'satisfied',
        tags: [],
      }),
    }),
  },
  fc.constant({ type: 'decline' as const, reason: '示例理由' }),
  fc.constant({ type: 'withdraw' as const }),
);

const steps = fc.array(fc.tuple(commands, fc.integer({ min: 0, max: 40 }), fc.constantFrom('a', 'b')), {
  minLength: 10,
  maxLength: 100,
});

test('whatever is done in whatever order, an application keeps its rules', () => {
  const reached = new Set<string>();
  const walked = new Set<string>();
  fc.assert(
    fc.property(catalogues, steps, fc.boolean(), fc.boolean(), (catalogue, walk, draft, careful) => {
      const approvals = { catalogue, category: problem.category };
      const plainly = { ...tenant, approvals };
      const offering = {
        ...(careful ? carefulTenant : tenant),
        approvals: { catalogue, category: problem.category },
      };
      let now = toMs('2026-09-07T09:12:00+08:00');
      let count = 0;
      const context = (by: Actor): ApplicationContext => {
        count += 1;
        const at = toInstant(now);
        return { at, by, via: 'desk', commandId: `c${count}`, tenant: offering, calendar: chineseCalendar };
      };
      const input = { channel: 'portal', bundle: 'any', applicant: problem.reporter, draft } as const;
      const materials = [{ by: 'file', material: 'form', name: 'form.pdf', size: 1, hash: HASH }] as const;
      const log: ApplicationEvent[] = apply(
        { ...input, materials: [...materials], consent: false },
        { id: 'a1', code: 'CODE' },
        context({ role: 'reporter' }),
      );
      /** The same application where one person is enough: what waits for a second one is not in it. */
      const plain = [...log];
      let state = foldApplication(log);
      const give = (command: ApplicationCommand, by: Actor) => {
        const before = state;
        const given = context(by);
        const events = attempt(() => decideApplication(before, command, given));
        if (events === undefined) return;
        log.push(...events);
        state = events.reduce(evolveApplication, before);
        if (events.length === 0) return;
        const ways: Partial<Record<string, readonly string[]>> = APPLICATION_TRANSITIONS[before.status];
        expect(ways[command.type], `${before.status} → ${command.type}`).toContain(state.status);
        if (state.status !== 'draft') reached.add(state.status);
        walked.add(command.type);
        check(state, log);
        if (events.every(isSeenOutside)) {
          const held = before.facts.proposals?.find(
            ({ id }) => command.type === 'confirm' && id === command.proposal,
          );
          const alone = { ...given, tenant: plainly };
          plain.push(...decideApplication(foldApplication(plain), held?.command ?? command, alone));
        }
        const shown = { now: toInstant(now), tenant: plainly, calendar: chineseCalendar };
        expect(viewApplication(state, log, shown), 'the applicant cannot tell').toEqual(
          viewApplication(foldApplication(plain), plain, shown),
        );
      };
      for (const [drawn, hours, colleague] of walk) {
        const until = now + hours * 3_600_000;
        for (let timer = nextApplicationTimer(state); timer && toMs(timer.at) <= until; ) {
          now = Math.max(now, toMs(timer.at));
          give(timer.command, { role: 'system' });
          const next = nextApplicationTimer(state);
          expect(next, 'a timer has an effect, or it would fire for ever').not.toEqual(timer);
          timer = next;
        }
        now = until;
        const [role] = APPLICATION_COMMAND_GIVERS[drawn.type];
        const [proposal] = state.facts.proposals ?? [];
        const command = 'proposal' in drawn && proposal ? { ...drawn, proposal: proposal.id } : drawn;
        const id = command.type === 'take-back' ? (proposal?.by.id ?? colleague) : colleague;
        const item = 'item' in command ? command.item : 'proposal' in command && proposal?.command.item;
        give(command, item ? { role, id, department: `office-${item}` } : { role });
      }
      expect(foldApplication(log)).toEqual(state);
    }),
    { numRuns: 1500, seed: 4 },
  );
  for (const command of ['grant', 'refuse', 'confirm', 'send-back', 'take-back'])
    expect(walked, command).toContain(command);
  expect([...reached, 'draft'].sort()).toEqual(Object.keys(APPLICATION_TRANSITIONS).sort());
}, 60_000);

/** What holds wherever an application stands. */
function check(state: Application, log: readonly ApplicationEvent[]): void {
  const { items } = state.facts.bundle;
  const nodes = nodesOf(state);
  const at = (id: string) => nodes[id]?.status;
  for (const { id, after } of Object.keys(nodes).length > 0 ? items : []) {
    const status = at(id);
    if (state.status === 'withdrawn') continue;
    const ready = after.every((before) => at(before) === 'granted');
    if (status === 'waiting') expect(ready, `${id} waits though nothing keeps it back`).toBe(false);
    else if (status !== 'dropped') expect(ready, `${id} began before its time`).toBe(true);
    const hopeless = after.some((before) => ['refused', 'dropped'].includes(at(before) ?? ''));
    expect(status === 'dropped', `${id} is dropped just when something before it was refused`).toBe(hopeless);
  }
  if ('outcome' in state) {
    const open = Object.values(nodes).filter(({ status }) =>
      ['waiting', 'running', 'technical-review'].includes(status),
    );
    expect(open, 'nothing is open in what is decided').toEqual([]);
  }
  if (state.status === 'withdrawn') {
    const open = Object.values(nodes).filter(({ status }) => status === 'running' || status === 'waiting');
    expect(open, 'nothing is open in what was taken back').toEqual([]);
  }
  if (!('promisedBy' in state)) return;
  const joint = items.length > 1;
  const { promisedBy, statutoryBy } = state;
  const onPaper = {
    promised: paperDue(log, { limit: 'days' in promisedBy.limit ? promisedBy.limit.days : 0, extended: 0 }),
    legal: paperDue(log, { limit: joint ? 45 : 20, extended: joint ? 15 : 10 }),
  };
  expect({ promised: dateOf(promisedBy.dueAt), legal: dateOf(statutoryBy.dueAt) }).toEqual(onPaper);
  for (const { dueAt } of [promisedBy, statutoryBy])
    expect(dueAt.slice(11, 16)).toBe(DEFAULT_POLICY.closeOfBusiness);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (DomainError.is(error)) return undefined;
    throw error;
  }
}
