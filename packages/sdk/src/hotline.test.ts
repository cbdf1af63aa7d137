import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fold, type Instant, referenceOf, toInstant } from '@wuyou/domain';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { CATEGORY, type World, world } from './testing/world';

/** Other people's sentences, so they lie beside the repository and not in it. */
const EXPORT = join(import.meta.dirname, '../../../../shared/data/hotline-export.xlsx');
const MESSAGES = 500;
/** Every so many-th answer is not good enough at first. */
const REOPENED = 10;

test.skipIf(!existsSync(EXPORT))(
  `${MESSAGES} messages of a hotline go round the loop, and none is lost (skipped without shared/data)`,
  { timeout: 120_000 },
  async () => {
    const here = world();
    const byReference = new Map<string, Message>();
    for (const [i, message] of (await messages()).entries()) {
      byReference.set(referenceOf(await roundTheLoop(here, message, i)), message);
    }
    expect(byReference.size).toBe(MESSAGES);

    let listed = 0;
    for await (const { id, reference } of here.desk.cases.list({
      channel: 'mayor-hotline',
      status: 'closed',
    })) {
      const view = await here.desk.cases.get(id);
      const message = byReference.get(reference);
      expect({ ...view, answer: view.answer?.text }).toMatchObject({
        title: message?.title,
        details: message?.details,
        answer: message?.answer,
        submittedAt: message?.at,
      });
      const log = await here.store.cases.events(here.tenant, id, 0);
      expect(fold(log)).toEqual(await here.store.cases.find(here.tenant, id));
      listed += 1;
    }
    expect(listed).toBe(MESSAGES);
  },
);

/** One message from the call to the closed loop, at the times it really had. */
async function roundTheLoop(here: World, { title, details, answer, at, answeredAt }: Message, i: number) {
  const { desk, nr, page } = here;
  here.moveTo(at);
  const { code } = await here.as('desk').cases.report({
    channel: 'mayor-hotline',
    category: CATEGORY,
    title,
    details,
    reporter: { kind: 'anonymous' },
  });
  const [found] = (await desk.cases.list({ q: code })).items;
  if (!found) throw new Error(`The queue does not know ${code}.`);
  const { id } = found;
  await desk.cases.do(found, { type: 'accept' });
  const tasks = [{ department: 'nr', role: 'lead', title: '办理留言' } as const];
  await desk.cases.do(id, { type: 'assign', tasks });
  await nr.cases.do(id, { type: 'sign' });
  await nr.cases.do(id, { type: 'progress', note: '已联系网友', contacted: true });
  here.moveTo(answeredAt);
  await nr.cases.do(id, { type: 'resolve', answer });
  if (i % REOPENED === 0) {
    await page.ratings.submit(code, { level: 'dissatisfied', comment: '没有解决' });
    await nr.cases.do(id, { type: 'resolve', answer });
  }
  await desk.cases.do(id, { type: 'follow-up', outcome: 'solved' });
  if (i % 2 === 0) await page.ratings.submit(code, { level: 'satisfied' });
  else await desk.cases.do(id, { type: 'close' });
  return code;
}

interface Message {
  readonly title: string;
  readonly details: string;
  readonly answer: string;
  readonly at: Instant;
  readonly answeredAt: Instant;
}

/** Columns: number, user, subject, time, message, answer, time of the answer. */
async function messages(): Promise<Message[]> {
  const [, ...rows] = await readSheet(EXPORT);
  return rows.slice(0, MESSAGES).map(([, , subject, time, message, answer, answerTime]) => ({
    title: String(subject).trim(),
    details: String(message).trim(),
    answer: String(answer).trim(),
    at: beijing(time),
    answeredAt: beijing(answerTime),
  }));
}

/** Beijing time as text, `2019/4/25 9:32:09`, or as a cell that Excel took for a date and gives as if it were UTC. */
function beijing(cell: unknown): Instant {
  if (cell instanceof Date) return toInstant(cell.getTime() - 8 * 3_600_000);
  const [year = 0, month = 1, ...rest] = String(cell)
    .split(/[^\d]+/)
    .map(Number);
  const [day, hour = 0, minute = 0, second = 0] = rest;
  return toInstant(Date.UTC(year, month - 1, day, hour - 8, minute, second));
}
