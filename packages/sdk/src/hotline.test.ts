import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '@wuyou/domain';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { answer, CATEGORY, world } from './testing/world';

/** Other people's sentences, so they lie beside the repository and not in it. */
const EXPORT = join(import.meta.dirname, '../../../../shared/data/hotline-export.xlsx');
const MESSAGES = 500;

test.skipIf(!existsSync(EXPORT))(
  `${MESSAGES} messages of a hotline go round the loop, and none is lost (skipped without shared/data)`,
  { timeout: 120_000 },
  async () => {
    const here = world();
    const codes = new Map<string, string>();
    for (const { title, details, text } of await messages()) {
      const receipt = await here.as('desk').cases.report({
        channel: 'mayor-hotline',
        category: CATEGORY,
        title,
        details,
        reporter: { kind: 'anonymous' },
      });
      codes.set(receipt.code, text);
    }
    expect(codes.size).toBe(MESSAGES);

    for await (const { id, code } of here.desk.cases.list({ status: 'submitted' })) {
      await answer(here, id, codes.get(code));
      await here.page.ratings.submit(code, { level: 'satisfied' });
    }

    let folded = 0;
    for await (const { id, code } of here.desk.cases.list({ status: 'closed' })) {
      const view = await here.page.cases.get(code);
      expect(view.status === 'closed' && view.answer?.text).toBe(codes.get(code));
      expect(fold(await here.store.events(here.tenant, id, 0))).toEqual(
        await here.store.find(here.tenant, id),
      );
      folded += 1;
    }
    expect(folded).toBe(MESSAGES);
  },
);

/** Columns: number, user, subject, time, message, answer, time of the answer. */
async function messages() {
  const [, ...rows] = await readSheet(EXPORT);
  return rows.slice(0, MESSAGES).map(([, , subject, , message, text]) => ({
    title: cut(subject, 60).padEnd(4, '。'),
    details: cut(message, 4_000),
    text: cut(text, 20_000).padEnd(2, '。'),
  }));
}

function cut(text: unknown, length: number): string {
  return [...String(text ?? '').trim()].slice(0, length).join('').trim();
}
