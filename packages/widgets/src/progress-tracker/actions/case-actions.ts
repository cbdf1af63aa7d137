import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { errorWords } from '../../shared/error-words';
import { Submission } from '../../shared/submission';
import { TRACKER } from '../../strings/tracker/words';
import { extensionPanel } from '../extension/extension-panel';
import type { TrackerService } from '../tracker-service';
import { actions } from './actions';
import { supplyForm, supplyProblem } from './supply-form';
import { withdrawDialog } from './withdraw-dialog';

interface CaseActionsOptions {
  readonly client: () => Pick<TrackerService, 'cases'>;
  readonly locale: () => Locale;
  /** A command went through; this is how the case stands now. */
  readonly onView: (view: CaseView) => void;
  /** Moves the focus once what it goes to is drawn. */
  readonly focus: (selector: string) => Promise<void>;
  readonly askWithdraw: () => void;
}

type Part = TemplateResult | typeof nothing;

/** What a reporter can do with a case while it is handled: supply, answer about more time, urge, withdraw. */
export class CaseActions {
  private readonly supply: Submission;
  private readonly urge: Submission;
  private readonly withdraw: Submission;
  private readonly extension: Submission;
  /** What is being written to supply; absent while its form is closed. */
  private text: string | undefined;
  private problem: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: CaseActionsOptions,
  ) {
    this.supply = new Submission(host);
    this.urge = new Submission(host);
    this.withdraw = new Submission(host);
    this.extension = new Submission(host);
  }

  /** Another case is shown: what was written belongs to the last one. */
  reset(): void {
    this.text = undefined;
    this.problem = undefined;
  }

  /** Under the question that waits for the reporter, so that the answer is one press away. */
  answerButton({ status }: CaseView): Part {
    if (status !== 'awaiting-reporter' || this.text !== undefined) return nothing;
    return html`<button type="button" @click=${() => this.write('', '#supply')}>${this.words.supply}</button>`;
  }

  /** More time was asked for; offered, it is answered here. */
  extensionPart(view: CaseView): Part {
    return extensionPanel({
      view,
      locale: this.options.locale(),
      failure: this.failureOf(this.extension),
      sending: this.extension.pending,
      onAnswer: (agree) =>
        this.send(this.extension, view, { agree }, (options) =>
          this.cases.answerExtension(view.code, { agree }, options),
        ),
    });
  }

  supplyPart(view: CaseView): Part {
    if (this.text === undefined || !view.can.includes('supply-info')) return nothing;
    return supplyForm({
      words: this.words,
      text: this.text,
      problem: this.problem,
      failure: this.failureOf(this.supply),
      sending: this.supply.pending,
      onText: (text) => this.write(text),
      onSend: () => this.sendSupply(view),
      onCancel: () => this.write(undefined, 'h2'),
    });
  }

  buttons(view: CaseView): TemplateResult {
    return actions({
      view,
      words: this.words,
      urging: this.urge.pending,
      failure: this.failureOf(this.urge),
      supplying: this.text !== undefined,
      onSupply: () => this.write('', '#supply'),
      onUrge: () => this.send(this.urge, view, {}, (options) => this.cases.urge(view.code, {}, options)),
      onWithdraw: this.options.askWithdraw,
    });
  }

  dialog(view: CaseView): Part {
    if (!view.can.includes('withdraw')) return nothing;
    return withdrawDialog({
      words: this.words,
      failure: this.failureOf(this.withdraw),
      sending: this.withdraw.pending,
      onConfirm: (reason) => {
        const input = reason === '' ? {} : { reason };
        void this.send(this.withdraw, view, input, (options) =>
          this.cases.withdraw(view.code, input, options),
        );
      },
    });
  }

  private get words() {
    return TRACKER[this.options.locale()];
  }

  private get cases() {
    return this.options.client().cases;
  }

  private failureOf({ error }: Submission): string | undefined {
    return error && errorWords(error, this.words);
  }

  private write(text: string | undefined, focus?: string): void {
    this.text = text;
    this.problem = undefined;
    this.host.requestUpdate();
    if (focus) void this.options.focus(focus);
  }

  private async sendSupply(view: CaseView): Promise<void> {
    const { text = '' } = this;
    this.problem = supplyProblem(text, this.words);
    if (this.problem) {
      this.host.requestUpdate();
      return this.options.focus('#supply');
    }
    const sent = await this.send(this.supply, view, { text }, (options) =>
      this.cases.supply(view.code, { text }, options),
    );
    if (sent) this.write(undefined, 'h2');
  }

  /** @returns whether it went through */
  private async send(
    submission: Submission,
    { code }: CaseView,
    content: object,
    call: (options: { idempotencyKey: string }) => Promise<CaseView>,
  ): Promise<boolean> {
    const view = await submission.send({ code, content }, call);
    if (!view) return false;
    this.options.onView(view);
    await this.options.focus('h2');
    return true;
  }
}
