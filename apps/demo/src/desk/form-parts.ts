import { type FieldIssue, issueMessage } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import type { SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import type { Draft, DraftPath, DraftValue, Field } from './form-fields';
import type { Matter } from './matter';

export interface ControlContext {
  /** The values this field stands among. */
  readonly siblings: Draft;
  readonly path: DraftPath;
  readonly issues: readonly FieldIssue[];
  readonly site: SiteView | undefined;
  readonly command: string;
  readonly matter: Matter;
  readonly locale: Locale;
  readonly change: (path: DraftPath, value: DraftValue) => void;
}

/** What one control needs: its own place, and what it stands among. */
export type Control = ControlContext & { readonly id: string };
export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** A name may mean something of its own in one command. */
export function labelOf(
  { name, required, kind }: Field,
  { locale, command }: Pick<Control, 'locale' | 'command'>,
): TemplateResult {
  const words = wordsIn(locale);
  const optional =
    required || kind === 'flag' ? nothing : html` <span class="hint">${words.form.optional}</span>`;
  return html`${words.fields[`${command} ${name}`] ?? words.fields[name] ?? name}${optional}`;
}

export function errorOf(
  path: DraftPath,
  { issues, locale }: Pick<Control, 'issues' | 'locale'>,
): string | typeof nothing {
  const pointer = `/${path.join('/')}`;
  const issue = issues.find((one) => one.pointer === pointer);
  return issue ? issueMessage(issue, locale) : nothing;
}

export function shownError(error: string | typeof nothing, id: string): TemplateResult | typeof nothing {
  return error === nothing
    ? nothing
    : html`<p class="error" id="${id}-error">${ICONS.alert}<span>${error}</span></p>`;
}

/** The DOM id of the control a pointer's parts name. */
export function idOf(path: DraftPath): string {
  return `command-${path.join('-')}`;
}
