import { createMock } from '@wuyou/mocks';
import { type CaseView, createClient, type ReportInput } from '@wuyou/sdk';
import { beforeEach, expect, test } from 'vitest';
import { apply, correct, hashOf, list, track } from './apply';
import { createStaffClient, wuyou as pageClient } from './client';
import { callReporter } from './contact';
import { acceptAndAssign, answer, firstQuarter } from './desk';
import { reportCarefully } from './errors';
import { supplyPhotos } from './files';
import { follow } from './follow';
import { next, rateTooEarly } from './narrow';
import { send } from './outbox';
import { rate } from './rate';
import { report } from './report';
import { wuyou as mocked, tryOut } from './testing';

const CODE = /^[2-9A-Z]{16}$/;
const REPORT: ReportInput = {
  category: '城乡建设/工程建设审批',
  title: '厂区门口道路积水',
  reporter: { kind: 'citizen', contact: { name: '示例', mobile: '13800000000' } },
};

let mock: ReturnType<typeof createMock>;
let shown: string[];
const show = (text: string) => {
  shown.push(text);
};
const clientOf = (options: { key?: string; token?: string }) =>
  createClient({ baseUrl: mock.baseUrl, fetch: mock.fetch, ...options });
const page = () => clientOf({ key: mock.keys.page });
const desk = () => clientOf({ token: mock.keys.desk });
const department = (id: 'nr' | 'hc') => clientOf({ token: mock.keys.departments[id] ?? '' });

beforeEach(async () => {
  mock = createMock({ now: '2026-09-07T09:12:00+08:00', frozen: true });
  await mock.ready;
  shown = [];
});

/** A case given to two departments, both at work. */
async function inHand(): Promise<{ code: string; id: string }> {
  const { code } = await report(page(), () => {});
  const assigned = await acceptAndAssign(desk(), () => {});
  if (!assigned || typeof assigned === 'string') throw new Error('Nothing was assigned.');
  await answer(department('nr'), assigned.id, show);
  await department('hc').desk.cases.do(assigned.id, { type: 'sign' });
  return { code, id: assigned.id };
}

async function answered(): Promise<string> {
  const { code, id } = await inHand();
  await department('hc').desk.cases.do(id, { type: 'finish-task', result: '已现场核实' });
  await answer(department('nr'), id, show);
  return code;
}

test('a client is made without sending anything', () => {
  expect(pageClient.cases.report).toBeTypeOf('function');
  expect(createStaffClient({ token: async () => 'secret' }).cases.list).toBeTypeOf('function');
});

test('a report shows its promise and basis, then a receipt in fours', async () => {
  const receipt = await report(page(), show);
  expect(receipt.code).toMatch(CODE);
  expect(shown[0]).toBe('2026-09-10T17:00:00+08:00 前联系您，2026-09-15T17:00:00+08:00 前办结');
  expect(shown[1]).toContain('依据：《');
  expect(shown[2]).toMatch(/^(\w{4}-){3}\w{4}$/);
});

test('following shows each change until the case is closed', async () => {
  const code = await answered();
  const seen: CaseView['status'][] = [];
  const following = follow(page(), code, {
    render: (view) => seen.push(view.status),
    say: show,
    signal: new AbortController().signal,
  });
  await expect.poll(() => seen).toEqual(['resolved']);
  await page().ratings.submit(code, { level: 'very-satisfied' });
  await following;
  expect(seen.at(-1)).toBe('closed');
});

test('what a reporter does next depends on where the case stands', async () => {
  const { code, id } = await inHand();
  expect((await next(page(), code, show)).timeline.at(-1)?.type).toBe('urged');
  await department('nr').desk.cases.do(id, { type: 'request-info', question: '请补充土地证复印件。' });
  expect((await next(page(), code, show)).status).toBe('handling');
  expect(shown).toContain('请补充土地证复印件。');
});

test('a rating given too early is refused by the service too', async () => {
  const { code } = await inHand();
  await expect(rateTooEarly(page(), code)).rejects.toMatchObject({ code: 'not_allowed_in_status' });
});

test('a bad rating opens the case again in the next round', async () => {
  const code = await answered();
  expect(await rate(page(), code, show)).toMatchObject({ status: 'handling', round: 2 });
  expect(shown).toContain('不满意：问题没解决、办得太慢、答复不清楚、推诿扯皮、态度不好');
  expect(shown.at(-1)).toBe('第 2 轮');
});

test('each wrong field is named with its mend', async () => {
  await reportCarefully(page(), { ...REPORT, title: '积水' }, show);
  expect(shown).toEqual(['/title 问题标题至少 4 个字']);
});

test('another error is said in words', async () => {
  await reportCarefully(clientOf({ key: 'pk_test_nobody' }), REPORT, show);
  expect(shown[0]).toBe('缺少访问密钥，或密钥无效');
});

test('a report kept while offline is sent once, whatever happened to the first try', async () => {
  const kept = new Map<string, string>();
  const outbox = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const client = createClient({ baseUrl: mock.baseUrl, fetch: mock.fetch, key: mock.keys.page, retries: 0 });
  const waiting = { outbox, uuid: () => 'e5a0b1c2-0000-4000-8000-000000000001' };
  mock.faults.offline = true;
  expect(await send(client, REPORT, waiting)).toBeUndefined();
  expect(kept.size).toBe(1);
  mock.faults.offline = false;
  const receipt = await send(client, REPORT, waiting);
  expect(receipt?.code).toMatch(CODE);
  expect(kept.size).toBe(0);
  expect((await desk().desk.cases.list()).items).toHaveLength(1);
});

test('a desk lists, accepts and assigns', async () => {
  await report(page(), () => {});
  expect(await acceptAndAssign(desk(), show)).toMatchObject({ status: 'assigned' });
  expect(shown).toEqual(['新厂房联合验收受阻']);
});

test('a desk reads a contact in the clear, and no department does', async () => {
  const { id } = await inHand();
  expect(await callReporter(desk(), id)).toMatch(/^1\d{10}$/);
  await expect(callReporter(department('nr'), id)).rejects.toMatchObject({ code: 'forbidden' });
});

test('photos are supplied and come back as they were taken in', async () => {
  const { code } = await inHand();
  const photo = new File(['示例照片'], '路口示例.jpg', { type: 'image/jpeg' });
  const [opened] = await supplyPhotos(page(), code, [photo]);
  expect(await opened?.text()).toBe('示例照片');
});

test('a change by someone else is told, not overwritten', async () => {
  const { id } = await inHand();
  const { token, fetch } = { token: mock.keys.departments.nr ?? '', fetch: mock.fetch };
  const late = createClient({
    baseUrl: mock.baseUrl,
    token,
    fetch: async (request) => {
      if (request.method === 'POST')
        await department('hc').desk.cases.do(id, { type: 'progress', note: '在核' });
      return fetch(request);
    },
  });
  await answer(late, id, show);
  expect(shown.at(-1)).toMatch(/^刚被他人更新到第 \d+ 版，请看过再操作$/);
});

const APPLICANT: ReportInput['reporter'] = {
  kind: 'enterprise',
  name: '示例装备集团',
  uscc: '91430200MA4DEM010P',
  contact: { name: '示例联系人', mobile: '13800000000' },
};
const FILES = new Map([
  ['hookup-form', new File(['申请表'], '申请表.pdf')],
  ['site-plan', new File(['总平面图'], '总平面图.pdf')],
]);

async function applicationsAtDesk() {
  return (await desk().desk.applications.list({ status: 'submitted' })).items;
}

test('a file is known by its SHA-256', async () => {
  expect(await hashOf(new Blob(['abc']))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('bundles are listed with what they save', async () => {
  await list(page(), show);
  expect(shown).toContainEqual(
    expect.stringMatching(/^水电气网联合报装：交 2 份材料（单办 \d+ 份），1 个工作日/),
  );
});

test('what was handed in once is spared the second time, and both are decided by a promised date', async () => {
  const first = await apply(page(), { applicant: APPLICANT, files: FILES }, show);
  expect(first).toMatchObject({ status: 'submitted', spared: 0 });
  expect(shown[0]).toBe('当即受理的话，2026-09-08T17:00:00+08:00 前办结');
  expect(shown.at(-1)).toBe('2026-09-14T17:00:00+08:00 前一次性告知补正');
  shown = [];
  // The desk has looked at it: from now on its documents are known.
  const [summary] = await applicationsAtDesk();
  await desk().desk.applications.do(summary?.id ?? '', { type: 'accept' });
  const again = { applicant: APPLICANT, earlier: first.code, files: new Map() };
  expect(await apply(page(), again, show)).toMatchObject({ spared: 1 });
  expect(shown.filter((line) => line.endsWith('：已有，免提交'))).toEqual([
    '总平面图及管线综合图：已有，免提交',
  ]);
});

test('an application is tracked by its code until it is rated, and a case until it is closed', async () => {
  const { code } = await apply(page(), { applicant: APPLICANT, files: FILES }, () => {});
  const [summary] = await applicationsAtDesk();
  const id = summary?.id ?? '';
  const following = track(page(), code, { show, signal: new AbortController().signal });
  await expect.poll(() => shown).toHaveLength(6);
  await desk().desk.applications.do(id, { type: 'accept' });
  const { lanes } = await page().applications.get(code);
  const ended = new Set<string>();
  while (ended.size < lanes.length) {
    const next = lanes.find((lane) => !ended.has(lane.id) && lane.after.every((before) => ended.has(before)));
    if (!next) throw new Error('The items wait for one another.');
    const token = mock.keys.departments[next.department.id] ?? '';
    await clientOf({ token }).desk.applications.do(id, { type: 'grant', item: next.id });
    ended.add(next.id);
  }
  await desk().desk.applications.do(id, { type: 'deliver', by: 'electronic' });
  await page().ratings.submit(code, { level: 'satisfied' });
  await following;
  expect(shown.at(-1)).toMatch(/ granted$/);

  const caseCode = await answered();
  await page().ratings.submit(caseCode, { level: 'satisfied' });
  shown = [];
  await track(page(), caseCode, { show, signal: new AbortController().signal });
  expect(shown).toEqual(['新厂房联合验收受阻 closed']);
});

test('what was told to be missing is handed in', async () => {
  const { code } = await apply(page(), { applicant: APPLICANT, files: new Map() }, () => {});
  const [summary] = await applicationsAtDesk();
  await desk().desk.applications.do(summary?.id ?? '', { type: 'request-correction' });
  const view = await correct(page(), code, async (missing) => {
    expect(missing).toEqual(['hookup-form', 'site-plan']);
    return missing.map((material) => ({
      by: 'file',
      material,
      name: `${material}.pdf`,
      size: 1,
      hash: 'a'.repeat(64),
    }));
  });
  expect(view.status).toBe('submitted');
});

test('tests move the clock past a holiday and ask for faults', async () => {
  const { code } = await mocked.cases.report(REPORT);
  await tryOut(code, show);
  expect(shown[0]).toMatch(/^2026-10-/);
  expect(shown[1]).toMatch(/^还剩 -?\d 个工作日，(green|amber|red)$/);
});

test('figures of a quarter without a case are counts without rates', async () => {
  await firstQuarter(desk(), show);
  expect(shown).toEqual(['办理时长中位数 — 个工作日']);
});
