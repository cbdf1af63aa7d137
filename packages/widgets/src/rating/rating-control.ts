import type { PageClient } from '@wuyou/sdk';
import { property, state } from 'lit/decorators.js';
import { WuyouElement } from '../shared/wuyou-element';
import { RATING } from '../strings/rating/words';
import { formProblem, formValue, keptState, restoredDraft } from './form-value';
import { EMPTY_DRAFT, type RatingDraft, type RatingProblem, readDraft } from './rating-draft';

/**
 * The rating as a control of a form around it, as native controls are: value, validity, reset, disabled, restored.
 * @attr {boolean} disabled - Nothing can be chosen, and nothing is sent. A disabled `<fieldset>` around it does the same
 */
export abstract class RatingControl extends WuyouElement<Pick<PageClient, 'ratings'>> {
  static readonly formAssociated = true;

  /** Under which a form around it gets the level; `<name>-tags` and `<name>-comment` hold the rest. Nothing is sent without. */
  @property({ reflect: true }) name = '';
  /** A form around it is not sent without a level. Only without a `code`. */
  @property({ type: Boolean, reflect: true }) required = false;

  @state() protected draft: RatingDraft = EMPTY_DRAFT;
  @state() protected problem: RatingProblem | undefined;
  /** By its own attribute or by a fieldset. */
  @state() protected barred = false;

  private readonly internals = this.attachInternals();

  constructor() {
    super();
    // The browser's bubble goes away by itself; the words under the field stay.
    this.addEventListener('invalid', () => {
      const read = readDraft(this.draft);
      this.problem = 'problem' in read ? read.problem : undefined;
    });
  }

  /** Nothing can be chosen, and nothing is sent. A disabled `<fieldset>` around it does the same. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** The form around it. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** The level as a form gets it; empty while there is none. */
  get value(): string {
    return this.standing.level ?? '';
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this.barred = disabled;
  }

  formResetCallback(): void {
    this.draft = EMPTY_DRAFT;
    this.problem = undefined;
  }

  formStateRestoreCallback(kept: unknown, mode: 'restore' | 'autocomplete'): void {
    if (mode === 'restore') this.draft = restoredDraft(kept);
  }

  /** It has no code and stands in a form, whose page sends it. */
  protected abstract get sentByPage(): boolean;

  /** What was given here, or is being written. */
  protected abstract get standing(): RatingDraft;

  protected override updated(): void {
    this.tellForm();
  }

  protected edit(draft: RatingDraft): void {
    this.draft = draft;
    this.problem = undefined;
    this.tellForm();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private tellForm(): void {
    const { standing, internals } = this;
    internals.setFormValue(formValue(this.name, standing), keptState(standing));
    const problem = this.sentByPage ? formProblem(standing, this.required, RATING[this.speaks]) : undefined;
    const anchor = problem && this.anchorOf(problem.field);
    if (problem && anchor) internals.setValidity(problem.flags, problem.words, anchor);
    else internals.setValidity({});
  }

  private anchorOf(field: 'level' | 'comment'): HTMLElement | undefined {
    const found = this.renderRoot.querySelector<HTMLElement>(
      field === 'level' ? 'input[name=level]' : '#comment',
    );
    return found ?? undefined;
  }
}
