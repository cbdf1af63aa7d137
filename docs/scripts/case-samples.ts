import { COMPANY, peopleOf } from './sample-people.ts';
import type { Recorder } from './sample-recorder.ts';

/** One case from its report to its rating, and one taken back: every route of cases is called. */
export async function recordCases(recorder: Recorder): Promise<void> {
  const { page, desk, office } = peopleOf(recorder);
  const department = office('nr');

  const { categories } = await page.site.get();
  const category = categories[0]?.path ?? '';
  await page.cases.promise({ category });
  // The SDK asks for it by itself, where a site needs it.
  const { baseUrl, keys, fetch } = recorder;
  await fetch(`${baseUrl}/v1/challenge`, { headers: { Authorization: `Bearer ${keys.page}` } });
  const photo = await page.files.upload(new Blob(['示例照片'], { type: 'image/jpeg' }), {
    name: '厂区示例.jpg',
  });
  const report = (title: string, files: readonly string[] = []) =>
    page.cases.report({ category, title, reporter: COMPANY, ...(files.length > 0 && { files: [...files] }) });

  const queue = desk.follow()[Symbol.asyncIterator]();
  const changed = queue.next();
  const { code } = await report('新厂房联合验收受阻', [photo.id]);
  await page.files.get(code, photo.id);
  recorder.heard('desk.live', (await changed).value);
  await queue.return?.();

  const [summary] = (await desk.cases.list({ status: 'submitted', limit: 1 })).items;
  if (!summary) throw new Error('The case just reported is not in the queue.');
  const { id } = summary;
  await desk.files.ofCase(id, photo.id);
  await desk.cases.do(summary, { type: 'accept' });
  await page.cases.urge(code);
  await desk.cases.do(id, { type: 'assign', tasks: [{ department: 'nr', role: 'lead', title: '规划核实' }] });
  await department.cases.do(id, { type: 'sign' });
  await department.cases.do(id, { type: 'request-extension', reason: '需要现场测绘' });
  await desk.cases.do(id, { type: 'grant-extension' });
  await page.cases.answerExtension(code, { agree: true });
  await department.cases.do(id, { type: 'request-info', question: '请补充土地证复印件。' });
  await page.cases.supply(code, { text: '土地证复印件已交窗口。' });
  await department.cases.do(id, { type: 'resolve', answer: '历史手续已补正，联合验收已通过。' });
  await page.ratings.get(code);
  await page.cases.get(code);
  await desk.cases.get(id);
  await desk.cases.contact(id, '约定现场查看时间');
  for await (const view of page.cases.follow(code)) {
    recorder.heard('cases.live', view);
    break;
  }
  await page.ratings.submit(code, { level: 'satisfied', tags: ['contacted-first'] });
  await desk.figures.get({ department: 'nr' });
  const second = await report('厂区门口道路积水');
  await page.cases.withdraw(second.code, { reason: '问题已自行解决' });
}
