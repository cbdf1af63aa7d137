import {
  type ApplicationCommands,
  type Bundles,
  type ClientOptions,
  createApplicationCommands,
  createBundles,
  createClientOf,
} from '@wuyou/sdk';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from '../lit/decorators';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { Loaded } from '../shared/loaded';
import { part } from '../shared/part';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { COMMON } from '../strings/common/words';
import type { Applying } from './applying';
import { firstStyles } from './first.styles';
import { Offers } from './offers';

interface Service {
  readonly bundles: Bundles;
  readonly applications: ApplicationCommands;
}

/**
 * Applies for several permits at once: what it needs, what is at hand already, what it saves, and a receipt after.
 *
 * @tag wuyou-apply
 * @fires {WuyouBeforeSubmitEvent} wuyou-before-submit - An application is about to be sent; cancelable
 * @fires {WuyouSubmittedEvent} wuyou-submitted - It was handed in
 * @fires {WuyouErrorEvent} wuyou-error - Something failed; the widget says so itself
 * @slot - Shown until the element is defined, and when it cannot load: a telephone number
 * @csspart card - The whole widget
 * @csspart submit - The button that sends
 */
export class WuyouApply extends WuyouElement<Service> {
  static override styles = [tokens, controls, careStyles, firstStyles];

  /** Id of the bundle to apply for; without one, or with an unknown one, visitors choose from all of them. */
  @property() bundle = '';
  /** Receipt code of an earlier application of the same company, once accepted: what it left behind need not be handed in again. */
  @property() earlier = '';
  /** Address of the site's tracking page with `{code}` in it; the receipt's link leads there. */
  @property({ attribute: 'tracker-url' }) trackerUrl = '';

  private readonly offers = new Offers(this, {
    named: () => this.bundle,
    bundles: () => this.service.bundles,
    source: () => this.source,
    onError: (error) => this.report(error),
  });
  /** What shows the offers and applies for them. */
  private readonly form = new Loaded(this, {
    args: () => [],
    load: () => part(() => import('./applying')),
    onError: (error) => this.report(error),
  });
  private applying: Applying | undefined;

  protected override connect(options: ClientOptions): Service {
    return createClientOf(options, { bundles: createBundles, applications: createApplicationCommands });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('bundle')) this.offers.pick('');
    if (changed.has('earlier')) this.offers.known = this.earlier;
    if (!this.form.value) return;
    this.applying ??= new this.form.value.Applying(this, {
      offers: this.offers,
      applications: () => this.service.applications,
      locale: () => this.speaks,
      trackerUrl: () => this.trackerUrl,
      focus: (selector) => this.focusSoon(selector),
    });
  }

  protected override render(): TemplateResult {
    const { applying, form, offers } = this;
    const words = COMMON[this.speaks];
    if (applying) return this.card(applying.view());
    if (!form.error) return this.card(loading(words));
    const retry = () => {
      for (const loaded of [form, offers.list, offers.one]) if (loaded.error) void loaded.run();
    };
    return this.card(failed(form.error, words, retry));
  }
}

register('wuyou-apply', WuyouApply);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-apply': WuyouApply;
  }
}
