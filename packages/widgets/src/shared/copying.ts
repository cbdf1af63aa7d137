import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../strings/strings';
import { copyText } from './copy-text';
import { copyIcon } from './icons';

/** A button that copies, and says whether it did. */
export class Copying {
  private state: 'copied' | 'notCopied' | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** An icon beside a number; in care mode with its words. */
  button(text: string, words: Words): TemplateResult {
    return html`<button type="button" class="quiet copy" aria-label=${words.copy} @click=${() => this.copy(text)}>
        ${copyIcon}<span>${words.copy}</span>
      </button>
      ${this.said(words)}`;
  }

  /** The same with its words, where there is room. */
  wordedButton(text: string, words: Words): TemplateResult {
    return html`<button type="button" class="quiet" @click=${() => this.copy(text)}>
        ${copyIcon}${words.copy}
      </button>
      ${this.said(words)}`;
  }

  private said(words: Words): TemplateResult {
    return html`<span class="small hint" role="status">${this.state ? words[this.state] : nothing}</span>`;
  }

  private async copy(text: string): Promise<void> {
    this.state = (await copyText(text)) ? 'copied' : 'notCopied';
    this.host.requestUpdate();
  }
}
