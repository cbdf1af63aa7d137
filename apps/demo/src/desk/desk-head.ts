import type { Locale } from '@wuyou/domain/values';
import type { SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { ActAsEvent, type SectionName } from './events';

/** Those who are neither the desk nor a department. */
export const OVERSEERS = ['supervisor', 'leader'] as const;

export type Office = SiteView['departments'][number];

/** `''` is the desk, else one of the overseers or an office's id. */
export function identityName(identity: string, offices: readonly Office[], locale: Locale): string {
  const words = wordsIn(locale).desk;
  const overseer = OVERSEERS.find((one) => one === identity);
  if (overseer) return words[overseer];
  const office = offices.find(({ id }) => id === identity);
  return office?.name[locale] ?? words.deskIdentity;
}

interface HeadOptions {
  readonly section: SectionName;
  /** All that may be given something here. */
  readonly offices: readonly Office[];
  /** Ids of those that are at work on what is open. */
  readonly atWork: ReadonlySet<string>;
  readonly groups: { readonly atWork: string; readonly others: string };
  readonly identity: string;
  readonly text: string;
  readonly locale: Locale;
  readonly onSearch: (text: string) => void;
  readonly onHelp: () => void;
}

/** Name, identity, search and help. */
export function deskHead({
  section,
  offices,
  atWork,
  groups,
  identity,
  text,
  locale,
  onSearch,
  onHelp,
}: HeadOptions): TemplateResult {
  const words = wordsIn(locale).desk;
  const [searchFor, searchShort] = words.search[section];
  const actAs = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    select.dispatchEvent(new ActAsEvent(select.value));
  };
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || text === '') return;
    event.preventDefault();
    event.stopPropagation();
    onSearch('');
  };
  return html`<header class="desk-head">
    <h2>${words.name}</h2>
    <label class="identity">
      <span>${words.identity}</span>
      <select @change=${actAs} .value=${live(identity)}>
        <option value="" ?selected=${identity === ''}>${words.deskIdentity}</option>
        ${OVERSEERS.map((one) => html`<option value=${one} ?selected=${identity === one}>${words[one]}</option>`)}
        ${officeGroups({ offices, atWork, groups, identity, locale })}
      </select>
    </label>
    <label class="search">
      <span class="visually-hidden">${searchFor}</span>${ICONS.search}
      <input type="search" placeholder=${searchShort} .value=${live(text)}
        @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
        @keydown=${clear} />
    </label>
    <button type="button" class="button quiet icon-only" aria-label=${words.help} title="${words.help} (?)"
      @click=${onHelp}>${ICONS.keyboard}</button>
  </header>`;
}

/** The offices at work on what is open first: they are the ones to act. */
function officeGroups({
  offices,
  atWork,
  groups,
  identity,
  locale,
}: Pick<HeadOptions, 'offices' | 'atWork' | 'groups' | 'identity' | 'locale'>): TemplateResult[] {
  const group = (label: string, listed: readonly Office[]) =>
    listed.length === 0
      ? html`${nothing}`
      : html`<optgroup label=${label}>
          ${listed.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === identity}>${name[locale]}</option>`,
          )}
        </optgroup>`;
  return [
    group(
      groups.atWork,
      offices.filter(({ id }) => atWork.has(id)),
    ),
    group(
      groups.others,
      offices.filter(({ id }) => !atWork.has(id)),
    ),
  ];
}
