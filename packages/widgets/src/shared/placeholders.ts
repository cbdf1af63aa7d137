import { html, type TemplateResult } from 'lit';
import type { Words } from '../strings/strings';
import { errorWords } from './error-words';
import { alertIcon } from './icons';

/** The shape of what comes, in its place before it comes. Its `.bones` are as high as build/snippet.ts has pages reserve. */
export function loading(words: Words): TemplateResult {
  return html`<div class="stack bones">
    ${bones()}
    <p class="unseen" role="status">${words.loading}</p>
  </div>`;
}

/** The same before there are words, with what the page put into the element where that stood before the script. */
export function place(): TemplateResult {
  return html`<section class="root" part="card">
    <div class="stack bones place">
      <slot></slot>
      ${bones()}
    </div>
  </section>`;
}

const bones = () => html`<div class="bone line short"></div>
  <div class="bone box"></div>
  <div class="bone line"></div>
  <div class="bone line short"></div>
  <div class="bone box"></div>`;

/** What happened and what to do; under it what the page put into the element, such as a telephone number. */
export function failed(error: unknown, words: Words, onRetry: () => void): TemplateResult {
  return html`<div class="stack">
    <p class="panel error" role="alert">${alertIcon}<span>${errorWords(error, words)}</span></p>
    <button type="button" @click=${onRetry}>${words.retry}</button>
    <slot></slot>
  </div>`;
}
