import type { ReactiveController } from 'lit';
import { part } from '../shared/part';
import { PAUSE } from '../shared/pause';
import type { KeptReport, ReportHost, ReportPage } from './keeping/kept-report';
import { type KeptSlots, NOTHING_KEPT } from './kept-slots';

type Work = (kept: KeptReport) => Promise<void>;

/**
 * Brings in what keeps a report, sends it and has its receipt, beside the first view. What a person asks of it before it
 * is there waits for it, and is then done in the order it was asked for.
 */
export class KeepingPart implements ReactiveController {
  static readonly load = () => import('./keeping/kept-report');

  /** Photos were chosen, and it is not there yet. */
  photosWait = false;
  /** Why it is not there, once a person has asked something of it; stands until they ask again. */
  error: unknown;

  private kept: KeptReport | undefined;
  private coming: Promise<KeptReport> | undefined;
  /** In milliseconds since 1970 UTC. */
  private failedAt = 0;
  private readonly waiting: Work[] = [];
  private doing = Promise.resolve();
  private putBack: (() => void) | undefined;

  constructor(
    private readonly host: ReportHost,
    private readonly page: ReportPage,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.again);
    this.putBack?.();
    this.again();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.again);
  }

  get slots(): KeptSlots {
    return this.kept?.slots ?? NOTHING_KEPT;
  }

  /** @returns `undefined` where it cannot be had, see `error` */
  async get(): Promise<KeptReport | undefined> {
    this.error = undefined;
    this.host.requestUpdate();
    try {
      const kept = await this.bring();
      await this.doing;
      return kept;
    } catch (error) {
      if (this.error === undefined) this.page.onError(error);
      this.error = error;
      this.host.requestUpdate();
      return undefined;
    }
  }

  edited(): void {
    this.kept?.edited();
    if (Date.now() - this.failedAt > PAUSE) this.again();
  }

  choosePhotos(files: readonly File[]): void {
    this.photosWait = !this.kept;
    this.when(async (kept) => kept.addPhotos(files));
  }

  changeDevice(isPublic: boolean): void {
    this.when((kept) => kept.changeDevice(isPublic));
  }

  private when(work: Work): void {
    this.waiting.push(work);
    if (this.kept) this.workOff(this.kept);
    else void this.get();
  }

  /** Fetched once, however many ask and whatever becomes of the element meanwhile. */
  private bring(): Promise<KeptReport> {
    this.coming ??= this.fetch().catch((error) => {
      this.coming = undefined;
      this.failedAt = Date.now();
      throw error;
    });
    return this.coming;
  }

  private async fetch(): Promise<KeptReport> {
    const { KeptReport } = await part(KeepingPart.load);
    // Out of its page it would go on unseen, and nothing would end it.
    if (!this.host.isConnected)
      await new Promise<void>((resolve) => {
        this.putBack = resolve;
      });
    this.kept = new KeptReport(this.host, this.page);
    this.photosWait = false;
    this.workOff(this.kept);
    this.host.requestUpdate();
    return this.kept;
  }

  private workOff(kept: KeptReport): void {
    for (const work of this.waiting.splice(0))
      this.doing = this.doing.then(() => work(kept)).catch((error) => this.page.onError(error));
  }

  private readonly again = (): void => {
    if (!this.kept) this.bring().catch(() => {});
  };
}
