import type { Width } from '../../shared/format-date';
import type { Strings } from '../strings';

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const named = (name = '', width: Width) => (width === 'short' ? name.slice(0, 3) : name);

export const common = {
  loading: 'Loading…',
  retry: 'Try again',
  network: 'No connection. Check the network and try again',
  timeout: 'No answer came in time. Try again',
  notFound: 'Nothing found. Check the code',
  failed: 'This cannot be opened just now; try again shortly',
  comma: ', ',
  separator: ', ',
  code: 'Case number',
  copy: 'Copy the case number',
  copied: 'Copied',
  notCopied: 'This could not be copied; select it and copy by hand',
  optional: 'optional',
  sending: 'Sending…',
  checking: 'Checking…',
  tooLong: (over: number) => `${over} characters too many`,
  care: 'Large print',
  standard: 'Standard view',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  call: (phone: string) => `Call ${phone}`,
  weekday: (day: number, width: Width) => named(WEEKDAYS[day], width),
  month: (month: number, width: Width) => named(MONTHS[month - 1], width),
} satisfies Strings['common'];
