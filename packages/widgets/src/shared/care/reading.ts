import type { Locale } from '@wuyou/domain/values';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadAloud } from './read-aloud';

/** Brings in what reads aloud once it is wanted, and silences it when it no longer is. */
export class Reading implements ReactiveController {
  private asked = false;
  private reader: ReadAloud | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly wanted: () => boolean,
  ) {
    host.addController(this);
  }

  /** Whether it reads now; `undefined` where it cannot. */
  in(locale: Locale): boolean | undefined {
    return this.reader?.can(locale) ? this.reader.reading : undefined;
  }

  toggle(root: Element, locale: Locale): void {
    this.reader?.toggle(root, locale);
  }

  hostUpdate(): void {
    if (!this.wanted()) this.reader?.stop();
    else if (!this.asked) void this.bring();
  }

  private async bring(): Promise<void> {
    this.asked = true;
    try {
      const { ReadAloud } = await import('./read-aloud');
      this.reader = new ReadAloud(this.host);
      this.host.requestUpdate();
    } catch {
      // Without it everything is still there to be read.
      this.asked = false;
    }
  }
}
