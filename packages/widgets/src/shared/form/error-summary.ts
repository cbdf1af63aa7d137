import { html, type TemplateResult } from 'lit';
import type { FormWords } from '../../strings/form/words';
import type { Problem } from './problem';

interface ErrorSummary<Field extends string> {
  readonly problems: readonly Problem<Field>[];
  readonly words: Pick<FormWords, 'problems'>;
  readonly onFollow: (field: Field) => void;
}

/** Everything to mend, on top and focused; each a link to its field. */
export function errorSummary<Field extends string>({
  problems,
  words,
  onFollow,
}: ErrorSummary<Field>): TemplateResult {
  const follow = (field: Field) => (event: Event) => {
    event.preventDefault();
    onFollow(field);
  };
  return html`<div class="panel error summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <div>
      <h3 id="summary-title">${words.problems(problems.length)}</h3>
      <ul>
        ${problems.map(
          (problem) =>
            html`<li><a href="#${problem.field}" @click=${follow(problem.field)}>${problem.words}</a></li>`,
        )}
      </ul>
    </div>
  </div>`;
}
