import * as z from 'zod/mini';
import { text } from './text';

/** What was shown of how personal data are handled, and agreed to, when someone reported or applied. */
export const privacyNotice = z.strictObject({
  /** Of the text, as the site names its versions. */
  version: text({ max: 60 }),
});
export interface PrivacyNotice extends z.output<typeof privacyNotice> {}
