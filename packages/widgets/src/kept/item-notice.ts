import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { errorWords } from '../shared/error-words';
import { formatMoment } from '../shared/format-date';
import { alertIcon, checkIcon, clockIcon } from '../shared/icons';
import { KEPT } from '../strings/kept/words';
import { instantOf } from './instant-of';
import { errorFrom, type Item } from './item';

interface ItemNotice<Reply> {
  readonly item: Item<unknown, Reply>;
  readonly locale: Locale;
  readonly title: string;
  readonly onDevice: boolean;
  /** On its way at this moment. */
  readonly sending: boolean;
  /** A button that copies what was typed. */
  readonly copy: TemplateResult;
  /** What is shown of a reply. */
  readonly receipt: (reply: Reply) => TemplateResult;
  /** What may stand under the buttons. */
  readonly after?: TemplateResult | typeof nothing;
  readonly onSend: () => void;
  readonly onMend: () => void;
  /** Lets it go: deleted unsent, or seen. */
  readonly onRemove: () => void;
}

/** Something submitted that is not done with: where it stands and what can be done. */
export function itemNotice<Reply>(notice: ItemNotice<Reply>): TemplateResult {
  const { item, locale, title } = notice;
  const { standing } = item;
  const words = KEPT[locale];
  const submitted = formatMoment(instantOf(item.at), locale, instantOf(Date.now()));
  return html`<section class="kept waits" aria-labelledby="item-${item.id}">
    ${head(notice)}
    <p class="small"><span class="name">${title}</span> <span class="hint unit">${words.submittedAt(submitted)}</span></p>
    ${
      standing.state === 'sent'
        ? html`${notice.receipt(standing.reply)}
            <div class="actions"><button type="button" @click=${notice.onRemove}>${words.seen}</button></div>`
        : standing.state === 'refused'
          ? html`<div class="actions"><button type="button" @click=${notice.onMend}>${words.mend}</button></div>`
          : unsent(notice)
    }
  </section>`;
}

function head<Reply>({ item: { id, standing }, locale, onDevice }: ItemNotice<Reply>): TemplateResult {
  const words = KEPT[locale];
  const titled = (text: string) => html`<h3 id="item-${id}" tabindex="-1">${text}</h3>`;
  switch (standing.state) {
    case 'waiting':
      return html`<div class="panel" role="status">
        ${clockIcon}
        <div>
          ${titled(words.waitingTitle)}
          <p class="small">${onDevice ? words.waitingOnDevice : words.waitingInPage}</p>
        </div>
      </div>`;
    case 'stuck':
      return html`<div class="panel error" role="alert">
        ${alertIcon}
        <div>
          ${titled(words.stuckTitle)}
          <p class="small">${errorWords(errorFrom(standing.failure), words)}</p>
          <p class="small">${words.stuckNote}</p>
        </div>
      </div>`;
    case 'refused':
      return html`<div class="panel error" role="alert">${alertIcon}${titled(words.refusedTitle)}</div>`;
    case 'sent':
      return html`<div class="panel success" role="status">
        ${checkIcon}
        <div>
          ${titled(words.arrived)}
          <p class="small">${words.arrivedNote}</p>
        </div>
      </div>`;
  }
}

function unsent<Reply>({
  item,
  locale,
  sending,
  copy,
  after = nothing,
  ...on
}: ItemNotice<Reply>): TemplateResult {
  const words = KEPT[locale];
  return html`${item.standing.state === 'waiting' ? html`<p class="small hint">${words.receiptLater}</p>` : nothing}
    <div class="actions">
      <button type="button" aria-disabled=${sending} @click=${on.onSend}>
        ${sending ? words.sending : words.sendNow}
      </button>
      ${copy}
    </div>
    ${after}
    <details>
      <summary>${words.deleteItem}</summary>
      <p class="small hint">${words.deleteNote}</p>
      <button type="button" @click=${on.onRemove}>${words.deleteConfirm}</button>
    </details>`;
}
