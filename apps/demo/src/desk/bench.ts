import type { ReactiveControllerHost } from 'lit';
import { DeskQueue, type QueueSource, type Row } from './desk-queue';
import { OpenView } from './open-view';

/** A queue, and the one of it that lies open. */
export class Bench<R extends Row, V extends { readonly id: string; readonly version: number }> {
  readonly queue: DeskQueue<R>;
  readonly open: OpenView<V>;

  constructor(
    host: ReactiveControllerHost,
    source: QueueSource<R> & { readonly get: (id: string) => Promise<V> },
  ) {
    this.queue = new DeskQueue(host, source);
    this.open = new OpenView(host, source.get);
  }

  /** Reads both again in place: time has passed. */
  async read(): Promise<void> {
    await Promise.all([this.queue.read(), this.open.read()]);
  }

  /** Someone else sits here now, who may see less. */
  async restart(): Promise<void> {
    this.open.forget();
    await Promise.all([this.queue.restart(), this.open.read()]);
  }

  /** Reads what lies open again where the queue knows a newer version. */
  async catchUp(): Promise<void> {
    const known = this.open.id === undefined ? undefined : this.queue.find(this.open.id);
    if (known) await this.open.catchUp(known.version);
  }
}
