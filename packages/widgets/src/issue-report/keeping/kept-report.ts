import type { Locale } from '@wuyou/domain/values';
import { type ClientOptions, createCaseReporting, createClientOf, createFiles } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WuyouBeforeSubmitEvent, WuyouSubmittedEvent } from '../../events';
import { errorFrom } from '../../kept/item';
import { keptStyles } from '../../kept/kept.styles';
import { photoListStyles } from '../../photos/photo-list.styles';
import { adoptStyles } from '../../shared/adopt-styles';
import type { Problem } from '../../shared/form/problem';
import { type Draft, EMPTY_DRAFT, type Part } from '../draft';
import type { KeptSlots } from '../kept-slots';
import { receiptStyles } from '../receipt/receipt.styles';
import { Receipts } from '../receipt/receipts';
import { Keeping, type ReportItem } from './keeping';
import { KeptViews } from './kept-views';
import { PublicDevice } from './public-device';
import { refusals } from './refusals';
import type { ReportClient } from './send-report';
import { toInput } from './to-input';

export type ReportHost = ReactiveControllerHost & HTMLElement;

/** The form, for what keeps what is in it. */
export interface ReportPage {
  /** The page's own client, if it has given one. */
  readonly client: () => ReportClient | undefined;
  readonly options: () => ClientOptions;
  readonly locale: () => Locale;
  /** Address of the page's tracking page with `{code}` in it; empty without one. */
  readonly trackerUrl: () => string;
  readonly draft: () => Draft;
  readonly fill: (draft: Draft) => void;
  /** The service has refused it: for which parts, and why where it is none of them. */
  readonly refuse: (problems: readonly Problem<Part>[], failure: string | undefined) => void;
  readonly focus: (selector: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds of checking after which the widget says so. */
const LONG = 1000;

/** A report from the first key pressed until its receipt was seen, whatever happens to the page and the network. */
export class KeptReport implements ReactiveController {
  readonly slots: KeptSlots;

  private readonly keeping: Keeping;
  private readonly publicDevice: PublicDevice;
  private readonly receipts: Receipts;
  /** A refused report is being put back into the form. */
  private mending = false;
  private checking = false;
  /** When the check began, in milliseconds since 1970 UTC. */
  private began = 0;

  constructor(
    private readonly host: ReportHost,
    private readonly page: ReportPage,
  ) {
    host.addController(this);
    adoptStyles(host, [receiptStyles, photoListStyles, keptStyles]);
    const { locale, trackerUrl, draft, onError } = page;
    this.keeping = new Keeping(host, {
      client: () => this.client,
      site: () => this.site,
      draft,
      onCheck: (done) => {
        this.checking = done < 1 && Date.now() - this.began > LONG;
        host.requestUpdate();
      },
      onReply: (receipt) => host.dispatchEvent(new WuyouSubmittedEvent(receipt)),
      onError,
    });
    this.publicDevice = new PublicDevice(host, this.keeping, locale);
    this.receipts = new Receipts(host, { locale, trackerUrl, onAnother: () => this.startAgain() });
    this.slots = new KeptViews(host, {
      page,
      keeping: this.keeping,
      publicDevice: this.publicDevice,
      receipts: this.receipts,
      isChecking: () => this.checking,
      onMend: (item) => this.mend(item),
    });
  }

  hostUpdate(): void {
    this.follow();
  }

  /** Something was typed. */
  edited(): void {
    if (!this.keeping.pending) this.keeping.drafts.touch();
  }

  addPhotos(files: readonly File[]): void {
    void this.keeping.photos.add(files);
  }

  changeDevice(isPublic: boolean): Promise<void> {
    return this.publicDevice.change(isPublic);
  }

  /** Resolves when no photo is being prepared any more. */
  settled(): Promise<void> {
    return this.keeping.photos.settled();
  }

  /** Sends a checked draft. @returns whether the page let it go */
  async submit(): Promise<boolean> {
    const { files } = this.keeping.photos;
    const input = toInput(this.page.draft(), files);
    const contents = files.map(({ id, name, content }) => [id, new File([content], name, content)] as const);
    if (!this.host.dispatchEvent(new WuyouBeforeSubmitEvent(input, new Map(contents)))) return false;
    this.began = Date.now();
    await this.keeping.submit(input);
    this.checking = false;
    if (this.keeping.inFront) await this.page.focus('.waits h3');
    return true;
  }

  private get client(): ReportClient {
    const { client, options } = this.page;
    return client() ?? createClientOf(options(), { cases: createCaseReporting, files: createFiles });
  }

  /** Tells apart what is kept for different services and keys. */
  private get site(): string {
    const { baseUrl, key } = this.page.options();
    return `${baseUrl.replace(/\/+$/, '')} ${key}`;
  }

  /** What was submitted has arrived or was refused, whether just now or by itself. */
  private follow(): void {
    const { inFront, others, pending, isEmpty } = this.keeping;
    if (inFront?.standing.state === 'sent') {
      const { kind, title = '' } = inFront.content.fields;
      this.receipts.shown = { receipt: inFront.standing.reply, title, anonymous: kind === 'anonymous' };
      this.page.fill(EMPTY_DRAFT);
      void this.keeping.putAside();
      // A receipt that comes by itself takes nobody away from elsewhere on the page.
      if (document.activeElement === document.body || this.host.matches(':focus-within'))
        void this.page.focus('h2');
    }
    const refused = [inFront, ...(isEmpty ? others : [])].find((item) => item?.standing.state === 'refused');
    if (refused && !pending && !this.mending) void this.mend(refused);
  }

  /** A refused report goes back into the form, with what the service objects to. */
  private async mend(item: ReportItem): Promise<void> {
    const { standing, content } = item;
    if (standing.state !== 'refused') return;
    this.mending = true;
    const error = errorFrom(standing.failure);
    const problems = refusals(error, content.files, this.page.locale());
    // What was typed since stays, if it is the report in front.
    const isInFront = item.id === this.keeping.inFront?.id;
    if (!isInFront) this.page.fill(content.fields as unknown as Draft);
    await this.keeping.takeBack(item);
    this.page.refuse(problems, problems.length > 0 ? undefined : error.message);
    this.mending = false;
    if (isInFront) await this.page.focus('.summary');
  }

  private startAgain(): void {
    this.receipts.shown = undefined;
    this.page.fill(EMPTY_DRAFT);
    void this.page.focus('#title');
  }
}
