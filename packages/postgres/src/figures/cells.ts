import { addTallies, EMPTY_TALLY, type LocalDate, type Tally } from '@wuyou/domain';

/** Where a sum is kept; an empty department, channel or category stands for all of them. */
export interface Cell {
  readonly event: string;
  readonly department: string;
  readonly channel: string;
  readonly category: string;
  readonly span: 'day' | 'month';
  /** The first one of a month. */
  readonly day: LocalDate;
}

/** Something counted, as it was contributed: of one day, one channel and one category. */
interface Counted {
  readonly event: string;
  readonly day: LocalDate;
  /** Empty where no department leads. */
  readonly department: string;
  readonly channel: string;
  readonly category: string;
  readonly tally: Tally;
}

/** Sums in memory, to be written in one go. */
export class Cells {
  readonly #sums = new Map<string, Cell & { tally: Tally }>();

  get size(): number {
    return this.#sums.size;
  }

  /** Adds to every cell that a cut can ask for: so that each cut reads one of each span, and none sums up cells. */
  add({ event, day, department, channel, category, tally }: Counted): void {
    const names = category.split('/');
    const categories = ['', ...names.map((_, i) => names.slice(0, i + 1).join('/'))];
    for (const ofDepartment of new Set(['', department]))
      for (const ofChannel of ['', channel])
        for (const ofCategory of categories) {
          const cut = { event, department: ofDepartment, channel: ofChannel, category: ofCategory };
          this.#addTo({ ...cut, span: 'day', day }, tally);
          this.#addTo({ ...cut, span: 'month', day: monthOf(day) }, tally);
        }
  }

  /** Gives all sums and begins anew. */
  take(): readonly (Cell & Tally)[] {
    const sums = [...this.#sums.values()].map(({ tally, ...cell }) => ({ ...cell, ...tally }));
    this.#sums.clear();
    return sums;
  }

  #addTo(cell: Cell, tally: Tally): void {
    const key = Object.values(cell).join('\n');
    const sum = this.#sums.get(key) ?? { ...cell, tally: EMPTY_TALLY };
    sum.tally = addTallies(sum.tally, tally);
    this.#sums.set(key, sum);
  }
}

/** Days of one span, from the first one on and before the end. */
export interface Piece {
  readonly span: Cell['span'];
  readonly since: LocalDate;
  readonly until: LocalDate;
}

/** A period as whole months, and days around them. */
export function piecesOf(since: LocalDate, until: LocalDate): Piece[] {
  const firstMonth = since.endsWith('-01') ? since : monthAfter(since);
  const lastMonth = monthOf(until);
  if (firstMonth >= lastMonth) return [{ span: 'day', since, until }];
  return [
    { span: 'day', since, until: firstMonth },
    { span: 'month', since: firstMonth, until: lastMonth },
    { span: 'day', since: lastMonth, until },
  ];
}

function monthOf(day: LocalDate): LocalDate {
  return `${day.slice(0, 8)}01`;
}

function monthAfter(day: LocalDate): LocalDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}
