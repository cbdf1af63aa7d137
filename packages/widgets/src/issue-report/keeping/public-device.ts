import type { Locale } from '@wuyou/domain/values';
import { nothing, type ReactiveControllerHost } from 'lit';
import { publicWarning } from '../../kept/public-warning';
import { KEPT } from '../../strings/kept/words';
import type { DeviceSlot } from '../kept-slots';
import type { Keeping } from './keeping';

/** The choice that others use this device too. It deletes what waits to be sent only when that was confirmed. */
export class PublicDevice {
  /** Asked whether what waits may be deleted: how much it is. */
  private asking = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly keeping: Keeping,
    private readonly locale: () => Locale,
  ) {}

  get slot(): DeviceSlot {
    const { asking, locale } = this;
    const { isPublic } = this.keeping.device;
    return {
      checked: isPublic || asking > 0,
      hint: isPublic ? KEPT[locale()].publicOn : undefined,
      warning:
        asking === 0
          ? nothing
          : publicWarning({
              waiting: asking,
              locale: locale(),
              onConfirm: () => this.become(),
              onCancel: () => this.ask(0),
            }),
    };
  }

  async change(isPublic: boolean): Promise<void> {
    if (!isPublic) {
      this.ask(0);
      return this.keeping.becomePrivate();
    }
    const { outbox } = this.keeping;
    // It may be the first that is asked of the device.
    await outbox.look();
    // What is being submitted may not be among them yet.
    const waiting = Math.max(outbox.items.length, this.keeping.pending ? 1 : 0);
    if (waiting > 0) this.ask(waiting);
    else await this.become();
  }

  private async become(): Promise<void> {
    this.ask(0);
    await this.keeping.becomePublic();
  }

  private ask(waiting: number): void {
    this.asking = waiting;
    this.host.requestUpdate();
  }
}
