import { DomainError, type FieldIssue, formatReceiptCode } from '@wuyou/domain/values';
import {
  type CaseReporting,
  type ClientOptions,
  createCaseReporting,
  createClientOf,
  createSite,
  type Receipt,
  type Site,
  type SiteView,
} from '@wuyou/sdk';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WuyouBeforeSubmitEvent, WuyouSubmittedEvent } from '../events';
import { AfterPress } from '../shared/after-press';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { Copying } from '../shared/copying';
import { errorWords } from '../shared/error-words';
import { formStyles } from '../shared/form/form.styles';
import type { Problem } from '../shared/form/problem';
import { Loaded } from '../shared/loaded';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { Settled } from '../shared/settled';
import { Submission } from '../shared/submission';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { COMMON, REPORT } from '../strings/strings';
import { checkDraft, checkField } from './check-draft';
import { type Draft, EMPTY_DRAFT, type FieldName, fieldAt, fieldsOf, toInput } from './draft';
import type { FieldContext } from './fields/field';
import { reportStyles } from './issue-report.styles';
import { calendarFile } from './receipt/calendar-file';
import { downloadText } from './receipt/download';
import { drawQr } from './receipt/draw-qr';
import { receiptPart } from './receipt/receipt';
import { receiptStyles } from './receipt/receipt.styles';
import { countWords, reportForm } from './report-form';

interface Service {
  readonly site: Site;
  readonly cases: CaseReporting;
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
  static override styles = [tokens, controls, careStyles, formStyles, reportStyles, receiptStyles];

  /** Address of the site's tracking page with `{code}` in it; the receipt's link and QR code lead there. */
  @property({ attribute: 'tracker-url' }) trackerUrl = '';

  @state() private draft: Draft = EMPTY_DRAFT;
  @state() private problems: readonly Problem<FieldName>[] = [];
  /** The last try was refused, so all problems stand on top. */
  @state() private summed = false;
  @state() private heldBack = false;
  /** What an anonymous report has to pass is taking long enough to be told. */
  @state() private checking = false;
  @state() private showAll = false;
  @state() private sent: { readonly receipt: Receipt; readonly draft: Draft } | undefined;

  private readonly submission = new Submission(this);
  private readonly copying = new Copying(this);
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
  private readonly qr = new Loaded(this, {
    args: () => [this.trackerLink],
    load: ([link]) => (link ? drawQr(link) : undefined),
  });

  protected override connect(options: ClientOptions): Service {
    return createClientOf(options, { site: createSite, cases: createCaseReporting });
  }

  protected override willUpdate(_: PropertyValues<this>): void {
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
    if (this.sent) return this.receipt(this.sent);
    if (value) return this.form(value);
    if (!error) return loading(COMMON[this.speaks]);
    return failed(error, COMMON[this.speaks], () => this.site.run());
  }

  private form(site: SiteView): TemplateResult {
    const { pending } = this.submission;
    const failure = this.failure();
    return reportForm({
      context: this.fields,
      locale: this.speaks,
      site,
      promise: this.promised.value,
      care: this.caring.on,
      summary: this.summed ? this.problems : [],
      failure,
      retrying: failure !== undefined && !this.heldBack,
      sending: pending && this.fields.words[this.checking ? 'checking' : 'sending'],
      showAll: this.showAll,
      count: this.count.text,
      onShowAll: () => {
        this.showAll = !this.showAll;
      },
      onFollow: (field) => this.follow(field),
      onSubmit: () => this.submit(),
    });
  }

  private receipt({ receipt, draft }: { receipt: Receipt; draft: Draft }): TemplateResult {
    const words = REPORT[this.speaks];
    return receiptPart({
      receipt,
      locale: this.speaks,
      anonymous: draft.kind === 'anonymous',
      copyButton: this.copying.wordedButton(formatReceiptCode(receipt.code), words),
      trackerUrl: this.trackerLink,
      qr: this.qr.value,
      onPrint: () => print(),
      onCalendar: () => this.saveCalendar(receipt, draft),
      onAnother: () => this.startAgain(),
    });
  }

  private get fields(): FieldContext {
    const words = REPORT[this.speaks];
    return {
      words,
      draft: this.draft,
      problemOf: (field) => this.problems.find((problem) => problem.field === field)?.words,
      onEdit: (change) => this.edit(change),
      onLeave: (field) => this.afterPress.do(() => this.leave(field)),
    };
  }

  /** Where this case is followed, if the page has named such a place. */
  private get trackerLink(): string | undefined {
    if (!this.sent || this.trackerUrl === '') return undefined;
    return this.trackerUrl.replace('{code}', encodeURIComponent(this.sent.receipt.code));
  }

  /** Why the last try failed as a whole; what is wrong with single fields stands there. */
  private failure(): string | undefined {
    if (this.heldBack) return REPORT[this.speaks].heldBack;
    const { error } = this.submission;
    if (!error || (this.problems.length > 0 && DomainError.is(error, 'invalid'))) return undefined;
    return errorWords(error, COMMON[this.speaks]);
  }

  private leave(field: FieldName): void {
    const wrong = this.draft[field] === '' ? undefined : checkField(field, this.draft, REPORT[this.speaks]);
    if (!wrong) return;
    const problems = [...this.problems.filter((problem) => problem.field !== field), { field, words: wrong }];
    const page = fieldsOf(this.draft.kind);
    this.problems = problems.sort((a, b) => page.indexOf(a.field) - page.indexOf(b.field));
  }

  private edit(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.heldBack = false;
    this.problems = this.problems.filter(({ field }) => !(field in change));
  }

  private async submit(): Promise<void> {
    if (this.submission.pending) return;
    this.heldBack = false;
    const words = REPORT[this.speaks];
    const { draft } = this;
    if (await this.refuse(checkDraft(draft, words))) return;
    const input = toInput(draft);
    if (!this.dispatchEvent(new WuyouBeforeSubmitEvent(input))) {
      this.heldBack = true;
      return;
    }
    const began = Date.now();
    const onCheck = () => {
      this.checking = Date.now() - began > LONG;
    };
    const receipt = await this.submission.send(input, (options) =>
      this.service.cases.report(input, { ...options, onCheck }),
    );
    this.checking = false;
    if (!receipt) {
      await this.refuse(this.refusals());
      return;
    }
    this.sent = { receipt, draft };
    this.draft = EMPTY_DRAFT;
    this.dispatchEvent(new WuyouSubmittedEvent(receipt));
    await this.focusSoon('h2');
  }

  /** The service's objections to single fields, in the form's own words. */
  private refusals(): Problem<FieldName>[] {
    const { error } = this.submission;
    if (!DomainError.is(error, 'invalid')) return [];
    const words = REPORT[this.speaks].wrong;
    return error.details.issues.flatMap(({ pointer }: FieldIssue) => {
      const field = fieldAt(pointer);
      return field ? [{ field, words: words[field] }] : [];
    });
  }

  /** @returns whether there was anything to refuse */
  private async refuse(problems: readonly Problem<FieldName>[]): Promise<boolean> {
    this.problems = problems;
    this.summed = problems.length > 0;
    if (this.summed) await this.focusSoon('.summary');
    return this.summed;
  }

  /** Scrolls the label into view, then focuses the control. */
  private follow(field: FieldName): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    find(`#${field}-label`)?.scrollIntoView({ block: 'start' });
    const control = find(`input[name=${field}]`) ?? find(`#${field}`);
    control?.focus({ preventScroll: true });
  }

  private saveCalendar({ code, submittedAt, promise }: Receipt, { title }: Draft): void {
    const words = REPORT[this.speaks];
    const tail = code.slice(-4);
    const file = calendarFile({
      id: `${submittedAt}-${tail}@wuyou`,
      title: words.calendarEntry(title.trim()),
      note: words.calendarNote(tail),
      at: promise.resolveBy.dueAt,
      madeAt: submittedAt,
    });
    downloadText(`wuyou-${tail}.ics`, 'text/calendar', file);
  }

  private startAgain(): void {
    this.sent = undefined;
    this.problems = [];
    this.summed = false;
    void this.focusSoon('#title');
  }
}

register('wuyou-issue-report', WuyouIssueReport);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-issue-report': WuyouIssueReport;
  }
}
