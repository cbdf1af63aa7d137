import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDue, formatMoment } from '../shared/format-date';
import { alertIcon, checkIcon, pauseIcon } from '../shared/icons';
import { unbroken } from '../shared/unbroken';
import { TRACKER } from '../strings/tracker/words';

interface Notice {
  readonly tone: 'warning' | 'success' | 'plain';
  readonly title: string;
  readonly text: readonly string[];
}

/** What a case's place means for its reporter; absent where ring and timeline say it all. */
function noticeOf(view: CaseView, locale: Locale): Notice | undefined {
  const words = TRACKER[locale];
  switch (view.status) {
    case 'awaiting-reporter': {
      const until = view.supplyBy && words.supplyBy(formatDue(view.supplyBy, locale, view.submittedAt));
      const text = [words.awaitingText, ...(until ? [until] : [])];
      return { tone: 'warning', title: words.awaiting(view.question ?? ''), text };
    }
    case 'declined': {
      const where = view.referTo === undefined ? [] : [words.referTo(view.referTo)];
      return { tone: 'plain', title: words.declined, text: [view.reason ?? '', ...where] };
    }
    case 'withdrawn':
      return { tone: 'plain', title: words.withdrawn, text: view.reason === undefined ? [] : [view.reason] };
    case 'closed': {
      const at = view.closedAt && words.closedAt(formatMoment(view.closedAt, locale, view.submittedAt));
      return { tone: 'success', title: words.closed, text: at ? [at] : [] };
    }
    case 'assigned':
    case 'handling':
      if (view.round === 1) return undefined;
      return { tone: 'warning', title: words.reworked(view.round), text: [words.reworkedText] };
    case 'submitted':
    case 'accepted':
    case 'resolved':
    case 'following-up':
    case 'merged':
      return undefined;
  }
}

const ICONS = { warning: alertIcon, success: checkIcon, plain: alertIcon } as const;

/** Another reporter's case of the same problem goes on for this one. */
export function mergedNotice({ merged }: CaseView, locale: Locale): TemplateResult | typeof nothing {
  return merged ? html`<p class="panel">${alertIcon}<span>${TRACKER[locale].merged}</span></p>` : nothing;
}

/** @param action a button, first thing under the words */
export function notice(view: CaseView, locale: Locale, action: TemplateResult | typeof nothing) {
  const shown = noticeOf(view, locale);
  if (!shown) return nothing;
  const { tone, title, text } = shown;
  return html`<div class="panel ${tone}">
    ${view.status === 'awaiting-reporter' ? pauseIcon : ICONS[tone]}
    <div>
      <p><strong>${title}</strong></p>
      ${text.map((line) => html`<p class="small words">${unbroken(line)}</p>`)} ${action}
    </div>
  </div>`;
}
