import { type Imported, type Tenant, toInstant } from '@wuyou/domain';
import { createIntake, type Draft, INTAKE_BATCH, type IntakeStore } from '@wuyou/engine';
import { dryStore } from './dry-store';
import { openErrorsFile } from './errors-file';
import { readHeader } from './header';
import { readMapping } from './mapping';
import { messageOf, refusalOf } from './message-of';
import { type Row, readTable } from './table';

export interface ImportOptions {
  readonly file: string;
  /** A JSON file that says which column is which field. Default: a usual export's columns. */
  readonly mapping?: string | undefined;
  /** Where the rows that are refused are written. Default: nowhere. */
  readonly errors?: string | undefined;
  /** Write nothing, and say what would become of each row. Default: false. */
  readonly dryRun?: boolean | undefined;
  /** Told of the counts after each batch. */
  readonly onProgress?: (counts: Counts) => void;
  /** Ends it after the batch under way. */
  readonly signal?: AbortSignal;
}

export interface ImportContext {
  readonly store: IntakeStore;
  readonly site: Tenant;
  /** The present, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly receiptCode: () => string;
}

/** Rows by what became of them. */
export interface Counts {
  readonly added: number;
  readonly there: number;
  readonly changed: number;
  readonly refused: number;
}

export interface Summary extends Counts {
  /** Rows that say other than their case; the first of them. */
  readonly changedRows: readonly number[];
  /** It was ended before the last row. */
  readonly interrupted: boolean;
}

/** Numbers of changed rows that are worth naming. */
const MOST_NAMED = 20;

/**
 * Makes each row of a file a case, once: what is there already is left as it is, so it can be ended and begun again at
 * any time.
 * @throws {UsageError} for a file, a mapping or columns that are wrong; rows that are wrong are counted
 */
export async function importFile(
  { file, mapping: mappingFile, errors, dryRun = false, onProgress, signal }: ImportOptions,
  { store, site, clock, receiptCode }: ImportContext,
): Promise<Summary> {
  const mapping = await readMapping(mappingFile, site);
  const rows = await readTable(file);
  const counts = { added: 0, there: 0, changed: 0, refused: 0 };
  const changedRows: number[] = [];
  let interrupted = false;
  const intake = createIntake({ store: dryRun ? dryStore(store) : store, clock, receiptCode, tenant: site });
  try {
    const header = await readHeader(rows, mapping, file);
    const refusals = errors === undefined ? undefined : await openErrorsFile(errors, file, header.columns);
    let batch: { readonly row: Row; readonly draft: Draft }[] = [];
    const flush = async () => {
      const taken = await intake.take(batch.map(({ draft }) => draft));
      taken.forEach(({ outcome }, i) => {
        counts[outcome] += 1;
        const number = batch[i]?.row.number;
        if (outcome === 'changed' && number !== undefined && changedRows.length < MOST_NAMED)
          changedRows.push(number);
      });
      batch = [];
      onProgress?.(counts);
    };
    const draftOf = async (row: Row): Promise<Draft> => {
      const message: Imported = messageOf(row, header, mapping, toInstant(clock()));
      return intake.draft(message);
    };
    try {
      for await (const row of rows) {
        if (signal?.aborted) {
          interrupted = true;
          break;
        }
        if (row.cells.every((cell) => cell.trim() === '')) continue;
        try {
          batch.push({ row, draft: await draftOf(row) });
        } catch (error) {
          counts.refused += 1;
          await refusals?.add(row, refusalOf(error).problems);
        }
        if (batch.length === INTAKE_BATCH) await flush();
      }
      await flush();
      await refusals?.finish();
    } catch (error) {
      await refusals?.discard();
      throw error;
    }
  } finally {
    await rows.return();
  }
  return { ...counts, changedRows, interrupted };
}
