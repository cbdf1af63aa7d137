import { DomainError } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What lies open on the desk: read when opened, and again whenever the queue knows a newer version. */
export class OpenView<V extends { readonly id: string; readonly version: number }>
  implements ReactiveController
{
  id: string | undefined;
  view: V | undefined;
  error: DomainError | undefined;
  private reading = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly get: (id: string) => Promise<V>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  async open(id: string): Promise<void> {
    if (this.id !== id) this.view = undefined;
    this.id = id;
    await this.read();
  }

  /** Someone else looks at it now, who may see less or do other things. */
  forget(): void {
    this.view = undefined;
    this.error = undefined;
  }

  close(): void {
    this.id = undefined;
    this.forget();
    this.host.requestUpdate();
  }

  async read(): Promise<void> {
    const { id } = this;
    if (id === undefined) return;
    this.reading = true;
    this.host.requestUpdate();
    try {
      const view = await this.get(id);
      if (this.id !== id) return;
      this.error = undefined;
      this.take(view);
    } catch (error) {
      if (this.id !== id || !DomainError.is(error)) return;
      this.error = error;
      this.host.requestUpdate();
    } finally {
      this.reading = false;
    }
  }

  /** The queue knows this version. */
  async catchUp(version: number): Promise<void> {
    if (this.view && this.view.version < version && !this.reading) await this.read();
  }

  /** A view that came as an answer to a command. */
  take(view: V): void {
    if (this.id !== view.id || (this.view && this.view.version > view.version)) return;
    this.view = view;
    this.host.requestUpdate();
  }
}
