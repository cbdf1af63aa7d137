import { type ApplicationCommandInput, foldApplication } from '@wuyou/domain';
import { problem } from '@wuyou/domain/http';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CONTACT, MOBILE, REPORT, TIANYUAN, world } from './testing/world';

const OFFICES = ['power', 'gardens', 'urban', 'water', 'gas', 'telecom', 'tax'];
const ITEMS = ['power', 'greenery', 'excavation', 'water', 'gas', 'telecom', 'none'];
const file = (material: string) => ({
  by: 'file' as const,
  material,
  name: `${material}.pdf`,
  size: 1,
  hash: 'a'.repeat(64),
});

const command: fc.Arbitrary<ApplicationCommandInput> = fc.oneof(
  fc.constantFrom<ApplicationCommandInput>(
    { type: 'accept' },
    { type: 'request-correction', missing: [{ material: 'site-plan', note: '缺少管线位置' }] },
    { type: 'supply-materials', materials: [file('site-plan')] },
    { type: 'supply-materials', materials: [file('hookup-form'), file('site-plan')] },
    { type: 'decline', reason: '不属于本站' },
    { type: 'withdraw' },
    { type: 'prolong', reason: '需要会商' },
    { type: 'deliver', by: 'counter' },
    { type: 'rate', rating: { level: 'dissatisfied', comment: '太慢' } },
  ),
  fc
    .constantFrom(...ITEMS)
    .chain((item) =>
      fc.constantFrom<ApplicationCommandInput>(
        { type: 'grant', item },
        { type: 'refuse', item, reason: '不符合条件' },
        { type: 'begin-review', item, review: 'testing', days: 2, notice: '检测' },
        { type: 'end-review', item, finding: '合格' },
      ),
    ),
);
const steps = fc.array(
  fc.record({
    as: fc.constantFrom('desk', 'supervisor', ...OFFICES.map((office) => `office-${office}`)),
    command,
    hours: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 5, maxLength: 40 },
);

test('whatever anyone sends: the log folds to the state, refusals write nothing, and staff learn no secret', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (walk, complete) => {
      const w = world();
      const materials = complete ? [file('hookup-form'), file('site-plan')] : [file('site-plan')];
      const body = { bundle: 'utility-hookup', applicant: REPORT.reporter, materials };
      const { code } = await w.call('applications.apply', { body });
      const [summary] = (await w.call('desk.applications.list', { as: 'desk' })).items;
      const id = summary?.id ?? '';
      let ms = Date.parse('2026-09-07T09:12:00+08:00');
      for (const step of [{ as: 'desk', command: { type: 'accept' }, hours: 0 }, ...walk]) {
        ms += step.hours * 3_600_000;
        w.moveTo(new Date(ms).toISOString());
        const before = await w.store.applications.events(TIANYUAN.id, id, 0);
        const reply = await w.send('POST', `/v1/desk/applications/${id}/commands`, {
          as: step.as,
          body: step.command,
        });
        const text = await reply.text();
        for (const secret of [MOBILE, CONTACT, code]) expect(text).not.toContain(secret);
        expect([200, 403, 404, 409, 422]).toContain(reply.status);
        const log = await w.store.applications.events(TIANYUAN.id, id, 0);
        if (!reply.ok) {
          z.parse(problem, JSON.parse(text));
          expect(log).toEqual(before);
        }
        expect(log.map(({ version }) => version)).toEqual(log.map((_, i) => i + 1));
        expect(foldApplication(log)).toEqual(await w.store.applications.find(TIANYUAN.id, id));
      }
      await w.call('applications.get', { params: { code } });
      await w.call('desk.applications.get', { as: 'desk', params: { id } });
    }),
    { numRuns: 60 },
  );
});
