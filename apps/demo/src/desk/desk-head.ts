import type { Locale } from '@wuyou/domain/values';
import type { DeskCaseView, SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { ActAsEvent } from './events';

/** Those who are neither the desk nor a department. */
export const OVERSEERS = ['supervisor', 'leader'] as const;

/** `''` is the desk, else one of the overseers or a department's id. */
export function identityName(identity: string, site: SiteView | undefined, locale: Locale): string {
  const words = wordsIn(locale).desk;
  const overseer = OVERSEERS.find((one) => one === identity);
  if (overseer) return words[overseer];
  const department = site?.departments.find(({ id }) => id === identity);
  return department?.name[locale] ?? words.deskIdentity;
}

interface HeadOptions {
  readonly site: SiteView | undefined;
  readonly view: DeskCaseView | undefined;
  readonly identity: string;
  readonly text: string;
  readonly locale: Locale;
  readonly onSearch: (text: string) => void;
  readonly onHelp: () => void;
}

/** Name, identity, search and help. */
export function deskHead({
  site,
  view,
  identity,
  text,
  locale,
  onSearch,
  onHelp,
}: HeadOptions): TemplateResult {
  const words = wordsIn(locale).desk;
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
        ${departmentGroups({ site, view, identity, locale })}
      </select>
    </label>
    <label class="search">
      <span class="visually-hidden">${words.search}</span>${ICONS.search}
      <input type="search" placeholder=${words.searchShort} .value=${live(text)}
        @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
        @keydown=${clear} />
    </label>
    <button type="button" class="button quiet icon-only" aria-label=${words.help} title="${words.help} (?)"
      @click=${onHelp}>${ICONS.keyboard}</button>
  </header>`;
}

/** The departments of the open case first: they are the ones to act. */
function departmentGroups({
  site,
  view,
  identity,
  locale,
}: Pick<HeadOptions, 'site' | 'view' | 'identity' | 'locale'>): TemplateResult[] {
  const words = wordsIn(locale).desk;
  const departments = site?.departments ?? [];
  const mine = new Set(view?.tasks.map(({ department }) => department.id));
  const group = (label: string, listed: typeof departments) =>
    listed.length === 0
      ? html`${nothing}`
      : html`<optgroup label=${label}>
          ${listed.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === identity}>${name[locale]}</option>`,
          )}
        </optgroup>`;
  return [
    group(
      words.ofThisCase,
      departments.filter(({ id }) => mine.has(id)),
    ),
    group(
      words.otherDepartments,
      departments.filter(({ id }) => !mine.has(id)),
    ),
  ];
}
