import { DomainError, type Locale } from '@wuyou/domain/values';
import type { ApplicationCommands, ApplicationReceipt, ApplyInput, BundleView } from '@wuyou/sdk';
import type { ReactiveControllerHost } from 'lit';
import { WuyouBeforeSubmitEvent, WuyouSubmittedEvent } from '../events';
import { errorWords } from '../shared/error-words';
import type { Problem } from '../shared/form/problem';
import { Submission } from '../shared/submission';
import { APPLY } from '../strings/apply/words';
import { checkApplication, refusals } from './check';
import { type Application, type Asked, type FieldName, missingIn, toInput } from './draft';
import type { Filling } from './filling';
import type { Offers } from './offers';

export interface Sent {
  readonly receipt: ApplicationReceipt;
  readonly bundle: BundleView;
  /** What was not handed in. */
  readonly missing: readonly Asked[];
}

interface HandingInOptions {
  readonly offers: Offers;
  readonly applications: () => ApplicationCommands;
  readonly locale: () => Locale;
  readonly filling: Filling;
  readonly focus: (selector: string) => Promise<void>;
}

/** Sends an application once its files are read, it is checked and the page lets it pass; keeps the receipt. */
export class HandingIn {
  sent: Sent | undefined;
  /** The page did not let the last try pass. */
  heldBack = false;

  /** The bundle that was last tried: why it failed is said there only. */
  private tried = '';
  /** Submitted, but files are still being read. */
  private reading = false;
  private readonly submission: Submission;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: HandingInOptions,
  ) {
    this.submission = new Submission(host);
  }

  get busy(): 'reading' | 'sending' | undefined {
    if (this.reading) return 'reading';
    return this.submission.pending ? 'sending' : undefined;
  }

  /** Why the last try for a bundle failed as a whole; what is wrong with single fields stands there. */
  failure(bundle: string): string | undefined {
    if (this.tried !== bundle) return undefined;
    const { error } = this.submission;
    const words = APPLY[this.options.locale()];
    if (this.heldBack) return words.heldBack;
    if (!error || (this.options.filling.problems.length > 0 && DomainError.is(error, 'invalid')))
      return undefined;
    return errorWords(error, words);
  }

  async submit(): Promise<void> {
    if (this.busy) return;
    this.heldBack = false;
    await this.readFiles();
    const { offers, filling } = this.options;
    // Meanwhile the person may have gone on to another, which is not there yet.
    if (!offers.shown?.bundle) return;
    const application = filling.of(offers.shown.bundle);
    if (await this.refuse(checkApplication(application, APPLY[this.options.locale()]))) return;
    const input = toInput(application);
    this.tried = application.bundle.id;
    this.heldBack = !this.host.dispatchEvent(new WuyouBeforeSubmitEvent(input, filling.files.files));
    this.host.requestUpdate();
    if (this.heldBack) return;
    const receipt = await this.submission.send(input, (options) =>
      this.options.applications().apply(input, options),
    );
    if (receipt) await this.keep(receipt, application);
    else await this.refuse(this.refusals(input, application));
  }

  private async readFiles(): Promise<void> {
    const { files } = this.options.filling;
    if (!files.reading) return;
    this.reading = true;
    this.host.requestUpdate();
    await files.settled();
    this.reading = false;
    this.host.requestUpdate();
  }

  private async keep(receipt: ApplicationReceipt, application: Application): Promise<void> {
    this.sent = { receipt, bundle: application.bundle, missing: missingIn(application) };
    this.options.filling.startAgain();
    this.host.dispatchEvent(new WuyouSubmittedEvent(receipt));
    await this.options.focus('h2');
  }

  private refusals(sent: ApplyInput, application: Application): Problem<FieldName>[] {
    const { error } = this.submission;
    return DomainError.is(error, 'invalid')
      ? refusals(error.details.issues, sent, application, this.options.locale())
      : [];
  }

  /** @returns whether there was anything to refuse */
  private async refuse(problems: readonly Problem<FieldName>[]): Promise<boolean> {
    const refused = this.options.filling.refuse(problems);
    if (refused) await this.options.focus('.summary');
    return refused;
  }
}
