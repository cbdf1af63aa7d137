import type { Locale } from '@wuyou/domain/values';
import type { PromiseView } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import type { Day } from '../../deadline/days';
import { reasonWords } from '../../deadline/reason-words';
import { formatDue } from '../../shared/format-date';
import { clockIcon } from '../../shared/icons';
import { sayDue } from '../../shared/say-due';
import { unbroken } from '../../shared/unbroken';
import { COMMON } from '../../strings/common/words';
import { REASONS } from '../../strings/reasons/words';
import { REPORT } from '../../strings/report/words';

/** By when the reporter is called and answered, and what was counted, before anything is sent. */
export function promiseBlock(
  { contactBy, resolveBy }: PromiseView,
  {
    locale,
    anonymous,
    care,
  }: { readonly locale: Locale; readonly anonymous: boolean; readonly care: boolean },
): TemplateResult {
  const words = REPORT[locale];
  const due = ({ dueAt, from }: PromiseView['resolveBy']) => (care ? sayDue : formatDue)(dueAt, locale, from);
  const promised = anonymous
    ? words.promisedAnonymous(due(resolveBy))
    : words.promised(due(contactBy), due(resolveBy));
  const reasons = reasonWords(daysBetween(contactBy, resolveBy), locale).join(COMMON[locale].comma);
  return html`<div class="panel">
    ${clockIcon}
    <div>
      <p><strong>${words.promise}</strong> ${unbroken(promised)}</p>
      <p class="small whole">${unbroken([...(reasons ? [reasons] : []), REASONS[locale].basis(resolveBy.basis)].join(' · '))}</p>
    </div>
  </div>`;
}

/** From now to the answer. What the start or end of one clock is, is an ordinary or remarkable day to the other. */
function daysBetween(...clocks: readonly PromiseView['resolveBy'][]): Day[] {
  const byDate = new Map<string, Day>();
  for (const day of clocks.flatMap(({ days }) => days)) {
    const known = byDate.get(day.date);
    if (!known || known.kind === 'start' || known.kind === 'due') byDate.set(day.date, day);
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
