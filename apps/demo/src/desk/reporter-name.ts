import type { DeskCaseView } from '@wuyou/sdk';

/** Of who reports or applies, as the desk may see it. */
export function reporterName(reporter: DeskCaseView['reporter'], anonymous: string): string {
  if (reporter.kind === 'anonymous') return anonymous;
  return reporter.kind === 'enterprise' ? reporter.name : (reporter.contact.name ?? '');
}
