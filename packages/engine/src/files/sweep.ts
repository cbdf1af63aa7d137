import { type Instant, toInstant, toMs } from '@wuyou/domain';
import type { Service } from '../call';
import type { KeptFile, Store } from '../store';
import type { Files } from './files';
import { look } from './look';

/** Milliseconds for which an upload may belong to nothing. */
const PATIENCE = 24 * 60 * 60 * 1000;
/** Files in one go. */
const BATCH = 20;

interface Sweep {
  readonly tenant: string;
  readonly service: Service;
  /** Told of a file that cannot be swept; the others go on. */
  readonly onError: (id: string, error: unknown) => void;
}

/** Looks again at what waits for a look, and lets go of what nothing was made of for a day. */
export async function sweepFiles({ tenant, service, onError }: Sweep): Promise<void> {
  const { files, store, now } = service;
  if (!files) return;
  const each = async (found: readonly KeptFile[], work: (file: KeptFile) => Promise<void>) => {
    for (const file of found) await work(file).catch((error) => onError(file.id, error));
  };
  const pending = files.scan ? await store.files.pending(tenant, BATCH) : [];
  await each(pending, (file) => lookAgain(file, tenant, files, store));
  const expired = await store.files.expire(tenant, { before: dayBefore(now()), limit: BATCH });
  await each(expired, async ({ id, object }) => {
    await files.vault.delete(tenant, object);
    await store.files.remove(tenant, id);
  });
}

async function lookAgain(
  { id, object }: KeptFile,
  tenant: string,
  files: Files,
  store: Store,
): Promise<void> {
  const content = await files.vault.get(tenant, object);
  const found = content ? await look(files, content) : 'pending';
  if (found === 'pending') return;
  await store.files.move(tenant, id, { from: 'pending', to: found });
  if (found === 'infected') await files.vault.delete(tenant, object);
}

function dayBefore(now: Instant): Instant {
  return toInstant(toMs(now) - PATIENCE);
}
