import type { AttachedFile, CaseEvent } from '@wuyou/domain';
import type { Commit, KeptFile, Store } from '../store';
import { viewOf } from './keep';

/** Those of the named files that nothing has yet. */
export async function attachable(
  { files: ids = [] }: { readonly files?: readonly string[] },
  tenant: string,
  { files }: Store,
): Promise<readonly AttachedFile[]> {
  if (ids.length === 0) return [];
  return (await files.find(tenant, ids)).filter(isFree).map(viewOf);
}

/** What a commit attaches to a case: the files its events name. */
export function attaching(id: string, events: readonly CaseEvent[]): Pick<Commit, 'attach'> {
  const files = events.flatMap((event) => ('files' in event && event.files) || []).map((file) => file.id);
  return files.length === 0 ? {} : { attach: { kind: 'case', id, files } };
}

interface Handed {
  readonly materials?: readonly { readonly by: 'file' | 'reuse'; readonly hash: string }[];
}

/**
 * What a commit attaches to an application: uploads with the content that its materials name. A material may be known
 * by its hash alone.
 */
export async function attachingMaterials(
  id: string,
  { materials = [] }: Handed,
  tenant: string,
  { files }: Store,
): Promise<Pick<Commit, 'attach'>> {
  const hashes = materials.filter(({ by }) => by === 'file').map(({ hash }) => hash);
  if (hashes.length === 0) return {};
  const free = (await files.findSent(tenant, hashes)).filter(isFree);
  const found = hashes.flatMap((hash) => free.find(({ sentHash }) => sentHash === hash)?.id ?? []);
  return found.length === 0 ? {} : { attach: { kind: 'application', id, files: [...new Set(found)] } };
}

/** Whether it may still be attached. One that waits to be looked at may: it is given out once it is clean. */
export function isFree({ status, owner }: KeptFile): boolean {
  return owner === undefined && (status === 'pending' || status === 'clean');
}
