import type { Locale } from '@wuyou/domain/values';
import type { PromiseView, SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { deviceChoice } from '../kept/device-choice';
import { photoField } from '../photos/photo-field';
import { errorSummary } from '../shared/form/error-summary';
import { textField } from '../shared/form/field';
import { lengthOf } from '../shared/form/person';
import { alertIcon } from '../shared/icons';
import { failed } from '../shared/placeholders';
import { LIMITS } from './check-draft';
import type { Part } from './draft';
import { categoryField } from './fields/category-field';
import type { FieldContext } from './fields/field';
import { reporterFields } from './fields/reporter-fields';
import type { KeepingPart } from './keeping-part';
import type { Problems } from './problems';
import { promiseBlock } from './promise/promise-block';

interface ReportForm {
  readonly context: FieldContext;
  readonly locale: Locale;
  readonly site: SiteView;
  readonly promise: PromiseView | undefined;
  /** For care mode: dates as one says them. */
  readonly care: boolean;
  readonly keeping: KeepingPart;
  readonly problems: Problems;
  /** Why the last try failed as a whole, in words. */
  readonly failure: string | undefined;
  /** What is being done about it, once it was sent. */
  readonly sending: string | false;
  readonly showAll: boolean;
  /** The count as spoken after a pause. */
  readonly count: string;
  readonly onShowAll: () => void;
  readonly onFollow: (part: Part) => void;
  readonly onRetry: () => void;
  readonly onSubmit: () => void;
}

/** One page, four groups: what happened, details, who, promise and submit. */
export function reportForm(form: ReportForm): TemplateResult {
  const { context, locale, site, promise, keeping, problems, failure, sending } = form;
  const { words, draft } = context;
  const { slots, error } = keeping;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.onSubmit();
  };
  return html`<form class="stack" novalidate @submit=${submit}>
    <div>
      <h2>${words.title}</h2>
      <p class="small hint">${words.subtitle}</p>
    </div>
    ${slots.above}
    ${problems.summary.length > 0 ? errorSummary({ problems: problems.summary, words, onFollow: form.onFollow }) : nothing}
    ${textField(context, { field: 'title', required: true })}
    ${categoryField(context, { ...form, categories: site.categories })}
    ${textField(context, { field: 'details', hint: words.detailsHint, rows: 3, after: countLine(form) })}
    ${textField(context, { field: 'place', hint: words.optional })}
    ${photoField({
      words,
      problem: problems.at('files'),
      list: keeping.photosWait
        ? html`<p class="small hint" role="status">${words.loading}</p>`
        : slots.photos,
      onAdd: (files) => keeping.choosePhotos(files),
    })}
    ${reporterFields(context, site.anonymousAllowed)}
    ${promise ? promiseBlock(promise, { locale, anonymous: draft.kind === 'anonymous', care: form.care }) : nothing}
    ${failure ? html`<p class="panel error" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing}
    ${error ? failed(error, words, form.onRetry) : nothing}
    <button class="primary" part="submit" aria-disabled=${sending !== false}>
      ${sending || words.submit}
    </button>
    <p class="small hint foot"><span>${slots.saved}</span> <span>${words.phone(site.phone)}</span></p>
    ${deviceChoice({ words, ...slots.device, onChange: (isPublic) => keeping.changeDevice(isPublic) })}
  </form>`;
}

/** Characters left at which the count is shown. */
const NEARLY_FULL = 200;

/** How many characters are left, near the end; empty before. */
export function countWords({ draft, words }: Pick<FieldContext, 'draft' | 'words'>): string {
  const left = LIMITS.details - lengthOf(draft.details);
  if (left > NEARLY_FULL) return '';
  return left < 0 ? words.tooLong(-left) : words.left(left);
}

function countLine({ context, count }: ReportForm): TemplateResult {
  return html`<p class="small hint" aria-hidden="true">${countWords(context)}</p>
    <p class="unseen" role="status">${count}</p>`;
}
