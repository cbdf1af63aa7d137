import {
  type CaseReporting,
  type ClientOptions,
  createCaseReporting,
  createClientOf,
  createSite,
  type Site,
  type SiteView,
} from '@wuyou/sdk';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../lit/decorators';
import { photoFieldStyles } from '../photos/photo-field.styles';
import { AfterPress } from '../shared/after-press';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { formStyles } from '../shared/form/form.styles';
import { Loaded } from '../shared/loaded';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { Settled } from '../shared/settled';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { COMMON } from '../strings/common/words';
import { REPORT } from '../strings/report/words';
import { checkDraft } from './check-draft';
import { type Draft, EMPTY_DRAFT, type Part } from './draft';
import type { FieldContext } from './fields/field';
import { reportStyles } from './issue-report.styles';
import { KeepingPart } from './keeping-part';
import { Problems } from './problems';
import { countWords, reportForm } from './report-form';

interface Service {
  readonly site: Site;
  readonly cases: CaseReporting;
}

/**
 * Reports a problem on one page, with a promise before it is sent and a receipt after.
 *
 * @tag wuyou-issue-report
 * @fires {WuyouBeforeSubmitEvent} wuyou-before-submit - A report is about to be sent; cancelable
 * @fires {WuyouSubmittedEvent} wuyou-submitted - It has become a case
 * @fires {WuyouErrorEvent} wuyou-error - Something failed; the widget says so itself
 * @slot - Shown until the element is defined, and when it cannot load: a telephone number
 * @csspart card - The whole widget
 * @csspart submit - The button that sends
 */
export class WuyouIssueReport extends WuyouElement<Service> {
  static override styles = [tokens, controls, careStyles, formStyles, reportStyles, photoFieldStyles];

  /** Address of the site's tracking page with `{code}` in it; the receipt's link and QR code lead there. */
  @property({ attribute: 'tracker-url' }) trackerUrl = '';

  @state() private draft: Draft = EMPTY_DRAFT;
  @state() private heldBack = false;
  /** Why the last try was refused, where it is nothing of the form's. */
  @state() private failure: string | undefined;
  /** It was submitted, and what sends it is still on its way or photos are being prepared. */
  @state() private awaited = false;
  @state() private showAll = false;
  /** What sends it could not be fetched. */
  private unsent = false;

  private readonly keeping: KeepingPart = new KeepingPart(this, {
    client: () => this.client,
    options: () => this.options,
    locale: () => this.speaks,
    trackerUrl: () => this.trackerUrl,
    draft: () => this.draft,
    fill: (draft) => this.fill(draft),
    refuse: (problems, failure) => {
      this.failure = failure;
      this.problems.found(problems);
    },
    focus: (selector) => this.focusSoon(selector),
    onError: (error) => this.report(error),
  });
  private readonly problems = new Problems(this);
  private readonly afterPress = new AfterPress(this);
  private readonly count = new Settled(this);
  private readonly site = new Loaded(this, {
    args: () => this.source,
    load: (_, signal) => this.service.site.get({ signal }),
    onError: (error) => this.report(error),
  });
  /** Left out where it cannot be had: a report needs none. */
  private readonly promised = new Loaded(this, {
    args: () => [this.draft.category, ...this.source],
    load: ([category], signal) => this.service.cases.promise(category ? { category } : {}, { signal }),
  });

  protected override connect(options: ClientOptions): Service {
    return createClientOf(options, { site: createSite, cases: createCaseReporting });
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    const { slots } = this.keeping;
    this.count.say(slots.checking ? this.fields.words.checking : countWords(this.fields));
  }

  protected override render(): TemplateResult {
    return this.card(this.content());
  }

  protected override get asksPhone(): boolean {
    return false;
  }

  protected override get phone(): string | undefined {
    return this.site.value?.phone;
  }

  private content(): TemplateResult {
    const { value, error } = this.site;
    const { inPlace, above } = this.keeping.slots;
    if (inPlace) return inPlace;
    if (value) return this.form(value);
    if (!error) return loading(COMMON[this.speaks]);
    return html`${above} ${failed(error, COMMON[this.speaks], () => this.site.run())}`;
  }

  private form(site: SiteView): TemplateResult {
    const { keeping, problems, fields } = this;
    return reportForm({
      context: fields,
      locale: this.speaks,
      site,
      promise: this.promised.value,
      care: this.caring.on,
      keeping,
      problems,
      failure: this.heldBack ? fields.words.heldBack : this.failure,
      sending: this.sending,
      showAll: this.showAll,
      count: this.count.text,
      onShowAll: () => {
        this.showAll = !this.showAll;
      },
      onFollow: (part) => this.show(part),
      onRetry: () => this.retry(),
      onSubmit: () => this.submit(),
    });
  }

  private get sending(): string | false {
    return this.keeping.slots.sending || (this.awaited && COMMON[this.speaks].sending);
  }

  private get fields(): FieldContext {
    const words = REPORT[this.speaks];
    return {
      words,
      draft: this.draft,
      problemOf: (field) => this.problems.at(field),
      onEdit: (change) => this.edit(change),
      onLeave: (field) => this.afterPress.do(() => this.problems.leave(field, this.draft, words)),
    };
  }

  private edit(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.heldBack = false;
    this.problems.mended(Object.keys(change));
    this.keeping.edited();
  }

  private async submit(): Promise<void> {
    if (this.sending) return;
    this.heldBack = false;
    this.failure = undefined;
    if (this.isWrong()) return;
    this.awaited = true;
    const kept = await this.keeping.get();
    await kept?.settled();
    this.awaited = false;
    this.unsent = !kept;
    // It could be changed all the while.
    if (!kept || this.isWrong()) return;
    this.heldBack = !(await kept.submit());
  }

  /** The button goes that was pressed, so the focus goes on to the one that sends. */
  private retry(): void {
    void (this.unsent ? this.submit() : this.keeping.get());
    void this.focusSoon('.primary');
  }

  /** Whether something has to be mended first; then it is said. */
  private isWrong(): boolean {
    const wrong = this.problems.found(checkDraft(this.draft, this.fields.words));
    if (wrong) void this.focusSoon('.summary');
    return wrong;
  }

  private fill(fields: Draft): void {
    this.draft = { ...EMPTY_DRAFT, ...fields };
    this.problems.found([]);
    this.failure = undefined;
  }

  /** Scrolls the label into view, then focuses the control. */
  private show(part: Part): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    find(`#${part}-label`)?.scrollIntoView({ block: 'start' });
    const control = find(`input[name=${part}]`) ?? find(`#${part}`);
    control?.focus({ preventScroll: true });
  }
}

register('wuyou-issue-report', WuyouIssueReport);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-issue-report': WuyouIssueReport;
  }
}
