import type { Locale } from '@wuyou/domain/values';
import type { PromiseView } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { reasonWords } from '../../deadline/reason-words';
import { formatDue } from '../../shared/format-date';
import { clockIcon } from '../../shared/icons';
import { COMMON, REASONS, REPORT } from '../../strings/strings';

/** By when the reporter is called and answered, and what was counted, before anything is sent. */
export function promiseBlock(
  { contactBy, resolveBy }: PromiseView,
  { locale, anonymous }: { readonly locale: Locale; readonly anonymous: boolean },
): TemplateResult {
  const words = REPORT[locale];
  const due = ({ dueAt, from }: PromiseView['resolveBy']) => formatDue(dueAt, locale, from);
  const promised = anonymous
    ? words.promisedAnonymous(due(resolveBy))
    : words.promised(due(contactBy), due(resolveBy));
  const reasons = reasonWords(resolveBy.days, locale).join(COMMON[locale].comma);
  return html`<div class="panel">
    ${clockIcon}
    <div>
      <p class="whole"><strong>${words.promise}</strong> ${promised}</p>
      <p class="small whole">${[...(reasons ? [reasons] : []), REASONS[locale].basis(resolveBy.basis)].join(' · ')}</p>
    </div>
  </div>`;
}
