import data from 'chinese-days/dist/chinese-days.json';
import { expect, test } from 'vitest';
import { hasExport, type Message, readExport } from './hotline-export';
import { measure } from './measure';
import { replayAll } from './replay';

/** Every working day of the years in question, from the notices as they are. */
const WORKED = new Set<string>();
for (let day = '2011-01-01'; day <= '2021-12-31'; day = following(day)) {
  const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  if (day in data.workdays || (!weekend && !(day in data.holidays))) WORKED.add(day);
}

function following(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Close of business on the n-th working day after a moment's day. */
function close(moment: string, n: number): string {
  let day = moment.slice(0, 10);
  for (let left = n; left > 0; ) {
    day = following(day);
    if (WORKED.has(day)) left -= 1;
  }
  return `${day}T17:00:00+08:00`;
}

function daysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = from.slice(0, 10); day < to.slice(0, 10); ) {
    day = following(day);
    if (WORKED.has(day)) count += 1;
  }
  return count;
}

/** The smallest value that so many in a hundred do not exceed. */
function notExceededBy(values: readonly number[], percent: number): number | undefined {
  for (let value = 0; value <= Math.max(...values); value += 1) {
    if (values.filter((other) => other <= value).length * 100 >= percent * values.length) return value;
  }
  return undefined;
}

/** One message by hand: every moment here is text of the same form, so text order is time order. */
function byHand({ id, askedAt, answeredAt }: Message) {
  const acceptBy = close(askedAt, 1);
  const due = close(answeredAt < acceptBy ? answeredAt : acceptBy, 5);
  const late = answeredAt > due;
  const level = [late, answeredAt >= close(due, 2), answeredAt >= close(due, 5)].filter(Boolean).length;
  return {
    id,
    level,
    late,
    contacted: answeredAt <= close(askedAt, 3),
    days: daysBetween(askedAt, answeredAt),
  };
}

test.skipIf(!hasExport)(
  '2,816 real messages give the figures that counting by hand gives, case by case (skipped without shared/data)',
  { timeout: 60_000 },
  async () => {
    const { messages, backwards, dayOnly } = await readExport();
    expect({ read: messages.length, backwards, dayOnly }).toEqual({ read: 2816, backwards: 0, dayOnly: 1 });

    const measured = measure(replayAll(messages), '2021-01-01T00:00:00+08:00');
    const counted = messages.map(byHand);
    const ids = (holds: (one: (typeof counted)[number]) => boolean) => {
      const cases = counted.filter(holds).map(({ id }) => id);
      return { count: cases.length, cases };
    };
    const all = ids(() => true);
    const days = counted.map(({ days }) => days);
    const onTime = ids(({ late }) => !late);
    const contacted = ids(({ contacted }) => contacted);
    expect(measured).toEqual({
      response: { value: contacted.count / 2816, numerator: contacted, denominator: all },
      onTime: { value: onTime.count / 2816, numerator: onTime, denominator: all },
      handling: { median: notExceededBy(days, 50), p90: notExceededBy(days, 90), measured: all },
      supervised: [1, 2, 3].map((least) => ids(({ level }) => level >= least)),
    });
  },
);
