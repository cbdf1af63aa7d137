import { clearLine, cursorTo } from 'node:readline';
import type { Counts, Summary } from './import-file';

/** Rows between two lines, where nobody watches. */
const EVERY = 10_000;

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How far it is: one line that changes on a terminal, else a line now and then. Counts alone, no word of any row. */
export function createProgress(output: Output & Partial<NodeJS.WriteStream>) {
  let said = 0;
  const terminal = output.isTTY ? (output as NodeJS.WriteStream) : undefined;
  return {
    show(counts: Counts): void {
      const rows = counts.added + counts.there + counts.changed + counts.refused;
      if (terminal) {
        cursorTo(terminal, 0);
        clearLine(terminal, 1);
        output.write(`${number(rows)} rows …`);
      } else if (rows - said >= EVERY) {
        said = rows;
        output.write(`${number(rows)} rows so far\n`);
      }
    },
    end(): void {
      if (!terminal) return;
      cursorTo(terminal, 0);
      clearLine(terminal, 1);
    },
  };
}

interface Told extends Summary {
  readonly dryRun: boolean;
  readonly errors?: string | undefined;
}

/** What became of the rows, in lines. */
export function summaryLines({ dryRun, errors, interrupted, changedRows, ...counts }: Told): string[] {
  const { added, there, changed, refused } = counts;
  const more = changed > changedRows.length ? ' …' : '';
  const where = errors === undefined ? 'See why with --errors <file>.' : `See why in ${errors}.`;
  return [
    `${number(added)} ${dryRun ? 'would be added' : 'added'}`,
    `${number(there)} there already`,
    ...(changed > 0
      ? [
          `${number(changed)} say other than their case, which stays as it is: row ${changedRows.join(', ')}${more}`,
        ]
      : []),
    ...(refused > 0 ? [`${number(refused)} refused. ${where}`] : []),
    ...(interrupted ? ['Ended before the last row. The same command goes on from here.'] : []),
    ...(dryRun ? ['Nothing was written.'] : []),
  ];
}

function number(count: number): string {
  return count.toLocaleString('en');
}
