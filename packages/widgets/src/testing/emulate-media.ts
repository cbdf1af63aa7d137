import type { Media } from '@wuyou/tooling/emulate-media';
import { onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia(media: Media): Promise<void>;
  }
}

/** The person's settings, such as `{ colorScheme: 'dark' }`, until the test ends. */
export async function emulateMedia(media: Media): Promise<void> {
  const before = Object.fromEntries(Object.keys(media).map((feature) => [feature, null]));
  onTestFinished(() => commands.emulateMedia(before));
  await commands.emulateMedia(media);
}
