import type { Locale } from '@wuyou/domain/values';
import type { Receipt } from '@wuyou/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { deviceChoice } from '../kept/device-choice';
import { draftOffer } from '../kept/draft-offer';
import { instantOf } from '../kept/instant-of';
import { itemNotice } from '../kept/item-notice';
import { photoField } from '../photos/photo-field';
import { Copying } from '../shared/copying';
import { formatTime } from '../shared/format-date';
import { KEPT, type KeptWords } from '../strings/kept/words';
import { REPORT } from '../strings/report/words';
import { type Draft, EMPTY_DRAFT, fieldsOf } from './draft';
import type { Keeping, ReportItem } from './keeping';

interface PartsOptions {
  readonly keeping: Keeping;
  readonly locale: () => Locale;
  readonly receipt: (receipt: Receipt) => TemplateResult;
  /** What was typed before goes back into the form. */
  readonly onRestore: (fields: Draft) => void;
  readonly onMend: (item: ReportItem) => void;
  readonly focus: (selector: string) => Promise<void>;
}

/** What a person sees of what is kept. */
export class KeepingParts {
  /** Asked whether what waits may be deleted: how much it is. */
  private asking = 0;
  private readonly copying = new Map<string, Copying>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: PartsOptions,
  ) {}

  /** Above the form: what was submitted earlier and is not done with, and drafts. */
  above(): TemplateResult {
    const { keeping, locale, onRestore } = this.options;
    return html`${keeping.others.map((item) => this.notice(item))}
    ${draftOffer({
      drafts: keeping.drafted,
      locale: locale(),
      titleOf: ({ fields }) => fields.title?.trim() ?? '',
      onRestore: async (draft) => {
        const typed = await keeping.restore(draft);
        if (typed) onRestore(typed.fields as unknown as Draft);
        await this.options.focus('#title');
      },
      onDiscard: async (draft) => {
        await keeping.drafts.discard(draft);
        await this.options.focus('.kept button, #title');
      },
    })}`;
  }

  /** In place of the form: what was just submitted and waits. */
  waiting(item: ReportItem): TemplateResult {
    const { another: words } = REPORT[this.options.locale()];
    const another = () => this.putAside();
    return this.notice(
      item,
      html`<p><button type="button" class="quiet" @click=${another}>${words}</button></p>`,
    );
  }

  photos(problem: string | undefined): TemplateResult {
    const { keeping, locale, focus } = this.options;
    return photoField({
      photos: keeping.photos,
      locale: locale(),
      problem,
      onAdd: (files) => void keeping.photos.add(files),
      onRemove: (id) => {
        keeping.photos.remove(id);
        void focus('#files');
      },
    });
  }

  /** What is being done about a report that was submitted, in words. */
  sending(checking: boolean): string {
    const words = KEPT[this.options.locale()];
    const { all } = this.options.keeping.photos;
    const place = all.findIndex(({ state }) => state === 'sending');
    if (checking) return words.checking;
    return place < 0 ? words.sending : words.uploading(place + 1, all.length);
  }

  /** At the foot: whether the draft is saved. */
  saved(): TemplateResult {
    const { keeping, locale } = this.options;
    const { saved } = keeping.drafts;
    const words = KEPT[locale()];
    if (saved === undefined || (saved === 'never' && keeping.device.isPublic)) return html`<span></span>`;
    if (saved === 'never') return html`<span>${words.draftNotSaved}</span>`;
    return html`<span class="saved">${words.draftSaved(formatTime(instantOf(saved), locale()))}</span>`;
  }

  device(): TemplateResult {
    const { keeping, locale } = this.options;
    const ask = (waiting: number) => {
      this.asking = waiting;
      this.host.requestUpdate();
    };
    const become = () => {
      ask(0);
      void keeping.becomePublic();
    };
    return deviceChoice({
      locale: locale(),
      isPublic: keeping.device.isPublic,
      asking: this.asking,
      onChange: (isPublic) => {
        const waiting = keeping.outbox.items.length;
        if (!isPublic) {
          ask(0);
          void keeping.becomePrivate();
        } else if (waiting > 0) ask(waiting);
        else become();
      },
      onConfirm: become,
      onCancel: () => ask(0),
    });
  }

  private notice(item: ReportItem, after: TemplateResult | typeof nothing = nothing): TemplateResult {
    const { keeping, locale, receipt, onMend, focus } = this.options;
    const words = KEPT[locale()];
    const inFront = keeping.inFront?.id;
    return itemNotice<Receipt>({
      item,
      locale: locale(),
      title: item.content.input.title,
      onDevice: !keeping.outbox.isInPage(item.id),
      sending: keeping.outbox.isSending(item.id),
      copy: this.copyButton(item, words),
      receipt,
      after,
      onSend: () => void keeping.outbox.send(item.id),
      onMend: () => onMend(item),
      onRemove: async () => {
        await keeping.outbox.remove(item);
        if (item.id === inFront) await this.putAside();
        await focus('.kept button, #title');
      },
    });
  }

  private async putAside(): Promise<void> {
    const { keeping, onRestore, focus } = this.options;
    await keeping.putAside();
    onRestore(EMPTY_DRAFT);
    await focus('#title');
  }

  private copyButton({ id, content: { fields } }: ReportItem, words: KeptWords): TemplateResult {
    const copying = this.copying.get(id) ?? new Copying(this.host);
    this.copying.set(id, copying);
    const { fields: names } = REPORT[this.options.locale()];
    const lines = fieldsOf(fields.kind as Draft['kind']).flatMap((field) =>
      field !== 'kind' && fields[field] ? [words.named(names[field], fields[field])] : [],
    );
    return copying.wordedButton(lines.join('\n'), {
      ...words,
      copy: words.copyContent,
      copied: words.contentCopied,
    });
  }
}
