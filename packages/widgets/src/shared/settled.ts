import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A text that reaches a live region only after a pause in typing, so that not every key is spoken. */
export class Settled implements ReactiveController {
  /** What to say now. */
  text = '';

  private timer: ReturnType<typeof setTimeout> | undefined;
  private next = '';

  /** @param pause milliseconds without a change */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly pause = 1000,
  ) {
    host.addController(this);
  }

  say(text: string): void {
    if (text === this.next) return;
    this.next = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.text = text;
      this.host.requestUpdate();
    }, this.pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }
}
