import { existsSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createSecrets, readSecrets, type Secrets } from '@wuyou/postgres';
import { type Settings, SettingsError } from './settings';
import { UsageError } from './usage-error';

type Where = Pick<Settings, 'data' | 'databaseUrl' | 'secrets'>;

interface Given {
  readonly secrets: Secrets;
  /** The file, where it was made just now. */
  readonly made?: string;
  /** Takes back what was made just now, where it turns out that the data have others. */
  readonly discard: () => Promise<void>;
}

/**
 * The secrets that the settings name. An embedded database is given some at its first start, beside its folder and not
 * in it: who copies the folder alone cannot open the data.
 * @throws {SettingsError} where there are none
 * @throws {SecretsError} for what is wrong in them
 */
export async function secretsFor(where: Where): Promise<Given> {
  const keep = async () => {};
  if (where.secrets?.trimStart().startsWith('{'))
    return { secrets: readSecrets(where.secrets), discard: keep };
  const path = secretsPath(where);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && where.secrets === undefined) return undefined;
    throw new SettingsError(
      `WUYOU_SECRETS names ${path}, which cannot be read (${error.code}). Make it with: wuyou secrets create ${path}`,
    );
  });
  if (text !== undefined) return { secrets: readSecrets(text), discard: keep };
  if (where.databaseUrl === undefined && existsSync(join(where.data, 'postgres')))
    throw new SettingsError(
      `${resolve(where.data)} holds data that were sealed with secrets, and ${path} is not there. Put their copy there, or name it with WUYOU_SECRETS.`,
    );
  await writeSecrets(path, createSecrets());
  return {
    secrets: readSecrets(await readFile(path, 'utf8')),
    made: path,
    discard: () => rm(path, { force: true }),
  };
}

/** @throws {SettingsError} for a database server without a file named, and where the secrets are no file */
export function secretsPath({ secrets, databaseUrl, data }: Where): string {
  if (secrets?.trimStart().startsWith('{'))
    throw new SettingsError('WUYOU_SECRETS holds the secrets themselves. Change them where it is set.');
  if (secrets !== undefined) return resolve(secrets);
  if (databaseUrl !== undefined)
    throw new SettingsError(
      'WUYOU_SECRETS must name a file of secrets where WUYOU_DATABASE_URL names a server: the same for every process. ' +
        'Make it with: wuyou secrets create <file>',
    );
  return `${resolve(data)}.secrets.json`;
}

/**
 * Writes a file that only its owner reads, and that is on the disk before anything is sealed with it.
 * @throws {UsageError} where it is there already
 */
export async function writeSecrets(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new UsageError(`${path} is there already. Name another file.`);
    if (error.code === 'ENOENT') throw new UsageError(`There is no folder for ${path}.`);
    throw error;
  });
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
