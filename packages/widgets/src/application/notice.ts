import { formatReceiptCode, type Locale } from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../shared/format-date';
import { alertIcon, checkIcon } from '../shared/icons';
import { unbroken } from '../shared/unbroken';
import { APPLICATION } from '../strings/application/words';

interface Notice {
  readonly tone: 'warning' | 'success' | 'plain';
  readonly title: string;
  readonly text: readonly string[];
}

/** What its place means for the applicant; absent where ring and lanes say it all. */
function noticeOf(view: ApplicationView, locale: Locale): Notice | undefined {
  const words = APPLICATION[locale];
  const wanted = view.materials.filter(({ state }) => state !== 'handed' && state !== 'reused').length;
  switch (view.status) {
    case 'draft':
      return { tone: 'plain', title: words.draft, text: [words.draftText] };
    case 'correction':
      return { tone: 'warning', title: words.told(wanted), text: [words.toldText] };
    case 'accepted':
    case 'reviewing':
      if (wanted > 0) return { tone: 'warning', title: words.owes(wanted), text: [words.owesText] };
      return view.deemed ? { tone: 'success', title: words.deemed, text: [words.deemedText] } : undefined;
    case 'decided':
    case 'delivered':
    case 'rated':
      return outcomeOf(view, locale);
    case 'declined': {
      const where = view.referTo === undefined ? [] : [words.referTo(view.referTo)];
      return { tone: 'plain', title: words.declined, text: [view.reason ?? '', ...where] };
    }
    case 'withdrawn':
      return { tone: 'plain', title: words.withdrawn, text: view.reason === undefined ? [] : [view.reason] };
    case 'submitted':
      if (wanted === 0) return undefined;
      return { tone: 'plain', title: words.lacks(wanted), text: [words.lacksText] };
  }
}

function outcomeOf(
  { outcome = 'granted', decidedAt, deliveredAt, startedAt }: ApplicationView,
  locale: Locale,
): Notice {
  const words = APPLICATION[locale];
  const when = (at: string) => formatMoment(at, locale, startedAt);
  const text = deliveredAt
    ? [words.deliveredAt(when(deliveredAt))]
    : decidedAt
      ? [words.decidedAt(when(decidedAt))]
      : [];
  return { tone: outcome === 'granted' ? 'success' : 'plain', title: words.outcomes[outcome], text };
}

/** @param action a button, first thing under the words */
export function notice(view: ApplicationView, locale: Locale, action: TemplateResult | typeof nothing) {
  const shown = noticeOf(view, locale);
  if (!shown) return nothing;
  const { tone, title, text } = shown;
  return html`<div class="panel ${tone}">
    ${tone === 'success' ? checkIcon : alertIcon}
    <div>
      <p><strong>${title}</strong></p>
      ${text.map((line) => html`<p class="small words">${unbroken(line)}</p>`)} ${action}
    </div>
  </div>`;
}

/** A bad rating has become a case of its own. */
export function complaintNotice(
  { complaint }: ApplicationView,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!complaint) return nothing;
  return html`<p class="panel">${alertIcon}<span>${APPLICATION[locale].complaint(formatReceiptCode(complaint.code))}</span></p>`;
}
