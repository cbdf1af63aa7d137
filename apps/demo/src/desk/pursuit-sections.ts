import type { DeskCaseView } from '@wuyou/domain';
import { CHANNELS, type Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import { lightDot } from './due';
import { OpenEvent, type SectionName } from './events';
import { fact, section } from './section';

interface SectionOptions {
  readonly view: DeskCaseView;
  readonly locale: Locale;
}

type Section = TemplateResult | typeof nothing;

/** A team and the sub-problems it takes the case apart into. */
export function taskForceSection({ view: { taskForce }, locale }: SectionOptions): Section {
  if (!taskForce) return nothing;
  const words = wordsIn(locale).kase;
  const { problems } = taskForce;
  const solved = problems.filter(({ solvedAt }) => solvedAt !== undefined).length;
  return section(
    words.force(taskForce.lead),
    html`<ul class="tasks">
      ${problems.map(
        ({ title, department, solvedAt }) => html`<li>
          ${lightDot(solvedAt ? 'green' : undefined, locale)}
          <span class="task-name">${title} — ${department.name[locale]}</span>
          <span class="task-state" data-state=${solvedAt ? 'finished' : 'signed'}
            >${solvedAt ? words.solved(formatInstant(solvedAt, 'stamp', locale)) : words.unsolved}</span
          >
        </li>`,
      )}
    </ul>`,
    words.solvedOf(solved, problems.length),
  );
}

/** The application whose bad rating it came from. */
export function originSection({ view: { application }, locale }: SectionOptions): Section {
  if (!application) return nothing;
  return section(wordsIn(locale).application.origin, openOther('applications', application, locale));
}

/** A way to another case or application. */
export function openOther(
  section: SectionName,
  { id, reference }: { readonly id: string; readonly reference: string },
  locale: Locale,
): TemplateResult {
  return html`<button type="button" class="button small"
    @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new OpenEvent(section, id))}
  >${wordsIn(locale).kase.openOther(reference)}</button>`;
}

/** Other reporters' cases of the same problem that go on in this one, or the case in which this one goes on. */
export function mergingSection({ view: { intakes, mergedInto }, locale }: SectionOptions): Section {
  const words = wordsIn(locale).kase;
  const other = ({ caseId, reference }: { caseId: string; reference: string }) =>
    openOther('cases', { id: caseId, reference }, locale);
  if (mergedInto) return section(words.mergedInto, other(mergedInto));
  if (intakes.length === 0) return nothing;
  return section(
    words.intakes,
    html`<ul class="intakes">
      ${intakes.map(
        (intake) => html`<li>
          <p>${intake.title}</p>
          <p class="hint">
            ${CHANNELS[intake.channel].name[locale]} · ${formatInstant(intake.submittedAt, 'stamp', locale)}
          </p>
          ${other(intake)}
        </li>`,
      )}
    </ul>`,
  );
}

/** What pursues the case: supervision, key case, more time asked for, a bad rating's checking and appeals. */
export function pursuitSection({ view, locale }: SectionOptions): Section {
  const { supervision, key, extension, rectification, appeals } = view;
  const words = wordsIn(locale);
  const { kase } = words;
  const moment = (at: string) => formatInstant(at, 'moment', locale);
  const rated = rectification?.basis === 'rating' ? rectification : undefined;
  if (!supervision && !key && !extension && !rated && appeals.length === 0) return nothing;
  return section(
    kase.pursuit,
    html`<dl class="facts">
      ${supervision ? fact(kase.supervision, kase.supervised(supervision.number, supervision.level, moment(supervision.since))) : nothing}
      ${key ? fact(kase.key, kase.since(moment(key.since), key.reason ?? '')) : nothing}
      ${
        extension
          ? fact(
              kase.extension,
              kase.extensionTo(
                kase.extensionStages[extension.stage],
                extension.days,
                moment(extension.dueAt),
                extension.reason,
              ),
            )
          : nothing
      }
      ${rated ? fact(kase.verify, rated.finding ? words.findings[rated.finding] : kase.verifyBy(moment(rated.verifyBy.dueAt))) : nothing}
      ${appeals.map(({ round, reason, state }) => fact(kase.appeal(round), `${kase.appealStates[state]} · ${reason}`))}
    </dl>`,
  );
}
