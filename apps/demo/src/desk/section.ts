import { html, nothing, type TemplateResult } from 'lit';

export function section(title: string, content: TemplateResult, aside?: string): TemplateResult {
  return html`<section class="block">
    <h4>${title}${aside ? html` <span class="hint">${aside}</span>` : nothing}</h4>
    ${content}
  </section>`;
}

export function fact(name: string, value: string | undefined): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing;
}
