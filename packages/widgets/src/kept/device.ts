import { createStore } from 'idb-keyval';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Shelf } from './shelf';

const DATABASE = /* @__PURE__ */ createStore('wuyou', 'kept');

interface DeviceOptions {
  /** Tells apart what is kept for different services and keys. */
  readonly site: () => string;
  readonly form: string;
  /** There is a shelf to read: on the first look, after an element was put back, and where the site changed. */
  readonly onShelf: () => void;
}

/** What a form may keep on this device, and whether it may. */
export class Device implements ReactiveController {
  /** The device is used by many: nothing is kept on it. */
  isPublic = false;

  private made: { readonly site: string; readonly shelf: Shelf } | undefined;
  /** The shelf that `onShelf` was last called for. */
  private known: Shelf | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Pick<Element, 'isConnected'>,
    private readonly options: DeviceOptions,
  ) {
    host.addController(this);
  }

  get shelf(): Shelf {
    const site = this.options.site();
    if (this.made?.site !== site) {
      this.made = { site, shelf: new Shelf({ device: DATABASE, site, form: this.options.form }) };
    }
    return this.made.shelf;
  }

  hostConnected(): void {
    this.known = undefined;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.host.isConnected) return;
    const { shelf } = this;
    if (this.known === shelf) return;
    this.known = shelf;
    void this.look(shelf);
  }

  /** Lets go of all that the site has on the device, and keeps nothing on it from then on. */
  async becomePublic(): Promise<void> {
    await this.shelf.becomePublic();
    this.isPublic = true;
  }

  async becomePrivate(): Promise<void> {
    await this.shelf.becomePrivate();
    this.isPublic = false;
  }

  private async look(shelf: Shelf): Promise<void> {
    const isPublic = await shelf.isPublic();
    if (shelf !== this.shelf) return;
    this.isPublic = isPublic;
    this.options.onShelf();
    this.host.requestUpdate();
  }
}
