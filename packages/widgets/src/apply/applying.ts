import { formatReceiptCode, type Locale } from '@wuyou/domain/values';
import type { ApplicationCommands } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { receiptStyles } from '../issue-report/receipt/receipt.styles';
import { adoptStyles } from '../shared/adopt-styles';
import { Copying } from '../shared/copying';
import { formStyles } from '../shared/form/form.styles';
import { failed, loading } from '../shared/placeholders';
import { APPLY } from '../strings/apply/words';
import { applyStyles } from './apply.styles';
import { Filling } from './filling';
import { HandingIn, type Sent } from './handing-in';
import { materialStyles } from './materials/material.styles';
import { bundleList } from './offer/bundle-list';
import { promiseWords } from './offer/limit-words';
import { OfferPage } from './offer-page';
import type { Offers } from './offers';
import { receiptPart } from './receipt';

interface ApplyingOptions {
  readonly offers: Offers;
  readonly applications: () => ApplicationCommands;
  readonly locale: () => Locale;
  /** Address of the site's tracking page with `{code}` in it; empty where the page named none. */
  readonly trackerUrl: () => string;
  readonly focus: (selector: string) => Promise<void>;
}

/** All that a person sees of an application, from the list of what there is to the receipt: the element's part. */
export class Applying implements ReactiveController {
  private readonly filling: Filling;
  private readonly handingIn: HandingIn;
  private readonly page: OfferPage;
  private readonly copying: Copying;

  /** @param host adopts the style sheets of what is drawn here */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly options: ApplyingOptions,
  ) {
    adoptStyles(host, [formStyles, receiptStyles, materialStyles, applyStyles]);
    const { offers, locale, focus } = options;
    const filling = new Filling(host, locale);
    this.filling = filling;
    this.handingIn = new HandingIn(host, { ...options, filling });
    this.page = new OfferPage(host, {
      offers,
      locale,
      filling,
      handingIn: this.handingIn,
      focus,
      onBack: () => this.back(),
    });
    this.copying = new Copying(host);
    host.addController(this);
  }

  hostUpdate(): void {
    const { id, known } = this.options.offers;
    this.filling.follow(id, known);
  }

  view(): TemplateResult {
    const { sent } = this.handingIn;
    if (sent) return this.receipt(sent);
    return this.options.offers.open ? this.choice() : this.page.view();
  }

  private choice(): TemplateResult {
    const { list } = this.options.offers;
    const { value, error } = list;
    const locale = this.options.locale();
    if (value) return bundleList({ bundles: value.items, locale, onPick: (id) => this.pick(id) });
    if (!error) return loading(APPLY[locale]);
    return failed(error, APPLY[locale], () => list.run());
  }

  private receipt({ receipt, bundle, missing }: Sent): TemplateResult {
    const { locale, trackerUrl } = this.options;
    const words = APPLY[locale()];
    return receiptPart({
      receipt,
      locale: locale(),
      promised: promiseWords(bundle, words),
      missing: missing.map(({ name }) => name[locale()]),
      copyButton: this.copying.wordedButton(formatReceiptCode(receipt.code), words),
      trackerUrl: trackerUrl().replace('{code}', encodeURIComponent(receipt.code)) || undefined,
      onAnother: () => this.startAgain(),
    });
  }

  private pick(id: string): void {
    this.options.offers.pick(id);
    void this.options.focus('h2');
  }

  private back(): void {
    const { picked } = this.options.offers;
    this.options.offers.pick('');
    void this.options.focus(`[data-bundle="${picked}"]`);
  }

  private startAgain(): void {
    this.handingIn.sent = undefined;
    this.pick('');
  }
}
