import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Holds work back while a pointer is down on the host. A message that appears between press and release would move
 * the button away from under the pointer, and the click would be lost.
 */
export class AfterPress implements ReactiveController {
  private pressed = false;
  private held: (() => void)[] = [];

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  do(work: () => void): void {
    if (this.pressed) this.held.push(work);
    else work();
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.press);
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, this.release);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.press);
    for (const type of ['pointerup', 'pointercancel']) window.removeEventListener(type, this.release);
    this.pressed = false;
    this.held = [];
  }

  private readonly press = (): void => {
    this.pressed = true;
  };

  /** The click comes after the release, in the same task. */
  private readonly release = (): void => {
    this.pressed = false;
    setTimeout(() => {
      for (const work of this.held.splice(0)) work();
    });
  };
}
