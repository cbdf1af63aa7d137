import { APPLICATION_COMMAND_NAMES, type ApplicationCommandInput, COMMAND_NAMES } from '@wuyou/domain';
import {
  APPLICATION_COMMAND_GIVERS,
  APPLICATION_STATUSES,
  type ApplicationCommandType,
  type Locale,
  type Role,
} from '@wuyou/domain/values';
import type { Client, DeskApplicationView, LaneView, MaterialView } from '@wuyou/sdk';
import { wordsIn } from '../../words';
import { applicationFields, commandFrom, type Draft, type Field } from '../form-fields';
import type { Choice, Matter } from '../matter';
import { proposalChoices } from '../proposals-section';
import { applicationEffect } from './application-effect';
import { applicationEventLine } from './application-event-line';

interface ApplicationMatterOptions {
  readonly view: DeskApplicationView;
  readonly client: Client;
  /** Whose items are offered. */
  readonly identity: string;
  readonly locale: Locale;
}

/** What the desk hands in for an applicant are files; what is known already is reused in the portal, where they agree to it. */
const IN_THE_PORTAL: readonly string[] = ['consent', 'earlier'];

export function applicationMatter({ view, client, identity, locale }: ApplicationMatterOptions): Matter {
  const { id, version, allowed, lanes } = view;
  return {
    id,
    version,
    allowed,
    status: APPLICATION_STATUSES[view.status][locale],
    nameOf: (command) => applicationCommandName(typed(command), locale),
    fieldsOf,
    begin: (command, empty) =>
      command === 'supply-materials' && view.status !== 'submitted'
        ? { materials: wantedRows(materialChoices(view, command, locale), empty) }
        : empty,
    choicesOf(field, command) {
      if (field === 'proposal') return proposalChoices(view, command, locale);
      return field === 'item'
        ? itemChoices(lanes, { command, identity, locale })
        : materialChoices(view, command, locale);
    },
    effectOf: (command, draft) => applicationEffect(typed(command), { view, draft, locale }),
    newsSince: (seen) =>
      view.timeline
        .filter((entry) => entry.version > seen)
        .map((entry) => applicationEventLine(entry, view, locale)),
    give: (command, draft) =>
      client.desk.applications.do(
        view,
        commandFrom<ApplicationCommandInput>(typed(command), fieldsOf(command), draft),
      ),
  };
}

function fieldsOf(command: string): readonly Field[] {
  return applicationFields(command).filter(({ name }) => !IN_THE_PORTAL.includes(name));
}

/** The office's own items that stand where the command needs them. */
function itemChoices(
  lanes: readonly LaneView[],
  { command, identity, locale }: { command: string; identity: string; locale: Locale },
): readonly Choice[] {
  const needed = command === 'end-review' ? 'technical-review' : 'running';
  return lanes
    .filter(({ department, status }) => department.id === identity && status === needed)
    .map(({ id, name }) => ({ value: id, name: name[locale] }));
}

/** What may be owed is not there; what is handed in is wanted or owed; anything may be found wanting. */
function materialChoices(
  { materials, status }: DeskApplicationView,
  command: string,
  locale: Locale,
): readonly Choice[] {
  const offered = (state: MaterialView['state']): boolean => {
    if (command === 'accept') return state === 'missing' || state === 'expired';
    if (command !== 'supply-materials' || status === 'submitted') return true;
    return status === 'correction' ? WANTED.includes(state) : state === 'owed';
  };
  return materials
    .filter(({ state }) => offered(state))
    .map(({ id, name }) => ({ value: id, name: name[locale] }));
}

const WANTED: readonly MaterialView['state'][] = ['missing', 'expired', 'rejected'];

/** A row for each material that is waited for. */
function wantedRows(choices: readonly Choice[], { materials }: Draft): readonly Draft[] {
  const [row = {}] = materials as readonly Draft[];
  return choices.map(({ value }) => ({ ...row, material: value }));
}

const NAMES = { ...COMMAND_NAMES, ...APPLICATION_COMMAND_NAMES };

/** A command's name as a button and a heading show it. */
function applicationCommandName(command: ApplicationCommandType, locale: Locale): string {
  const name = wordsIn(locale).application.onBehalf[command] ?? NAMES[command][locale];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @throws {TypeError} for what nobody may give */
function typed(command: string): ApplicationCommandInput['type'] {
  const givers: Readonly<Record<string, readonly Role[]>> = APPLICATION_COMMAND_GIVERS;
  if (givers[command]?.some((role) => role !== 'system')) return command as ApplicationCommandInput['type'];
  throw new TypeError(`Nobody gives an application the command '${command}'.`);
}
