import type { ReactiveController } from 'lit';
import { Loaded } from '../shared/loaded';
import { part } from '../shared/part';
import type { KeptReport, ReportHost, ReportPage } from './keeping/kept-report';
import { type KeptSlots, NOTHING_KEPT } from './kept-slots';

/**
 * Brings in what keeps a report, sends it and has its receipt, beside the first view. What a person asks of it before it
 * is there waits for it.
 */
export class KeepingPart implements ReactiveController {
  static readonly load = () => import('./keeping/kept-report');

  /** Photos were chosen, and it is not there yet. */
  photosWait = false;

  private asked = false;
  private waiting: ((kept: KeptReport) => void)[] = [];
  private kept: KeptReport | undefined;
  private readonly part;

  constructor(host: ReportHost, page: ReportPage) {
    host.addController(this);
    this.part = new Loaded(host, {
      args: () => [],
      load: async () => {
        const { KeptReport } = await part(KeepingPart.load);
        this.kept ??= new KeptReport(host, page);
        for (const work of this.waiting.splice(0)) work(this.kept);
        this.photosWait = false;
        return this.kept;
      },
      onError: (error) => this.asked && page.onError(error),
    });
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
  }

  get slots(): KeptSlots {
    return this.part.value?.slots ?? NOTHING_KEPT;
  }

  /** Why it is not there, once a person has asked something of it. */
  get error(): unknown {
    return this.asked ? this.part.error : undefined;
  }

  /** @returns `undefined` where it cannot be had, see `error` */
  async get(): Promise<KeptReport | undefined> {
    this.asked = true;
    if (!this.part.value) await this.part.run();
    return this.part.value;
  }

  edited(): void {
    this.part.value?.edited();
  }

  choosePhotos(files: readonly File[]): void {
    this.photosWait = !this.part.value;
    this.when((kept) => kept.addPhotos(files));
  }

  changeDevice(isPublic: boolean): void {
    this.when((kept) => kept.changeDevice(isPublic));
  }

  private when(work: (kept: KeptReport) => void): void {
    if (this.part.value) work(this.part.value);
    else {
      this.waiting.push(work);
      void this.get();
    }
  }

  private readonly retry = (): void => {
    if (this.part.error) void this.part.run();
  };
}
