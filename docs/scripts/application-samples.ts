import type { ApplyInput } from '@wuyou/sdk';
import { COMPANY, peopleOf } from './sample-people.ts';
import type { Recorder } from './sample-recorder.ts';

const BUNDLE = 'utility-hookup';

/** The items and the office that grants each. */
const OFFICES = {
  power: 'power',
  greenery: 'gardens',
  excavation: 'urban',
  water: 'water',
  gas: 'gas',
  telecom: 'telecom',
} as const;

type Material = NonNullable<ApplyInput['materials']>[number];

const file = (material: string, name: string, digit: string): Material => ({
  by: 'file',
  material,
  name,
  size: 84_213,
  hash: digit.repeat(64),
});
const FORM_NAME = '联合报装申请表.pdf';
const FORM = file('hookup-form', FORM_NAME, 'a');
const PLAN = file('site-plan', '总平面图.pdf', 'b');

/** Utilities applied for, granted and rated; a draft; a correction: every route of applications is called. */
export async function recordApplications(recorder: Recorder): Promise<void> {
  const { page, desk, office } = peopleOf(recorder);
  const apply = (more: Partial<ApplyInput>) =>
    page.applications.apply({ bundle: BUNDLE, applicant: COMPANY, materials: [FORM, PLAN], ...more });

  await page.bundles.list();
  const { name, size, hash } = await page.files.upload(new Blob(['示例申请表']), { name: FORM_NAME });
  const queue = desk.applications.follow()[Symbol.asyncIterator]();
  const changed = queue.next();
  const form: Material = { by: 'file', material: 'hookup-form', name, size, hash };
  const { code } = await apply({ materials: [form, PLAN] });
  recorder.heard('desk.applications.live', (await changed).value);
  await queue.return?.();
  // What the first application left behind is at hand for the next.
  await page.bundles.get(BUNDLE, { earlier: code });

  const [summary] = (await desk.applications.list({ status: 'submitted', limit: 1 })).items;
  if (summary?.status !== 'submitted') throw new Error('The application is not in the list.');
  const { id } = summary;
  await desk.files.ofApplication(id, hash);
  await desk.applications.do(summary, { type: 'accept' });
  const grant = (item: keyof typeof OFFICES) =>
    office(OFFICES[item]).applications.do(id, { type: 'grant', item, number: `示例证 ${item} 1 号` });
  for (const item of ['power', 'greenery', 'excavation'] as const) await grant(item);
  await page.applications.get(code);
  await desk.applications.get(id);
  for await (const view of page.applications.follow(code)) {
    recorder.heard('applications.live', view);
    break;
  }
  for (const item of ['water', 'gas', 'telecom'] as const) await grant(item);
  await desk.applications.do(id, { type: 'deliver', by: 'electronic' });
  await page.ratings.get(code);
  await page.ratings.submit(code, { level: 'very-satisfied', tags: ['early'] });

  const draft = await apply({ draft: true, materials: [] });
  await page.applications.save(draft.code, { materials: [FORM] });
  await page.applications.submit(draft.code);
  const second = await desk.applications.list({ status: 'submitted', limit: 1 });
  await desk.applications.do(second.items[0]?.id ?? '', { type: 'request-correction' });
  await page.applications.supply(draft.code, { materials: [PLAN] });
  await page.applications.withdraw(draft.code, { reason: '项目计划有变' });
}
