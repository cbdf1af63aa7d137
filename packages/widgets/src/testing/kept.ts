import { createStore, entries } from 'idb-keyval';

const DEVICE = createStore('wuyou', 'kept');

/** Everything that is on the device for a site, as one text: what must not be kept is not in it. */
export async function keptOnDevice(key: string): Promise<string> {
  const all = await entries<IDBValidKey, unknown>(DEVICE);
  return JSON.stringify(all.filter(([name]) => JSON.stringify(name).includes(key)));
}
