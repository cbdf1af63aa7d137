import { defineBrowserCommand } from '@vitest/browser-playwright';
import type { Page } from 'playwright-core';

/** What a page may be told of the person's settings; `null` takes one back. */
export type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** For browser tests: the page under test sees these settings, until they are taken back. */
export const emulateMedia = defineBrowserCommand<[media: Media]>(({ page }, media) =>
  page.emulateMedia(media),
);
