import {
  type CaseReporting,
  type ClientOptions,
  createCaseReporting,
  createClientOf,
  createFiles,
  createSite,
  type Files,
  type Site,
  type SiteView,
} from '@wuyou/sdk';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WuyouBeforeSubmitEvent, WuyouSubmittedEvent } from '../events';
import { errorFrom } from '../kept/item';
import { keptStyles } from '../kept/kept.styles';
import { photoStyles } from '../photos/photo.styles';
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
import { type Draft, EMPTY_DRAFT, type Part, toInput } from './draft';
import type { FieldContext } from './fields/field';
import { reportStyles } from './issue-report.styles';
import { Keeping, type ReportItem } from './keeping';
import { KeepingParts } from './keeping-parts';
import { Problems } from './problems';
import { receiptStyles } from './receipt/receipt.styles';
import { Receipts } from './receipt/receipts';
import { refusals } from './refusals';
import { countWords, reportForm } from './report-form';

interface Service {
  readonly site: Site;
  readonly cases: CaseReporting;
  readonly files: Files;
}

/** Milliseconds of checking after which the widget says so. */
const LONG = 1000;

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
  static override styles = [
    tokens,
    controls,
    careStyles,
    formStyles,
    reportStyles,
    receiptStyles,
    photoStyles,
    keptStyles,
  ];

  /** Address of the site's tracking page with `{code}` in it; the receipt's link and QR code lead there. */
  @property({ attribute: 'tracker-url' }) trackerUrl = '';

  @state() private draft: Draft = EMPTY_DRAFT;
  @state() private heldBack = false;
  /** Why the last try was refused, where it is nothing of the form's. */
  @state() private failure: string | undefined;
  /** What an anonymous report has to pass is taking long enough to be told. */
  @state() private checking = false;
  @state() private showAll = false;
  /** A refused report is being put back into the form. */
  private mending = false;
  /** When the check began, in milliseconds since 1970 UTC. */
  private began = 0;

  private readonly keeping: Keeping = new Keeping(this, {
    client: () => this.service,
    site: () => `${(this.api || location.origin).replace(/\/+$/, '')} ${this.apiKey || this.key}`,
    draft: () => this.draft,
    onCheck: (done) => {
      this.checking = done < 1 && Date.now() - this.began > LONG;
    },
    onReply: (receipt) => this.dispatchEvent(new WuyouSubmittedEvent(receipt)),
    onError: (error) => this.report(error),
  });
  private readonly receipts: Receipts = new Receipts(this, {
    locale: () => this.speaks,
    trackerUrl: () => this.trackerUrl,
    onAnother: () => this.startAgain(),
  });
  private readonly kept: KeepingParts = new KeepingParts(this, {
    keeping: this.keeping,
    locale: () => this.speaks,
    receipt: (receipt) => this.receipts.latePart(receipt),
    onRestore: (fields) => this.fill(fields),
    onMend: (item) => this.mend(item),
    focus: (selector) => this.focusSoon(selector),
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
    return createClientOf(options, { site: createSite, cases: createCaseReporting, files: createFiles });
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    this.follow();
    this.count.say(this.checking ? this.fields.words.checking : countWords(this.fields));
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
    const { inFront, pending } = this.keeping;
    if (this.receipts.shown) return this.receipts.part(this.receipts.shown);
    if (inFront && (!pending || wasTried(inFront))) return this.kept.waiting(inFront);
    if (value) return this.form(value);
    if (!error) return loading(COMMON[this.speaks]);
    return html`${this.kept.above()} ${failed(error, COMMON[this.speaks], () => this.site.run())}`;
  }

  private form(site: SiteView): TemplateResult {
    return reportForm({
      context: this.fields,
      locale: this.speaks,
      site,
      promise: this.promised.value,
      care: this.caring.on,
      kept: this.kept,
      summary: this.problems.summed ? this.problems.all : [],
      filesProblem: this.problems.at('files'),
      failure: this.heldBack ? this.fields.words.heldBack : this.failure,
      sending: this.keeping.pending && this.kept.sending(this.checking),
      showAll: this.showAll,
      count: this.count.text,
      onShowAll: () => {
        this.showAll = !this.showAll;
      },
      onFollow: (part) => this.show(part),
      onSubmit: () => this.submit(),
    });
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
    if (!this.keeping.pending) this.keeping.drafts.touch();
  }

  private async submit(): Promise<void> {
    if (this.keeping.pending) return;
    this.heldBack = false;
    this.failure = undefined;
    await this.keeping.photos.settled();
    const { draft } = this;
    const { files } = this.keeping.photos;
    if (this.problems.found(checkDraft(draft, REPORT[this.speaks]))) return this.focusSoon('.summary');
    const input = toInput(draft, files);
    const contents = files.map(({ id, name, content }) => [id, new File([content], name, content)] as const);
    if (!this.dispatchEvent(new WuyouBeforeSubmitEvent(input, new Map(contents)))) {
      this.heldBack = true;
      return;
    }
    this.began = Date.now();
    await this.keeping.submit(input);
    this.checking = false;
    if (this.keeping.inFront) await this.focusSoon('.waits h3');
  }

  /** What was submitted has arrived or was refused, whether just now or by itself. */
  private follow(): void {
    const { inFront, others, pending, isEmpty } = this.keeping;
    if (inFront?.standing.state === 'sent') {
      const { kind, title = '' } = inFront.content.fields;
      this.receipts.shown = { receipt: inFront.standing.reply, title, anonymous: kind === 'anonymous' };
      this.draft = EMPTY_DRAFT;
      void this.keeping.putAside();
      // A receipt that comes by itself takes nobody away from elsewhere on the page.
      if (document.activeElement === document.body || this.matches(':focus-within'))
        void this.focusSoon('h2');
    }
    const refused = [inFront, ...(isEmpty ? others : [])].find((item) => item?.standing.state === 'refused');
    if (refused && !pending && !this.mending) void this.mend(refused);
  }

  /** A refused report goes back into the form, with what the service objects to. */
  private async mend(item: ReportItem): Promise<void> {
    const { standing, content } = item;
    if (standing.state !== 'refused') return;
    this.mending = true;
    const error = errorFrom(standing.failure);
    const problems = refusals(error, content.files, this.speaks);
    // What was typed since stays, if it is the report in front.
    const isInFront = item.id === this.keeping.inFront?.id;
    if (!isInFront) this.fill(content.fields as unknown as Draft);
    await this.keeping.takeBack(item);
    this.failure = problems.length > 0 ? undefined : error.message;
    this.problems.found(problems);
    this.mending = false;
    if (isInFront) await this.focusSoon('.summary');
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

  private startAgain(): void {
    this.receipts.shown = undefined;
    this.fill(EMPTY_DRAFT);
    void this.focusSoon('#title');
  }
}

/** Its first try is over: what follows goes on by itself. */
function wasTried({ standing }: ReportItem): boolean {
  return standing.state !== 'waiting' || standing.tries > 0;
}

register('wuyou-issue-report', WuyouIssueReport);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-issue-report': WuyouIssueReport;
  }
}
