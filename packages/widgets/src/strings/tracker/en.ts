import type { Strings } from '../strings';

export const tracker = {
  enter: 'Follow your case',
  enterHint: 'The case number is on your receipt: 16 letters and digits',
  codeMissing: 'Enter the case number',
  look: 'Look up',
} satisfies Strings['tracker'];
