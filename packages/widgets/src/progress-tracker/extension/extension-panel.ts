import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDue } from '../../shared/format-date';
import { alertIcon, clockIcon } from '../../shared/icons';
import { unbroken } from '../../shared/unbroken';
import { TRACKER } from '../../strings/tracker/words';

interface ExtensionPanel {
  readonly view: CaseView;
  readonly locale: Locale;
  readonly failure: string | undefined;
  readonly sending: boolean;
  readonly onAnswer: (agree: boolean) => void;
}

/** More time that was asked for; offered, it is the reporter who decides. */
export function extensionPanel({
  view,
  locale,
  failure,
  sending,
  onAnswer,
}: ExtensionPanel): TemplateResult | typeof nothing {
  const { extension, deadline, submittedAt } = view;
  if (!extension) return nothing;
  const words = TRACKER[locale];
  const offered = extension.stage === 'offered';
  const lines = [
    words.offer(extension.days, formatDue(extension.dueAt, locale, submittedAt)),
    words.offerReason(extension.reason),
    ...(offered && deadline ? [words.offerKept(formatDue(deadline.dueAt, locale, submittedAt))] : []),
  ];
  return html`<div class="panel ${offered ? 'warning' : 'plain'}">
    ${clockIcon}
    <div>
      <p><strong>${offered ? words.offered : words.requested}</strong></p>
      ${lines.map((line) => html`<p class="small words">${unbroken(line)}</p>`)}
      ${failure ? html`<p class="problem" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing}
      ${view.can.includes('answer-extension') ? answers(words, sending, onAnswer) : nothing}
    </div>
  </div>`;
}

function answers(
  { agree, disagree }: (typeof TRACKER)[Locale],
  sending: boolean,
  onAnswer: ExtensionPanel['onAnswer'],
): TemplateResult {
  return html`<div class="actions">
    <button type="button" aria-disabled=${sending} @click=${() => onAnswer(true)}>${agree}</button>
    <button type="button" aria-disabled=${sending} @click=${() => onAnswer(false)}>${disagree}</button>
  </div>`;
}
