import { type Tenant, toInstant } from '@wuyou/domain';
import { createIntake, type Draft, INTAKE_BATCH, type IntakeStore } from '@wuyou/engine';
import { dryStore } from './dry-store';
import { type ErrorsFile, openErrorsFile, unguarded } from './errors-file';
import { type Header, readHeader } from './header';
import { type Mapping, readMapping } from './mapping';
import { messageOf, refusalOf } from './message-of';
import { type Row, type Rows, readTable } from './table';

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
export async function importFile(options: ImportOptions, context: ImportContext): Promise<Summary> {
  const { file, errors } = options;
  const mapping = await readMapping(options.mapping, context.site);
  const rows = await readTable(file);
  try {
    const header = await readHeader(rows, mapping, file);
    const refusals = errors === undefined ? undefined : await openErrorsFile(errors, file, header.columns);
    try {
      const summary = await importRows({ rows, header, mapping, refusals }, options, context);
      await refusals?.finish();
      return summary;
    } catch (error) {
      await refusals?.discard();
      throw error;
    }
  } finally {
    await rows.return();
  }
}

interface Table {
  readonly rows: Rows;
  readonly header: Header;
  readonly mapping: Mapping;
  readonly refusals: ErrorsFile | undefined;
}

async function importRows(
  { rows, header, mapping, refusals }: Table,
  { dryRun = false, onProgress, signal }: ImportOptions,
  { store, site, clock, receiptCode }: ImportContext,
): Promise<Summary> {
  const intake = createIntake({ store: dryRun ? dryStore(store) : store, clock, receiptCode, tenant: site });
  const counts = { added: 0, there: 0, changed: 0, refused: 0 };
  const changedRows: number[] = [];
  const batch = new Map<Draft, Row>();

  const flush = async (): Promise<void> => {
    const drafts = [...batch.keys()];
    const taken = await intake.take(drafts);
    drafts.forEach((draft, i) => {
      const { outcome } = taken[i] ?? {};
      const row = batch.get(draft);
      if (outcome) counts[outcome] += 1;
      if (outcome === 'changed' && row && changedRows.length < MOST_NAMED) changedRows.push(row.number);
    });
    batch.clear();
    onProgress?.(counts);
  };

  for await (const row of rows) {
    if (signal?.aborted) {
      await flush();
      return { ...counts, changedRows, interrupted: true };
    }
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    try {
      batch.set(
        await intake.draft(messageOf(unguarded(row, header.columns), header, mapping, toInstant(clock()))),
        row,
      );
    } catch (error) {
      counts.refused += 1;
      await refusals?.add(row, refusalOf(error).problems);
    }
    if (batch.size === INTAKE_BATCH) await flush();
  }
  await flush();
  return { ...counts, changedRows, interrupted: false };
}
