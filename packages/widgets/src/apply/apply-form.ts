import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../shared/form/error-summary';
import { type FieldContext, problemLine } from '../shared/form/field';
import { companyFields, contactFields, kindField } from '../shared/form/person-fields';
import type { Problem } from '../shared/form/problem';
import { alertIcon, checkIcon } from '../shared/icons';
import { APPLY, type ApplyWords } from '../strings/apply/words';
import { type Application, type Asked, type Draft, type FieldName, missingIn, sparedIn } from './draft';
import { materialItem } from './materials/material-item';

export interface ApplyForm {
  readonly application: Application;
  readonly context: FieldContext<Draft, ApplyWords>;
  readonly locale: Locale;
  readonly problemOf: (field: FieldName) => string | undefined;
  /** Listed on top after a refused try. */
  readonly summary: readonly Problem<FieldName>[];
  /** Why the last try failed as a whole, in words. */
  readonly failure: string | undefined;
  /** The last try may have arrived; another makes no second application. */
  readonly retrying: boolean;
  /** Files are still being read, or all is on its way. */
  readonly busy: 'reading' | 'sending' | undefined;
  /** Of the file chosen last, for those who do not see it. */
  readonly news: string;
  readonly onChoose: (asked: Asked, field: FieldName, file: File) => void;
  readonly onRemove: (asked: Asked, field: FieldName) => void;
  readonly onConsent: (given: boolean) => void;
  readonly onFollow: (field: FieldName) => void;
  readonly onSubmit: () => void;
}

/** Documents, consent, who applies, what is missing, submit. */
export function applyForm(form: ApplyForm): TemplateResult {
  const { locale, summary, failure, retrying, busy } = form;
  const words = APPLY[locale];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.onSubmit();
  };
  return html`<form class="stack" novalidate @submit=${submit}>
    ${summary.length > 0 ? errorSummary({ problems: summary, words, onFollow: form.onFollow }) : nothing}
    ${materialsPart(form)} ${consentPart(form)} ${applicantPart(form)} ${missingPart(form)}
    ${
      failure
        ? html`<div class="panel error" role="alert">
            ${alertIcon}
            <div>
              <p>${failure}</p>
              ${retrying ? html`<p class="small">${words.againNote}</p>` : nothing}
            </div>
          </div>`
        : nothing
    }
    <button class="primary" part="submit" aria-disabled=${busy !== undefined}>
      ${busy === 'reading' ? words.readingFiles : busy ? words.sending : retrying ? words.again : words.submit}
    </button>
  </form>`;
}

function materialsPart(form: ApplyForm): TemplateResult {
  const { application, locale } = form;
  const words = APPLY[locale];
  const { bundle, fileOf } = application;
  const spared = sparedIn(application);
  const own = bundle.materials.length - spared.length;
  return html`<div>
    <h3 class="whole">${words.prepare(own, spared.length)}</h3>
    <p class="small hint" id="files-hint">${words.fileHint}</p>
    <ul class="materials">
      ${bundle.materials.map((asked, index) =>
        materialItem({
          asked,
          index,
          locale,
          spared: spared.includes(asked),
          file: fileOf(asked.id),
          problem: form.problemOf(`material-${index}`),
          onChoose: (file) => form.onChoose(asked, `material-${index}`, file),
          onRemove: () => form.onRemove(asked, `material-${index}`),
        }),
      )}
    </ul>
    <p class="unseen" role="status">${form.news}</p>
    ${
      bundle.shared.length > 0
        ? html`<details>
            <summary>${words.shared(bundle.shared.length)}</summary>
            <ul class="lines">
              ${bundle.shared.map((name) => html`<li>${name[locale]}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </div>`;
}

function consentPart({
  application,
  locale,
  problemOf,
  onConsent,
}: ApplyForm): TemplateResult | typeof nothing {
  const spared = sparedIn(application).length;
  if (spared === 0) return nothing;
  const problem = problemOf('consent');
  return html`<div>
    ${problemLine('consent', problem)}
    <label class="tick" id="consent-label">
      <input
        type="checkbox"
        id="consent"
        aria-required="true"
        aria-invalid=${problem !== undefined}
        aria-describedby=${problem ? 'consent-problem' : nothing}
        .checked=${application.consent}
        @change=${({ target }: Event) => onConsent((target as HTMLInputElement).checked)}
      />
      <span class="box" aria-hidden="true">${checkIcon}</span>
      <span>${APPLY[locale].consent(spared)}</span>
    </label>
  </div>`;
}

function applicantPart({ application, context, locale }: ApplyForm): TemplateResult {
  const words = APPLY[locale];
  const { draft, bundle } = application;
  const needed = sparedIn(application).length > 0;
  const held = bundle.materials.some(({ state }) => state === 'held');
  return html`<h3 class="part">${words.applicant}</h3>
    ${kindField(context, ['enterprise', 'citizen'])}
    ${
      draft.kind === 'enterprise'
        ? companyFields(context, needed ? words.usccNeeded : words.optional, needed)
        : held
          ? html`<p class="panel small">${words.citizenNote}</p>`
          : nothing
    }
    ${contactFields(context)}`;
}

/** What there is no file for yet: it holds nobody up, but nobody should learn of it only afterwards. */
function missingPart({ application, locale }: ApplyForm): TemplateResult | typeof nothing {
  const words = APPLY[locale];
  const missing = missingIn(application);
  if (missing.length === 0) return nothing;
  const names = missing.map(({ name }) => name[locale]).join(words.separator);
  return html`<div class="panel warning">
    ${alertIcon}
    <div>
      <p><strong>${words.missing(missing.length)}</strong></p>
      <p class="small">${words.missingText(names)}</p>
    </div>
  </div>`;
}
