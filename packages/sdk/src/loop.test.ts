import { referenceOf } from '@wuyou/domain';
import { DomainError } from '@wuyou/domain/values';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockwork, settle } from './testing/clockwork';
import { settled } from './testing/script';
import { answer, CATEGORY, REPORT, world } from './testing/world';

test('a case goes round the loop, and its reporter sees every step live', async () => {
  const here = world();
  const { page, desk } = here;
  const receipt = await page.cases.report(REPORT);
  expect(receipt.promise).toEqual(await page.cases.promise({ category: CATEGORY }));

  const seen: string[] = [];
  const following = (async () => {
    for await (const view of page.cases.follow(receipt.code)) {
      seen.push(view.status);
      if (view.status === 'closed') return;
    }
  })();

  const { items } = await desk.cases.list({ status: 'submitted' });
  const [summary] = items;
  if (!summary) throw new Error('The desk does not see the case');
  await answer(here, summary.id);
  const view = await page.cases.get(receipt.code);
  if (view.status !== 'resolved') throw new Error(`An answered case is ${view.status}`);
  expect((await page.ratings.get(view.code)).state).toBe('open');
  const closed = await page.ratings.submit(view, { level: 'very-satisfied', tags: ['early'] });
  expect(closed).toMatchObject({ status: 'closed', filled: 5 });

  await following;
  expect(seen).toEqual([
    'submitted',
    'accepted',
    'assigned',
    'handling',
    'resolved',
    'following-up',
    'closed',
  ]);
});

test('a bad rating sends the case round again', async () => {
  const here = world();
  const { code } = await here.page.cases.report(REPORT);
  const [summary] = (await here.desk.cases.list()).items;
  await answer(here, summary?.id ?? '');
  const view = await here.page.ratings.submit(code, { level: 'dissatisfied', comment: '问题还在' });
  expect(view).toMatchObject({ status: 'handling', round: 2 });
});

test('a command repeated with its key has one effect', async () => {
  const { page, desk } = world();
  const once = await page.cases.report(REPORT, { idempotencyKey: 'draft-1' });
  const again = await page.cases.report(REPORT, { idempotencyKey: 'draft-1' });
  expect(again).toEqual(once);
  expect((await desk.cases.list()).items).toHaveLength(1);
});

test('a reply that was lost is asked for again, and the problem is reported once', async () => {
  const here = world();
  const clock = clockwork();
  let lose = true;
  const fetch = async (request: Request) => {
    const response = await here.engine.fetch(request);
    if (!lose) return response;
    lose = false;
    throw new TypeError('Failed to fetch');
  };
  const codes: string[] = [];
  const reporting = here.as('page', { fetch, environment: clock }).cases.report(REPORT);
  const done = reporting.then(({ code }) => codes.push(code));
  await clock.until(() => codes.length === 1);
  await done;
  expect((await here.desk.cases.list()).items.map(({ reference }) => reference)).toEqual(
    codes.map(referenceOf),
  );
});

test('acting on what someone else has changed is a conflict that says the version, the status and what is allowed', async () => {
  const { page, desk } = world();
  await page.cases.report(REPORT);
  const [seen] = (await desk.cases.list()).items;
  if (seen?.status !== 'submitted') throw new Error('A new case is not submitted');
  await desk.cases.do(seen, { type: 'accept' });
  const error = await settled(desk.cases.do(seen, { type: 'decline', reason: '重复' }));
  expect(DomainError.is(error, 'conflict') && error.details).toMatchObject({
    version: 2,
    status: 'accepted',
    allowed: expect.arrayContaining(['assign', 'merge']),
  });
});

test('a refusal names the fields, in the language of the client', async () => {
  const { page } = world();
  const report = { ...REPORT, title: '短', reporter: { ...REPORT.reporter, uscc: '91430200MA4DEM0109' } };
  const error = await settled(page.cases.report(report));
  expect(DomainError.is(error, 'invalid') && error.details.issues).toMatchObject([
    { pointer: '/title', code: 'too_short' },
    { pointer: '/reporter/uscc' },
  ]);
  expect((error as DomainError).requestId).toMatch(/^id-/);
});

test('a code of no case is not found, and neither is it by following', async () => {
  const { page } = world();
  const code = '7K3M-9Q2C-4D5E-XW89';
  expect(await settled(page.cases.get(code))).toMatchObject({ code: 'not_found' });
  expect(
    await settled(Promise.resolve(page.cases.follow(code)[Symbol.asyncIterator]().next())),
  ).toMatchObject({
    code: 'not_found',
  });
});

test('the queue comes page by page, none twice and none left out', async () => {
  const { page, desk } = world();
  const codes: string[] = [];
  for (let i = 0; i < 7; i++)
    codes.push((await page.cases.report({ ...REPORT, title: `第 ${i} 件诉求` })).code);
  const listed: string[] = [];
  for await (const { reference } of desk.cases.list({ limit: 3 })) listed.push(reference);
  expect(listed.sort()).toEqual(codes.map(referenceOf).sort());
});

test('the desk sees what changes in the queue', async () => {
  const { page, desk } = world();
  const loop = desk.follow()[Symbol.asyncIterator]();
  const first = loop.next();
  await settle();
  const { code } = await page.cases.report(REPORT);
  expect((await first).value).toMatchObject({ reference: referenceOf(code), status: 'submitted' });
  await loop.return?.();
});

test('wherever the connection breaks, every version comes once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 8 }), async (cuts) => {
      const here = world();
      const environment = clockwork();
      const { code } = await here.page.cases.report(REPORT);
      const [summary] = (await here.desk.cases.list()).items;
      const fetch = async (request: Request) => {
        const response = await here.engine.fetch(request);
        const after = request.url.endsWith('/live') ? cuts.shift() : undefined;
        return after === undefined ? response : breakOff(response, after);
      };
      const versions: number[] = [];
      const controller = new AbortController();
      const end = settled(
        (async () => {
          const { cases } = here.as('page', { fetch, environment });
          for await (const view of cases.follow(code, controller)) versions.push(view.version);
        })(),
      );
      await environment.until(() => versions.length === 1);
      const { version } = await answer(here, summary?.id ?? '');
      await environment.until(() => versions[versions.length - 1] === version && cuts.length === 0);
      expect(versions).toEqual(Array.from({ length: version }, (_, i) => i + 1));
      controller.abort();
      await end;
      expect(environment.timers()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** The same reply with a connection that breaks after so many bytes. */
function breakOff(response: Response, after: number): Response {
  let left = after;
  const body = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk.slice(0, left));
        left -= chunk.length;
        if (left <= 0) controller.error(new TypeError('terminated'));
      },
    }),
  );
  return new Response(body, response);
}
