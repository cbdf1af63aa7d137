import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { type Instant, toInstant, toMs } from '../src/time';

/** Other people's sentences, so they lie beside the repository and not in it. */
const EXPORT = join(import.meta.dirname, '../../../../shared/data/hotline-export.xlsx');

export const hasExport = existsSync(EXPORT);

/** One message to a government, with the moment it was answered. Its words stay in the file. */
export interface Message {
  /** Its row in the sheet. */
  readonly id: string;
  readonly askedAt: Instant;
  readonly answeredAt: Instant;
}

export interface HotlineExport {
  readonly messages: readonly Message[];
  /** Rows answered before they were asked, left out. */
  readonly backwards: number;
  /** Answers with a day and no hour, taken as midnight. */
  readonly dayOnly: number;
}

/** Columns: number, user, subject, time, message, answer, time of the answer. */
export async function readExport(): Promise<HotlineExport> {
  const [, ...rows] = await readSheet(EXPORT);
  const all = rows.map(([, , , asked, , , answered], i) => ({
    id: `row-${i + 2}`,
    askedAt: beijing(asked),
    answeredAt: beijing(answered),
  }));
  const messages = all.filter(({ askedAt, answeredAt }) => toMs(askedAt) <= toMs(answeredAt));
  const dayOnly = rows.filter(([, , , , , , answered]) => !String(answered).includes(':')).length;
  return { messages, backwards: all.length - messages.length, dayOnly };
}

/** Beijing time as text, `2019/4/25 9:32:09`, or as a cell that Excel took for a date and gives as if it were UTC. */
function beijing(cell: unknown): Instant {
  if (cell instanceof Date) return toInstant(cell.getTime() - 8 * 3_600_000);
  const [year, month, day, hour = 0, minute = 0, second = 0] = String(cell).split(/\D+/).map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new Error(`'${cell}' is no time.`);
  return toInstant(Date.UTC(year, month - 1, day, hour - 8, minute, second));
}
