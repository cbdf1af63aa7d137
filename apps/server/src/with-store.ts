import type { PostgresStore } from '@wuyou/postgres';
import { createLog } from './log';
import { openStore } from './service';
import { readSettings, type Settings } from './settings';

/** Work on the store that the environment names, which is closed afterwards. */
export type WithStore = typeof withStore;

export async function withStore<T>(
  work: (opened: { readonly store: PostgresStore; readonly settings: Settings }) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env);
  const store = await openStore(settings, createLog(settings.log));
  try {
    return await work({ store, settings });
  } finally {
    await store.close();
  }
}
