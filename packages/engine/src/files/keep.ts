import { DomainError, type FileView, invalid } from '@wuyou/domain';
import type { UploadHandler } from '../call';
import type { KeptFile, Store } from '../store';
import type { Files, Received } from './files';
import { look } from './look';

/**
 * Keeps a file under the id its sender chose: however often it is sent, it is one file. It belongs to nothing until a
 * command attaches it.
 * @throws {DomainError} what `Files.receive` refuses, `files_off`, `idempotency_mismatch` for another file under the id
 */
export const uploadFile: UploadHandler<'files.upload'> = async (call, { files, store, ids }) => {
  if (!files) throw new DomainError('files_off', {});
  const { tenant, params, now, upload } = call;
  const received = await files.receive(upload);
  try {
    const { name, type, hash, sentHash, content } = received;
    const given = { id: params.id, object: ids.uuid(), name, type, size: content.size, hash, sentHash };
    const file = await store.files.put(tenant.id, { ...given, status: 'storing', uploadedAt: now });
    if (file.sentHash !== sentHash) throw new DomainError('idempotency_mismatch', {});
    return viewOf(await settled(file, received, { files, store, tenant: tenant.id }));
  } finally {
    await received.release();
  }
};

interface Keeping {
  readonly files: Files;
  readonly store: Store;
  readonly tenant: string;
}

/** The file once its bytes are safe. The row came first, so that nothing lies in the vault that no row knows of. */
async function settled(
  file: KeptFile,
  { content }: Received,
  { files, store, tenant }: Keeping,
): Promise<KeptFile> {
  switch (file.status) {
    case 'pending':
    case 'clean':
      return file;
    case 'infected':
      throw infected();
    case 'expired':
      throw new DomainError('idempotency_in_progress', {});
    case 'storing': {
      await files.vault.put(tenant, file.object, content);
      const status = await look(files, content.stream());
      await store.files.move(tenant, file.id, { from: 'storing', to: status });
      if (status === 'infected') {
        await files.vault.delete(tenant, file.object);
        throw infected();
      }
      return { ...file, status };
    }
  }
}

function infected(): DomainError {
  return invalid('', 'file_refused', { problem: 'infected' });
}

/** A file as everyone sees it. */
export function viewOf({ id, name, type, size, hash }: KeptFile): FileView {
  return { id, name, type, size, hash };
}
