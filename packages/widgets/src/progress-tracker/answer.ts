import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../shared/format-date';
import { TRACKER } from '../strings/tracker/words';

/** The written answer, whole. @param action what may be done about it, right under it */
export function answer(
  { answer: given, submittedAt }: CaseView,
  locale: Locale,
  action: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (!given) return nothing;
  return html`<div class="answer">
    <h3>${TRACKER[locale].answer}</h3>
    <p class="words">${given.text}</p>
    <p class="small hint">
      ${given.department ? `${given.department.name[locale]} · ` : nothing}<time datetime=${given.at}
        >${formatMoment(given.at, locale, submittedAt)}</time
      >
    </p>
    ${action}
  </div>`;
}
