import type { Strings } from '../strings';

export const tracked = {
  rate: 'Rate this',
  lost: (time: string) => `Last updated ${time}, connecting again`,
} satisfies Strings['tracked'];
