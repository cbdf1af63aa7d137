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
  const missing = view.materials.filter(({ state }) => state !== 'handed' && state !== 'reused');
  const wanted = missing.length;
  const names = missing.map(({ name }) => name[locale]).join(words.separator);
  switch (view.status) {
    case 'draft':
      return { tone: 'plain', title: words.draft, text: [words.draftText] };
    case 'correction':
      return { tone: 'warning', title: words.told(wanted), text: [names, words.toldText] };
    case 'accepted':
    case 'reviewing': {
      const owes = wanted > 0 ? [words.owes(wanted), names] : [];
      if (view.deemed) return { tone: 'success', title: words.deemed, text: [words.deemedText, ...owes] };
      const [title, ...text] = owes;
      return title ? { tone: 'warning', title, text: [...text, words.owesText] } : undefined;
    }
    case 'decided':
    case 'delivered':
    case 'rated':
      return outcomeOf(view, locale);
    case 'declined': {
      const where = view.referTo === undefined ? [] : [words.referTo(view.referTo)];
      return { tone: 'plain', title: words.declined, text: [view.reason ?? '', ...where, words.remedy] };
    }
    case 'withdrawn':
      return { tone: 'plain', title: words.withdrawn, text: view.reason === undefined ? [] : [view.reason] };
    case 'submitted':
      if (wanted === 0) return undefined;
      return { tone: 'plain', title: words.lacks(wanted), text: [names, words.lacksText] };
  }
}

function outcomeOf(
  { outcome = 'granted', decidedAt, deliveredAt, deliveredBy, startedAt }: ApplicationView,
  locale: Locale,
): Notice {
  const words = APPLICATION[locale];
  const when = (at: string) => formatMoment(at, locale, startedAt);
  const how = deliveredBy ? ` · ${words.deliveries[deliveredBy]}` : '';
  const told = deliveredAt
    ? [`${words.deliveredAt(when(deliveredAt))}${how}`]
    : decidedAt
      ? [words.decidedAt(when(decidedAt))]
      : [];
  const text = [...told, ...(outcome === 'granted' ? [] : [words.remedy])];
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
  onTrack: (code: string) => void,
): TemplateResult | typeof nothing {
  if (!complaint) return nothing;
  const words = APPLICATION[locale];
  const code = formatReceiptCode(complaint.code);
  return html`<div class="panel">
    ${alertIcon}
    <div>
      <p>${words.complaint} <span class="figure unit">${code}</span></p>
      <button type="button" @click=${() => onTrack(complaint.code)}>${words.complaintTrack}</button>
    </div>
  </div>`;
}
