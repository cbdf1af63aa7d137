import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema';

const FOLDER = new URL('../migrations/', import.meta.url);

/** One step of the schema. Written once, never changed: what a database has gone through stays true. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

/** Every migration of this package, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 4)),
      name: name.slice(5, -'.sql'.length),
      text: await readFile(new URL(name, FOLDER), 'utf8'),
    })),
  );
}

/**
 * Brings a database up to date, forward only. Safe however many processes begin at once: one migrates, the others wait
 * and find it done.
 * @returns how many steps were taken here
 * @throws {Error} for a database whose steps are others than these: written by a newer version, or changed afterwards
 */
export async function migrate(db: Kysely<Database>, migrations?: readonly Migration[]): Promise<number> {
  const steps = migrations ?? (await readMigrations());
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('wuyou migrations'))`.execute(transaction);
    await sql`create table if not exists migrations (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(transaction);
    const done = await transaction.selectFrom('migrations').selectAll().orderBy('number').execute();
    for (const { number, name, checksum } of done) {
      const step = steps.find((one) => one.number === number);
      if (!step)
        throw new Error(
          `The database has migration ${number} (${name}), which this version does not know. Run a newer version.`,
        );
      if (checksumOf(step) !== checksum)
        throw new Error(
          `Migration ${number} (${name}) was changed after it was applied. Put it back as it was.`,
        );
    }
    const next = steps.filter(({ number }) => !done.some((one) => one.number === number));
    for (const step of next) await take(step, transaction);
    return next.length;
  });
}

async function take(step: Migration, transaction: Transaction<Database>): Promise<void> {
  for (const statement of statementsOf(step.text)) await sql.raw(statement).execute(transaction);
  const { number, name } = step;
  await transaction
    .insertInto('migrations')
    .values({ number, name, checksum: checksumOf(step) })
    .execute();
}

/** Statements stand between empty lines; a paragraph of comments alone is none. */
export function statementsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.split('\n').some((line) => line !== '' && !line.startsWith('--')));
}

function checksumOf({ text }: Migration): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex');
}
