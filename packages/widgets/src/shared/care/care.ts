import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageChanged, watchPage } from '../watch-page';
import { caresNow, chooseCare } from './care-choice';

type CareHost = ReactiveControllerHost & Element & { readonly care: 'auto' | 'on' | 'off' };

/** Care mode of one widget, drawn anew when the page or the person changes it. */
export class Care implements ReactiveController {
  private followed = false;
  private end: (() => void) | undefined;

  constructor(private readonly host: CareHost) {
    host.addController(this);
  }

  get on(): boolean {
    return this.open ? this.followed : this.host.care === 'on';
  }

  /** For a widget inside this one. */
  get mode(): 'on' | 'off' {
    return this.on ? 'on' : 'off';
  }

  /** The page leaves it to the person. */
  get open(): boolean {
    return this.host.care !== 'on' && this.host.care !== 'off';
  }

  /** The person's own choice, for every widget at once. */
  readonly toggle = (): void => {
    chooseCare(!this.on);
    pageChanged();
  };

  hostConnected(): void {
    this.followed = caresNow();
    this.end = watchPage(this.host, () => {
      const followed = caresNow();
      if (followed === this.followed) return;
      this.followed = followed;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.end?.();
  }
}
