import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LightElement } from '../shared/light-element';

/** The desk's keys, in a native dialog: Escape closes it and the focus goes back where it was. */
@customElement('help-dialog')
export class HelpDialog extends LightElement {
  show(): void {
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { title, scope, keys, close } = this.words.help;
    return html`<dialog class="help" aria-labelledby="help-title" @keydown=${stay}>
      <h3 id="help-title">${title}</h3>
      <dl>${keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
      <p class="hint">${scope}</p>
      <form method="dialog"><button class="button primary">${close}</button></form>
    </dialog>`;
  }
}

/** Keys pressed in the dialog are not the desk's. */
function stay(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'help-dialog': HelpDialog;
  }
}
