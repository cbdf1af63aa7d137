import type {
  ApplicationReceipt,
  ApplicationStatus,
  ApplyInput,
  CaseStatus,
  DomainError,
  RatingLevel,
  Receipt,
  ReportInput,
} from '@wuyou/sdk';

/** Bubbles out of the widget's shadow tree to the page. */
const OUTWARD = { bubbles: true, composed: true } as const;

/** Documents as they are handed in. */
type Handed = Pick<ApplyInput, 'materials'>;

/**
 * A report, an application or further documents are about to be sent. `preventDefault()` keeps it back; what was typed
 * stays. The service takes the hashes: whoever keeps the contents takes the `files`, by the material they are for.
 */
export class WuyouBeforeSubmitEvent extends CustomEvent<{
  readonly input: ReportInput | ApplyInput | Handed;
  readonly files: ReadonlyMap<string, File>;
}> {
  constructor(
    input: WuyouBeforeSubmitEvent['detail']['input'],
    files: ReadonlyMap<string, File> = new Map(),
  ) {
    super('wuyou-before-submit', { ...OUTWARD, cancelable: true, detail: { input, files } });
  }
}

/** A report has become a case, or an application was handed in. `code` is the person's key to it: treat it as a secret. */
export class WuyouSubmittedEvent extends CustomEvent<Receipt | ApplicationReceipt> {
  constructor(receipt: Receipt | ApplicationReceipt) {
    super('wuyou-submitted', { ...OUTWARD, detail: receipt });
  }
}

/** Something failed; the widget has said so to the person. */
export class WuyouErrorEvent extends CustomEvent<{ readonly error: DomainError }> {
  constructor(error: DomainError) {
    super('wuyou-error', { ...OUTWARD, detail: { error } });
  }
}

/** A rating was given in this widget. A bad one has opened the case again, so its `status` is `handling`. */
export class WuyouRatedEvent extends CustomEvent<{
  readonly code: string;
  readonly level: RatingLevel;
  readonly status: CaseStatus | ApplicationStatus;
}> {
  constructor(detail: WuyouRatedEvent['detail']) {
    super('wuyou-rated', { ...OUTWARD, detail });
  }
}

/** The tracked case or application moved on while it was shown. Not sent for the first look at it. */
export class WuyouProgressEvent extends CustomEvent<{
  readonly status: CaseStatus | ApplicationStatus;
  readonly version: number;
}> {
  constructor({ status, version }: WuyouProgressEvent['detail']) {
    super('wuyou-progress', { ...OUTWARD, detail: { status, version } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wuyou-before-submit': WuyouBeforeSubmitEvent;
    'wuyou-submitted': WuyouSubmittedEvent;
    'wuyou-error': WuyouErrorEvent;
    'wuyou-rated': WuyouRatedEvent;
    'wuyou-progress': WuyouProgressEvent;
  }
}
