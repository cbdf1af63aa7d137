import type { Receipt } from '@wuyou/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { draftOffer } from '../../kept/draft-offer';
import { instantOf } from '../../kept/instant-of';
import { itemNotice } from '../../kept/item-notice';
import { photoList } from '../../photos/photo-list';
import { Copying } from '../../shared/copying';
import { formatTime } from '../../shared/format-date';
import { KEPT, type KeptWords } from '../../strings/kept/words';
import { RECEIPT } from '../../strings/receipt/words';
import { REPORT } from '../../strings/report/words';
import { type Draft, EMPTY_DRAFT, fieldsOf } from '../draft';
import type { DeviceSlot, KeptSlots } from '../kept-slots';
import type { Receipts } from '../receipt/receipts';
import type { Keeping, ReportItem } from './keeping';
import type { ReportPage } from './kept-report';
import type { PublicDevice } from './public-device';

interface ViewsOptions {
  readonly page: ReportPage;
  readonly keeping: Keeping;
  readonly publicDevice: PublicDevice;
  readonly receipts: Receipts;
  readonly isChecking: () => boolean;
  readonly onMend: (item: ReportItem) => void;
}

/** What a person sees of what is kept. */
export class KeptViews implements KeptSlots {
  private readonly copying = new Map<string, Copying>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: ViewsOptions,
  ) {}

  get inPlace(): TemplateResult | undefined {
    const { keeping, receipts } = this.options;
    const { inFront, pending } = keeping;
    if (receipts.shown) return receipts.part(receipts.shown);
    return inFront && (!pending || wasTried(inFront)) ? this.waiting(inFront) : undefined;
  }

  get above(): TemplateResult {
    const { keeping, page } = this.options;
    return html`${keeping.others.map((item) => this.notice(item))}
    ${draftOffer({
      drafts: keeping.drafted,
      locale: this.locale,
      titleOf: ({ fields }) => fields.title?.trim() ?? '',
      onRestore: async (draft) => {
        const typed = await keeping.restore(draft);
        if (typed) page.fill(typed.fields as unknown as Draft);
        await page.focus('#title');
      },
      onDiscard: async (draft) => {
        await keeping.drafts.discard(draft);
        await page.focus('.kept button, #title');
      },
    })}`;
  }

  get photos(): TemplateResult {
    const { keeping, page } = this.options;
    return photoList({
      photos: keeping.photos,
      locale: this.locale,
      onRemove: (id) => {
        keeping.photos.remove(id);
        void page.focus('#files');
      },
    });
  }

  get saved(): TemplateResult | typeof nothing {
    const { drafts, device } = this.options.keeping;
    const { words, locale } = this;
    const { saved } = drafts;
    if (saved === undefined || (saved === 'never' && device.isPublic)) return nothing;
    if (saved === 'never') return html`${words.draftNotSaved}`;
    return html`<span class="saved">${words.draftSaved(formatTime(instantOf(saved), locale))}</span>`;
  }

  get device(): DeviceSlot {
    return this.options.publicDevice.slot;
  }

  get sending(): string | false {
    const { keeping, isChecking } = this.options;
    const { words } = this;
    if (!keeping.pending) return false;
    if (isChecking()) return words.checking;
    const { all } = keeping.photos;
    const place = all.findIndex(({ state }) => state === 'sending');
    return place < 0 ? words.sending : words.uploading(place + 1, all.length);
  }

  get checking(): boolean {
    return this.options.isChecking();
  }

  private get locale() {
    return this.options.page.locale();
  }

  private get words(): KeptWords {
    return KEPT[this.locale];
  }

  /** In place of the form: what was just submitted and waits. */
  private waiting(item: ReportItem): TemplateResult {
    const { another } = RECEIPT[this.locale];
    const onAnother = () => this.putAside();
    return this.notice(
      item,
      html`<p><button type="button" class="quiet" @click=${onAnother}>${another}</button></p>`,
    );
  }

  private notice(item: ReportItem, after: TemplateResult | typeof nothing = nothing): TemplateResult {
    const { keeping, page, receipts, onMend } = this.options;
    const inFront = keeping.inFront?.id;
    return itemNotice<Receipt>({
      item,
      locale: this.locale,
      title: item.content.input.title,
      onDevice: !keeping.outbox.isInPage(item.id),
      sending: keeping.outbox.isSending(item.id),
      copy: this.copyButton(item),
      receipt: (receipt) => receipts.latePart(receipt),
      after,
      onSend: () => void keeping.outbox.send(item.id),
      onMend: () => onMend(item),
      onRemove: async () => {
        await keeping.outbox.remove(item);
        if (item.id === inFront) await this.putAside();
        await page.focus('.kept button, #title');
      },
    });
  }

  private async putAside(): Promise<void> {
    const { keeping, page } = this.options;
    await keeping.putAside();
    page.fill(EMPTY_DRAFT);
    await page.focus('#title');
  }

  private copyButton({ id, content: { fields } }: ReportItem): TemplateResult {
    const { words } = this;
    const copying = this.copying.get(id) ?? new Copying(this.host);
    this.copying.set(id, copying);
    const { fields: names } = REPORT[this.locale];
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

/** Its first try is over: what follows goes on by itself. */
function wasTried({ standing }: ReportItem): boolean {
  return standing.state !== 'waiting' || standing.tries > 0;
}
