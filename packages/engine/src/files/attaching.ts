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

/** Whether it may still be attached. One that waits to be looked at may: it is given out once it is clean. */
export function isFree({ status, owner }: KeptFile): boolean {
  return owner === undefined && (status === 'pending' || status === 'clean');
}
