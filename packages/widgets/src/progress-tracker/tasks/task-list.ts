import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDue } from '../../shared/format-date';
import { unbroken } from '../../shared/unbroken';
import { TRACKER } from '../../strings/tracker/words';

/** Each department's share and how it stands, while several work on the case. */
export function taskList(
  { tasks, answer, status, submittedAt }: CaseView,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (tasks.length < 2 || answer || status === 'withdrawn') return nothing;
  const words = TRACKER[locale];
  const finished = tasks.filter(({ state }) => state === 'finished').length;
  return html`<div>
    <h3>${words.tasks} <span class="small second">${words.finished(finished, tasks.length)}</span></h3>
    <ul class="tasks">
      ${tasks.map((task) => taskItem(task, submittedAt, locale))}
    </ul>
  </div>`;
}

function taskItem(
  { department, role, title, state, dueAt, light }: CaseView['tasks'][number],
  since: string,
  locale: Locale,
): TemplateResult {
  const words = TRACKER[locale];
  const due = [words.taskDue(formatDue(dueAt, locale, since)), ...(light ? [words.lights[light]] : [])];
  return html`<li>
    <span class="light ${light ?? 'done'}" aria-hidden="true"></span>
    <div class="what">
      <p>${department.name[locale]} <span class="tag">${words.taskRoles[role]}</span></p>
      <p class="small second">${title}</p>
      ${state === 'finished' ? nothing : html`<p class="small second">${unbroken(due.join(' · '))}</p>`}
    </div>
    <span class="small state ${light ?? 'done'}">${words.taskStates[state]}</span>
  </li>`;
}
