import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchPage } from '../watch-page';

/** Colours of a theme, each a `--wuyou-*` property. */
const COLOURS =
  'paper ink second hint border ground accent accent-soft on-accent success success-soft warning warning-soft error error-soft'.split(
    ' ',
  );

type GuardedHost = ReactiveControllerHost & Element & { readonly theme: string; readonly preset: string };

/**
 * Keeps a page's theme readable: a colour with too little contrast is darkened or lightened until it has enough. Looks at
 * what is rendered, when the theme changes. A page without a theme of its own never loads what does it; where that does
 * not come, it is asked for again with the next change, and once the network is back.
 */
export class ThemeGuard implements ReactiveController {
  static readonly load = () => import('./mend-colours');

  private end: (() => void) | undefined;
  private looked = '';
  private mended: readonly string[] = [];

  constructor(private readonly host: GuardedHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.end = watchPage(this.host, () => this.look());
  }

  hostUpdated(): void {
    const looked = `${this.host.theme} ${this.host.preset}`;
    if (looked === this.looked) return;
    this.looked = looked;
    // In the next frame, which has the styles worked out anyway.
    requestAnimationFrame(() => void this.look());
  }

  hostDisconnected(): void {
    this.end?.();
    this.looked = '';
  }

  private async look(): Promise<void> {
    const root = this.host.shadowRoot?.querySelector<HTMLElement>('.root');
    if (!root) return;
    const style = getComputedStyle(root);
    const given = new Set(COLOURS.filter((name) => style.getPropertyValue(`--wuyou-${name}`).trim() !== ''));
    const forced = matchMedia('(forced-colors: active)').matches;
    const mends = given.size > 0 && !forced ? await ThemeGuard.load().catch(() => undefined) : undefined;
    for (const name of this.mended) root.style.removeProperty(name);
    this.mended = mends?.mendIn(root, given) ?? [];
  }
}
