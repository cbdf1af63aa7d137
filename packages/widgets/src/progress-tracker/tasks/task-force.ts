import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../shared/format-date';
import { COMMON } from '../../strings/common/words';
import { TRACKER } from '../../strings/tracker/words';

/** A named team and the sub-problems it takes a case apart into; offices, never people. */
export function taskForce(
  { taskForce: force, answer, submittedAt }: CaseView,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!force || answer) return nothing;
  const words = TRACKER[locale];
  const offices = force.departments.map(({ name }) => name[locale]).join(COMMON[locale].separator);
  const solved = force.problems.filter(({ solvedAt }) => solvedAt !== undefined).length;
  return html`<div>
    <h3>${words.force} <span class="small second">${words.solved(solved, force.problems.length)}</span></h3>
    <p class="small second">${words.forceLed(force.lead, offices)}</p>
    <ul class="tasks">
      ${force.problems.map(({ title, department, solvedAt }) => {
        const state = solvedAt ? words.solvedAt(formatMoment(solvedAt, locale, submittedAt)) : words.open;
        return html`<li>
          <span class="light ${solvedAt ? 'done' : 'open'}" aria-hidden="true"></span>
          <div class="what">
            <p>${title}</p>
            <p class="small second">${department.name[locale]}</p>
          </div>
          <span class="small state ${solvedAt ? 'done' : ''}">${state}</span>
        </li>`;
      })}
    </ul>
  </div>`;
}
