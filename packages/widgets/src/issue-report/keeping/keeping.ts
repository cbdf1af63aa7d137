import { type Receipt, type ReportInput, uuid } from '@wuyou/sdk';
import type { ReactiveControllerHost } from 'lit';
import { Device } from '../../kept/device';
import { contentsOf, Drafts, fileChange, type SavedDraft, type Typed } from '../../kept/drafts';
import type { Item } from '../../kept/item';
import { Outbox } from '../../kept/outbox';
import type { Change, Shelf } from '../../kept/shelf';
import { hasId } from '../../kept/without-ids';
import { Photos } from '../../photos/photos';
import type { Draft } from '../draft';
import { type Report, type ReportClient, sendReport } from './send-report';

export type ReportItem = Item<Report, Receipt>;

interface KeepingOptions {
  readonly client: () => ReportClient;
  readonly site: () => string;
  readonly draft: () => Draft;
  readonly onCheck: (done: number) => void;
  /** A report has become a case; the page is told of it. */
  readonly onReply: (receipt: Receipt) => void;
  readonly onError: (error: unknown) => void;
}

/** Everything of a report that outlives its page: the draft, the photos, what was submitted and has not arrived. */
export class Keeping {
  readonly device: Device;
  readonly drafts: Drafts;
  readonly photos: Photos;
  readonly outbox: Outbox<Report, Receipt>;
  /** Submitted here and in front of the person: they wait for its receipt. */
  private front: string | undefined;
  private adding = false;
  private known: Shelf | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Pick<Element, 'isConnected'>,
    private readonly options: KeepingOptions,
  ) {
    const shelf = () => this.device.shelf;
    this.device = new Device(host, { site: options.site, form: 'report', onShelf: () => void this.meet() });
    this.photos = new Photos(host, { onChange: () => this.drafts.touch() });
    this.drafts = new Drafts(host, { shelf, typed: () => this.typed() });
    this.outbox = new Outbox<Report, Receipt>(host, {
      shelf,
      send: (item, signal) => this.send(item, signal),
      parts: ({ files, draft }) => [['draft', draft], ...files.map(({ id }): Change => ['file', id])],
      onReply: options.onReply,
      onError: (error, { standing }) => {
        // Told when a person has just tried; what fails again by itself is no news.
        if ('tries' in standing && standing.tries === 0) options.onError(error);
      },
    });
  }

  /** What was submitted here last, until its receipt is there or it was put aside. */
  get inFront(): ReportItem | undefined {
    return this.outbox.get(this.front);
  }

  /** What was submitted earlier. */
  get others(): readonly ReportItem[] {
    return this.outbox.items.filter(({ id }) => id !== this.front);
  }

  get pending(): boolean {
    return this.adding || (this.front !== undefined && this.outbox.isSending(this.front));
  }

  /** Fixes what is sent, keeps it, then sends it. Resolves when the first try is over. */
  async submit(input: ReportInput): Promise<void> {
    const { fields, files } = this.typed() ?? { fields: {}, files: [] };
    const id = uuid();
    this.front = id;
    this.adding = true;
    this.host.requestUpdate();
    const names = files.map((file) => ({ id: file.id, name: file.name }));
    const content: Report = { input, fields, files: names, uploaded: [], draft: this.drafts.id };
    // An identity card's number has to be sent as it is and may not be stored: then the draft without it stays.
    const secret = Object.values(fields).some(hasId);
    const changes = [...files.map(fileChange), ...(secret ? [] : [['draft', content.draft] as const])];
    this.drafts.startAgain();
    await this.outbox.add({ id, content }, changes, secret ? 'page' : 'device');
    this.adding = false;
    await this.outbox.send(id);
    // Deleted meanwhile, as this became a public device: what is in the form is a draft again.
    if (!this.inFront) this.front = undefined;
  }

  /** The receipt of what is in front was seen, or it waits in the background from now on. */
  async putAside(): Promise<void> {
    const item = this.inFront;
    this.front = undefined;
    this.photos.replace([]);
    if (item?.standing.state === 'sent') await this.outbox.remove(item);
    this.host.requestUpdate();
  }

  /** A refused report is a draft again, with everything that was typed. */
  async takeBack({ id, content }: ReportItem): Promise<void> {
    this.front = undefined;
    this.photos.replace(await contentsOf(content.files, this.device.shelf));
    await this.drafts.saveWith([
      ['item', id],
      ['draft', content.draft],
    ]);
    await this.outbox.look();
  }

  /** @returns drafts of earlier visits, less what was submitted since */
  get drafted(): readonly SavedDraft[] {
    const submitted = this.outbox.items.map(({ content }) => content.draft);
    return this.drafts.offered.filter(({ id }) => !submitted.includes(id));
  }

  /** Deletes all that the site has on the device, and keeps nothing there from then on. */
  async becomePublic(): Promise<void> {
    await this.device.becomePublic();
    this.drafts.startAgain();
    await this.readAnew();
  }

  async becomePrivate(): Promise<void> {
    await this.device.becomePrivate();
    await this.readAnew();
  }

  async restore(draft: SavedDraft): Promise<Typed | undefined> {
    const typed = await this.drafts.restore(draft);
    if (typed) this.photos.replace(typed.files);
    return typed;
  }

  /** Nothing is typed, chosen or waited for. */
  get isEmpty(): boolean {
    return this.front === undefined && this.typed() === undefined && this.photos.all.length === 0;
  }

  private typed(): Typed | undefined {
    // It was submitted: it is no draft.
    if (this.front !== undefined) return undefined;
    const { kind, ...texts } = this.options.draft();
    const { files } = this.photos;
    if (files.length === 0 && Object.values(texts).every((text) => text.trim() === '')) return undefined;
    return { fields: { kind, ...texts }, files };
  }

  private async readAnew(): Promise<void> {
    if (this.typed()) this.drafts.touch();
    await this.drafts.look();
    await this.outbox.drain();
  }

  /** An element that was put back into its page goes on with the draft it has. */
  private async meet(): Promise<void> {
    const { shelf } = this.device;
    if (this.known !== shelf) this.drafts.startAgain();
    this.known = shelf;
    await this.readAnew();
  }

  private send(item: ReportItem, signal: AbortSignal): Promise<Receipt> {
    const { client, onCheck } = this.options;
    return sendReport(item, {
      client: client(),
      shelf: this.device.shelf,
      signal,
      onCheck: item.id === this.front ? onCheck : () => {},
      onFile: (id, state) => this.photos.mark(id, state),
    });
  }
}
