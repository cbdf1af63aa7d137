import type { Page } from 'playwright-core';

interface Draft {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly unknown[];
}

/** What the page's database holds of the report form, read beside the widget: nothing before the part that keeps is there. */
export function onDevice(page: Page): Promise<{ readonly items: number; readonly drafts: readonly Draft[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('wuyou');
        // It is the widget's to make.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve({ items: 0, drafts: [] });
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept').objectStore('kept');
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          store.transaction.oncomplete = () => {
            opening.result.close();
            const of = (kind: string) =>
              values.result.filter((_, i) => (keys.result[i] as string[])[1] === `report ${kind}`);
            resolve({ items: of('item').length, drafts: of('draft') });
          };
        };
      }),
  );
}
