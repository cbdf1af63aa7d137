import { html, type TemplateResult } from 'lit';
import type { Words } from '../../strings/strings';
import type { Problem } from '../check-draft';
import type { FieldName } from '../draft';

interface ErrorSummary {
  readonly problems: readonly Problem[];
  readonly words: Words<'report'>;
  readonly onFollow: (field: FieldName) => void;
}

/** Everything to mend, on top and focused; each a link to its field. */
export function errorSummary({ problems, words, onFollow }: ErrorSummary): TemplateResult {
  const follow = (field: FieldName) => (event: Event) => {
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
