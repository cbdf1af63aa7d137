import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../words';
import { ChooseCommandEvent } from './events';

/** Where a command stands among the buttons. */
export interface CommandOrder {
  /** The first allowed one of these is the way forward. */
  readonly forward: readonly string[];
  /** The other answer stands beside the way forward. */
  readonly no: readonly string[];
  /** Done now and then: they stand behind the others. */
  readonly rare: readonly string[];
}

interface ActionsOptions {
  readonly allowed: readonly string[];
  readonly order: CommandOrder;
  readonly nameOf: (command: string) => string;
  readonly locale: Locale;
}

/** Beside the way forward; more of them would hide what they are about. */
const BESIDE = 3;

/** A button for each command that is allowed; nothing where there is none. */
export function commandButtons({
  allowed,
  order: { forward, no, rare },
  nameOf,
  locale,
}: ActionsOptions): TemplateResult | typeof nothing {
  if (allowed.length === 0) return nothing;
  const words = wordsIn(locale).kase;
  const button = (command: string, style = 'button') => html`<button type="button" class=${style}
    data-command=${command}
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new ChooseCommandEvent(command))}
  >${nameOf(command)}</button>`;
  const primary = forward.find((command) => allowed.includes(command));
  const rank = (command: string) => (no.includes(command) ? 0 : rare.includes(command) ? 2 : 1);
  const rest = allowed.filter((command) => command !== primary).sort((a, b) => rank(a) - rank(b));
  const beside = rest.length > BESIDE + 1 ? BESIDE : rest.length;
  return html`<div class="actions" role="group" aria-label=${words.actions}>
    ${
      beside < rest.length
        ? html`<details class="more">
            <summary>${words.more(rest.length - beside)}</summary>
            <div class="actions">${rest.slice(beside).map((command) => button(command))}</div>
          </details>`
        : nothing
    }
    ${rest.slice(0, beside).map((command) => button(command))}
    ${primary ? button(primary, 'button primary') : nothing}
  </div>`;
}
