import { DomainError, formatReceiptCode, parseReceiptCode } from '@wuyou/domain/values';
import {
  type ApplicationCommands,
  type ApplicationReceipt,
  type ApplyInput,
  type Bundles,
  type BundleView,
  type ClientOptions,
  createApplicationCommands,
  createBundles,
  createClientOf,
} from '@wuyou/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { WuyouBeforeSubmitEvent, WuyouSubmittedEvent } from '../events';
import { property, state } from '../lit/decorators';
import { AfterPress } from '../shared/after-press';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { Copying } from '../shared/copying';
import { errorWords } from '../shared/error-words';
import type { FieldContext } from '../shared/form/field';
import { formStyles } from '../shared/form/form.styles';
import type { Problem } from '../shared/form/problem';
import { Loaded } from '../shared/loaded';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { Submission } from '../shared/submission';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { APPLY, type ApplyWords } from '../strings/apply/words';
import { COMMON } from '../strings/common/words';
import { applyStyles } from './apply.styles';
import { applyForm } from './apply-form';
import { checkApplication, refusals } from './check';
import { type Application, type Asked, type Draft, type FieldName, missingIn, toInput } from './draft';
import { earlierForm } from './earlier-form';
import { Filling } from './filling';
import { materialStyles } from './materials/material.styles';
import { bundleList } from './offer/bundle-list';
import { promiseWords } from './offer/limit-words';
import { loadOffer } from './offer/load-offer';
import { offerFacts } from './offer/offer-facts';
import { offerHead } from './offer/offer-head';
import { receiptPart } from './receipt';

interface Service {
  readonly bundles: Bundles;
  readonly applications: ApplicationCommands;
}

interface Sent {
  readonly receipt: ApplicationReceipt;
  readonly bundle: BundleView;
  /** What was not handed in. */
  readonly missing: readonly Asked[];
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
  static override styles = [tokens, controls, careStyles, formStyles, materialStyles, applyStyles];

  /** Id of the bundle to apply for; without one, or with an unknown one, visitors choose from all of them. */
  @property() bundle = '';
  /** Receipt code of an earlier application of the same company, once accepted: what it left behind need not be handed in again. */
  @property() earlier = '';
  /** Address of the site's tracking page with `{code}` in it; the receipt's link leads there. */
  @property({ attribute: 'tracker-url' }) trackerUrl = '';

  /** Chosen from the list. */
  @state() private picked = '';
  /** The list has been asked for once; it is kept, to come back to. */
  @state() private listed = false;
  /** The earlier receipt code in use. */
  @state() private known = '';
  /** The place for an earlier receipt code is open. */
  @state() private asking = false;
  @state() private heldBack = false;
  /** The bundle that was last tried to submit: why it failed is said there only. */
  private tried = '';
  /** Submitted, but files are still being read. */
  @state() private waiting = false;
  @state() private sent: Sent | undefined;

  private readonly submission = new Submission(this);
  private readonly copying = new Copying(this);
  private readonly afterPress = new AfterPress(this);
  private readonly filling = new Filling(this, () => this.speaks);
  private readonly list = new Loaded(this, {
    args: () => [this.listed, ...this.source],
    load: ([listed], signal) => (listed ? this.service.bundles.list({ signal }) : undefined),
    onError: (error) => this.report(error),
  });
  private readonly offer = new Loaded(this, {
    args: () => [this.shownId, this.known, ...this.source],
    load: ([id, known], signal) => (id ? loadOffer(this.service, { id, known }, signal) : undefined),
    onError: (error) => this.report(error),
  });

  protected override connect(options: ClientOptions): Service {
    return createClientOf(options, { bundles: createBundles, applications: createApplicationCommands });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('bundle')) this.picked = '';
    if (changed.has('earlier') && this.earlier !== '') this.use(this.earlier);
    if (this.showsList) this.listed = true;
  }

  protected override render(): TemplateResult {
    return this.card(this.content());
  }

  private get shownId(): string {
    return this.picked || this.bundle;
  }

  /** The page has named no bundle, or one that is not there. */
  private get showsList(): boolean {
    const { value } = this.offer;
    return this.shownId === '' || (value?.id === this.shownId && !value.bundle);
  }

  /** The bundle's, once it has come. */
  private get application(): Application | undefined {
    const { value } = this.offer;
    if (value?.id !== this.shownId || !value.bundle) return undefined;
    const { draft, consent, files } = this.filling;
    return { bundle: value.bundle, draft, consent, known: this.known, fileOf: (id) => files.get(id) };
  }

  private content(): TemplateResult {
    if (this.sent) return this.receipt(this.sent);
    return this.showsList ? this.choice() : this.page();
  }

  private choice(): TemplateResult {
    const { value, error } = this.list;
    const locale = this.speaks;
    if (value) return bundleList({ bundles: value.items, locale, onPick: (id) => this.pick(id) });
    if (!error) return loading(COMMON[locale]);
    return failed(error, COMMON[locale], () => this.list.run());
  }

  private page(): TemplateResult {
    const locale = this.speaks;
    const { application } = this;
    const known = application?.bundle ?? this.list.value?.items.find(({ id }) => id === this.picked);
    const onBack = this.picked ? () => this.back() : undefined;
    return html`<div class="stack">
      ${known ? offerHead({ bundle: known, locale, onBack }) : nothing}
      ${application ? this.offered(application) : this.awaited()}
    </div>`;
  }

  private awaited(): TemplateResult {
    const { error } = this.offer;
    const words = COMMON[this.speaks];
    return error ? failed(error, words, () => this.offer.run()) : loading(words);
  }

  private offered(application: Application): TemplateResult {
    const locale = this.speaks;
    const { filling } = this;
    const failure = this.failure();
    const context = this.fields(application);
    return html`${offerFacts(application.bundle, locale)}
    ${earlierForm({ context, locale, spares: this.spares, open: this.asking, onLook: () => this.look() })}
    ${applyForm({
      application,
      context,
      locale,
      problemOf: (field) => problemAt(field, filling.problems),
      summary: filling.summed ? filling.problems : [],
      failure,
      retrying: failure !== undefined && !this.heldBack,
      busy: this.waiting ? 'reading' : this.submission.pending ? 'sending' : undefined,
      news: filling.news,
      onChoose: ({ id }, field, file) => {
        filling.mend(field);
        filling.files.choose(id, file);
      },
      onRemove: ({ id }, field) => {
        filling.mend(field);
        filling.files.remove(id);
        void this.focusSoon(`#${field}`);
      },
      onConsent: (given) => filling.agree(given),
      onFollow: (field) => this.follow(field),
      onSubmit: () => this.submit(),
    })}`;
  }

  private receipt({ receipt, bundle, missing }: Sent): TemplateResult {
    const locale = this.speaks;
    const words = APPLY[locale];
    return receiptPart({
      receipt,
      locale,
      promised: promiseWords(bundle, words),
      missing: missing.map(({ name }) => name[locale]),
      copyButton: this.copying.wordedButton(formatReceiptCode(receipt.code), words),
      trackerUrl: this.trackerUrl.replace('{code}', encodeURIComponent(receipt.code)) || undefined,
      onAnother: () => this.startAgain(),
    });
  }

  private fields(application: Application): FieldContext<Draft, ApplyWords> {
    const { draft, problems } = this.filling;
    return {
      words: APPLY[this.speaks],
      draft,
      problemOf: (field) => (field === 'earlier' ? this.codeProblem() : problemAt(field, problems)),
      onEdit: (change) => {
        this.heldBack = false;
        this.filling.edit(change);
      },
      onLeave: (field) => {
        if (field !== 'earlier') this.afterPress.do(() => this.filling.leave(field, application));
      },
    };
  }

  /** How many documents the earlier code in use spares; absent while none is known. */
  private get spares(): number | undefined {
    const { value } = this.offer;
    if (!value?.found || value.known !== this.known) return undefined;
    return value.bundle?.materials.filter(({ state }) => state === 'held').length;
  }

  /** Why the earlier code in use serves nothing; another that is being typed is not judged yet. */
  private codeProblem(): string | undefined {
    const { value, error } = this.offer;
    const words = APPLY[this.speaks];
    if (this.known === '' || this.filling.draft.earlier !== this.known) return undefined;
    if (error) return errorWords(error, words);
    if (value?.known !== this.known || value.found) return undefined;
    return parseReceiptCode(this.known).ok ? words.codeUnknown : words.codeWrong;
  }

  /** Why the last try failed as a whole; what is wrong with single fields stands there. */
  private failure(): string | undefined {
    if (this.heldBack) return APPLY[this.speaks].heldBack;
    const { error } = this.submission;
    if (!error || this.tried !== this.shownId) return undefined;
    if (this.filling.problems.length > 0 && DomainError.is(error, 'invalid')) return undefined;
    return errorWords(error, COMMON[this.speaks]);
  }

  private pick(id: string): void {
    this.picked = id;
    this.heldBack = false;
    this.filling.refuse([]);
    void this.focusSoon('h2');
  }

  private back(): void {
    const left = this.picked;
    this.picked = '';
    void this.focusSoon(`[data-bundle="${left}"]`);
  }

  private look(): void {
    const { known } = this;
    this.use(this.filling.draft.earlier);
    if (this.known === known) void this.offer.run();
  }

  /** Shows what an earlier application left behind; consent was to what stood there before. */
  private use(code: string): void {
    const parsed = parseReceiptCode(code);
    this.known = parsed.ok ? formatReceiptCode(parsed.code) : code.trim();
    this.asking = true;
    this.filling.edit({ earlier: this.known });
    this.filling.agree(false);
  }

  private async submit(): Promise<void> {
    if (this.waiting || this.submission.pending) return;
    this.heldBack = false;
    await this.readFiles();
    const { application } = this;
    if (!application || (await this.refuse(checkApplication(application, APPLY[this.speaks])))) return;
    const input = toInput(application);
    this.tried = this.shownId;
    if (!this.dispatchEvent(new WuyouBeforeSubmitEvent(input, this.filling.files.files))) {
      this.heldBack = true;
      return;
    }
    const receipt = await this.submission.send(input, (options) =>
      this.service.applications.apply(input, options),
    );
    if (receipt) await this.keep(receipt, application);
    else await this.refuse(this.refusals(input, application));
  }

  private async readFiles(): Promise<void> {
    const { files } = this.filling;
    if (!files.reading) return;
    this.waiting = true;
    await files.settled();
    this.waiting = false;
  }

  private async keep(receipt: ApplicationReceipt, application: Application): Promise<void> {
    this.sent = { receipt, bundle: application.bundle, missing: missingIn(application) };
    this.filling.startAgain();
    this.dispatchEvent(new WuyouSubmittedEvent(receipt));
    await this.focusSoon('h2');
  }

  private refusals(sent: ApplyInput, application: Application): Problem<FieldName>[] {
    const { error } = this.submission;
    return DomainError.is(error, 'invalid')
      ? refusals(error.details.issues, sent, application, this.speaks)
      : [];
  }

  /** @returns whether there was anything to refuse */
  private async refuse(problems: readonly Problem<FieldName>[]): Promise<boolean> {
    const refused = this.filling.refuse(problems);
    if (refused) await this.focusSoon('.summary');
    return refused;
  }

  /** Scrolls the label into view, then focuses the control. */
  private follow(field: FieldName): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    find(`#${field}-label`)?.scrollIntoView({ block: 'start' });
    const control = find(`input[name=${field}]`) ?? find(`#${field}`);
    control?.focus({ preventScroll: true });
  }

  private startAgain(): void {
    this.sent = undefined;
    this.picked = '';
    void this.focusSoon('h2');
  }
}

function problemAt(wanted: FieldName, problems: readonly Problem<FieldName>[]): string | undefined {
  return problems.find(({ field }) => field === wanted)?.words;
}

register('wuyou-apply', WuyouApply);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-apply': WuyouApply;
  }
}
