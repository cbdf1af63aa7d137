import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../words';
import { ActAsEvent } from './events';

interface Actor {
  /** `''` is the desk, else an office's id. */
  readonly id: string;
  readonly name: string;
}

/** Whose move it is, and ways to become one of them where it is another's. */
export function turnLine(
  line: string,
  { actors, identity, locale }: { readonly actors: readonly Actor[]; identity: string; locale: Locale },
): TemplateResult | typeof nothing {
  if (actors.some(({ id }) => id === identity)) return nothing;
  return html`<p class="turn">
    ${line}
    ${actors.map(
      ({ id, name }) => html`<button type="button" class="button small"
        @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new ActAsEvent(id))}
      >${wordsIn(locale).kase.actAs(name)}</button>`,
    )}
  </p>`;
}
