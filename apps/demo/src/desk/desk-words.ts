import {
  CASE_STATUSES,
  type CaseCommandType,
  type CaseStatus,
  COMMAND_NAMES,
  type Locale,
} from '@wuyou/domain/values';
import { wordsIn } from '../words';

/** A command's name as a button and a heading show it. */
export function commandName(command: CaseCommandType, locale: Locale): string {
  const name = wordsIn(locale).onBehalf[command] ?? COMMAND_NAMES[command][locale];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A status as staff read it: whom a case waits for is not the reader. */
export function statusName(status: CaseStatus, locale: Locale): string {
  return status === 'awaiting-reporter' && locale === 'en'
    ? 'Waiting for the reporter'
    : CASE_STATUSES[status][locale];
}
