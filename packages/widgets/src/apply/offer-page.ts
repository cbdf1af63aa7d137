import type { Locale } from '@wuyou/domain/values';
import type { BundleView } from '@wuyou/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { AfterPress } from '../shared/after-press';
import type { FieldContext } from '../shared/form/field';
import { failed, loading } from '../shared/placeholders';
import { APPLY, type ApplyWords } from '../strings/apply/words';
import { applyForm } from './apply-form';
import type { Draft, FieldName } from './draft';
import { codeProblem, earlierForm, sparesOf } from './earlier-form';
import type { Filling } from './filling';
import type { HandingIn } from './handing-in';
import { offerFacts } from './offer/offer-facts';
import { offerHead } from './offer/offer-head';
import type { Offers } from './offers';

interface OfferPageOptions {
  readonly offers: Offers;
  readonly locale: () => Locale;
  readonly filling: Filling;
  readonly handingIn: HandingIn;
  readonly focus: (selector: string) => Promise<void>;
  /** Back to the list. */
  readonly onBack: () => void;
}

/** One bundle, with the form to apply for it. */
export class OfferPage {
  private readonly afterPress: AfterPress;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: OfferPageOptions,
  ) {
    this.afterPress = new AfterPress(host);
  }

  view(): TemplateResult {
    const { offers, locale, onBack } = this.options;
    const { picked, list, shown } = offers;
    const known = shown?.bundle ?? list.value?.items.find(({ id }) => id === picked);
    return html`<div class="stack">
      ${known ? offerHead({ bundle: known, locale: locale(), onBack: picked ? onBack : undefined }) : nothing}
      ${shown?.bundle ? this.offered(shown.bundle) : this.awaited()}
    </div>`;
  }

  private awaited(): TemplateResult {
    const { one } = this.options.offers;
    const words = APPLY[this.options.locale()];
    return one.error ? failed(one.error, words, () => one.run()) : loading(words);
  }

  private offered(bundle: BundleView): TemplateResult {
    const { offers, filling } = this.options;
    const locale = this.options.locale();
    return html`${offerFacts(bundle, locale)}
    ${earlierForm({
      context: this.fields(bundle),
      locale,
      spares: sparesOf(offers),
      open: filling.asking,
      onLook: () => {
        filling.agree(false);
        offers.look(filling.draft.earlier.trim());
      },
    })}
    ${this.form(bundle)}`;
  }

  private form(bundle: BundleView): TemplateResult {
    const { filling, handingIn, focus } = this.options;
    const failure = handingIn.failure(bundle.id);
    return applyForm({
      application: filling.of(bundle),
      context: this.fields(bundle),
      locale: this.options.locale(),
      problemOf: (field) => filling.problemOf(field),
      summary: filling.summed ? filling.problems : [],
      failure,
      retrying: failure !== undefined && !handingIn.heldBack,
      busy: handingIn.busy,
      news: filling.news,
      onChoose: ({ id }, field, file) => {
        filling.mend(field);
        filling.files.choose(id, file);
      },
      onRemove: ({ id }, field) => {
        filling.mend(field);
        filling.files.remove(id);
        void focus(`#${field}`);
      },
      onConsent: (given) => filling.agree(given),
      onFollow: (field) => this.follow(field),
      onSubmit: () => handingIn.submit(),
    });
  }

  private fields(bundle: BundleView): FieldContext<Draft, ApplyWords> {
    const { offers, filling, handingIn } = this.options;
    const words = APPLY[this.options.locale()];
    return {
      words,
      draft: filling.draft,
      problemOf: (field) =>
        field === 'earlier' ? codeProblem(offers, filling.draft.earlier, words) : filling.problemOf(field),
      onEdit: (change) => {
        handingIn.heldBack = false;
        filling.edit(change);
      },
      onLeave: (field) => {
        if (field !== 'earlier') this.afterPress.do(() => filling.leave(field, bundle));
      },
    };
  }

  /** Scrolls the label into view, then focuses the control. */
  private follow(field: FieldName): void {
    const find = (selector: string) => this.host.shadowRoot?.querySelector<HTMLElement>(selector);
    find(`#${field}-label`)?.scrollIntoView({ block: 'start' });
    const control = find(`input[name=${field}]`) ?? find(`#${field}`);
    control?.focus({ preventScroll: true });
  }
}
