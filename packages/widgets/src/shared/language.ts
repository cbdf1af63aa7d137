import type { Locale } from '@wuyou/domain/values';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ENGLISH } from '../strings/english';
import { localeOf } from './locale-of';

/** Milliseconds that nothing is drawn for want of words. */
const PATIENCE = 5000;

type LanguageHost = ReactiveControllerHost & Element & { readonly locale: string | undefined };

/** The language of one widget. It speaks Chinese until there are words for another, and where they cannot be had. */
export class Language implements ReactiveController {
  constructor(private readonly host: LanguageHost) {
    host.addController(this);
  }

  get spoken(): Locale {
    return ENGLISH.words ? this.wanted : 'zh-CN';
  }

  private get wanted(): Locale {
    return localeOf(this.host, this.host.locale);
  }

  /** @returns `undefined` where the words are there; else it ends when they are, or when it is time to do without */
  words(): Promise<unknown> | undefined {
    const coming = this.bring();
    return coming && Promise.race([coming, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  hostConnected(): void {
    window.addEventListener('online', this.again);
  }

  hostUpdate(): void {
    void this.bring();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.again);
  }

  private readonly again = (): void => {
    ENGLISH.retry();
    void this.bring();
  };

  private bring(): Promise<void> | undefined {
    if (this.spoken === this.wanted) return undefined;
    // Nothing is drawn anew where it failed: that would be the next try, and the next.
    return ENGLISH.bring().then(
      () => this.host.requestUpdate(),
      () => {},
    );
  }
}
