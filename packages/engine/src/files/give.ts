import { type Case, DomainError } from '@wuyou/domain';
import type { Download, Service } from '../call';
import type { KeptFile } from '../store';

/**
 * A file's bytes, once it is known to be clean.
 * @throws {DomainError} `not_found`, `file_withheld`
 */
export async function give(
  file: KeptFile | undefined,
  tenant: string,
  { files }: Service,
): Promise<Download> {
  if (!file || !files) throw new DomainError('not_found', {});
  const { status, object, name, type, size } = file;
  if (status === 'pending' || status === 'infected') throw new DomainError('file_withheld', { status });
  const bytes = status === 'clean' ? await files.vault.get(tenant, object) : undefined;
  if (!bytes) throw new DomainError('not_found', {});
  return { bytes, name, type, size };
}

/** One of the files that came with a case. */
export async function fileOfCase(
  { facts }: Case,
  id: string,
  { store }: Service,
): Promise<KeptFile | undefined> {
  const [file] = await store.files.find(facts.tenant, [id]);
  return file?.owner?.id === facts.id ? file : undefined;
}
