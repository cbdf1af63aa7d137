import { createHash } from 'node:crypto';
import { type Locale, type Localized, maskMobile } from '@wuyou/domain';
import type { Delivery } from '@wuyou/postgres';
import { html, raw } from 'hono/html';
import { CHANNEL_NAMES, STATUS_NAMES, WORDS } from './page-words';

export interface SiteDeliveries {
  readonly name: Localized;
  readonly deliveries: readonly Delivery[];
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; padding-block: .5rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem; border-block-end: 1px solid; }
td { overflow-wrap: anywhere; }
td.text { white-space: pre-wrap; min-width: 18rem; }
small { display: block; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** What would be sent, as a page without any script. */
export async function outboxPage(sites: readonly SiteDeliveries[], locale: Locale): Promise<Response> {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  const page = await html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say('title')}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${say('title')}</h1>
<p>${say('intro')} <a href="/outbox?lang=${other}" hreflang="${other}" lang="${other}">${say('language')}</a></p>
${sites.map((site) => section(site, locale))}
</main>
</body>
</html>
`;
  return new Response(String(page), { headers: HEADERS });
}

function section({ name, deliveries }: SiteDeliveries, locale: Locale) {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const columns = ['when', 'channel', 'recipient', 'text', 'status', 'tries'] as const;
  return html`<h2>${name[locale]}</h2>
${
  deliveries.length === 0
    ? html`<p>${say('none')}</p>`
    : html`<div class="table" role="region" tabindex="0" aria-label="${name[locale]}"><table>
<caption>${say('newest')}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${say(column)}</th>`)}</tr></thead>
<tbody>${deliveries.map((delivery) => row(delivery, locale))}</tbody>
</table></div>`
}`;
}

function row(
  { createdAt, channel, recipient, content, status, tries, failure, nextTryAt }: Delivery,
  locale: Locale,
) {
  return html`<tr>
<td><time datetime="${createdAt}">${createdAt.slice(0, 19).replace('T', ' ')}</time></td>
<td>${CHANNEL_NAMES[channel][locale]}</td>
<td>${channel === 'sms' ? maskMobile(recipient) : recipient}</td>
<td class="text">${content === undefined ? WORDS.forgotten[locale] : textOf(content)}</td>
<td>${STATUS_NAMES[status][locale]}${failure ? html`<small>${failure}</small>` : ''}</td>
<td>${tries}${nextTryAt ? html`<small>${WORDS.nextTry[locale]}${nextTryAt.slice(0, 19).replace('T', ' ')}</small>` : ''}</td>
</tr>`;
}

/** The words of a message; of a webhook, its body. */
function textOf(content: unknown): string {
  const { subject, text } = content as { readonly subject?: string; readonly text?: string };
  if (text === undefined) return JSON.stringify(content, undefined, 2);
  return subject === undefined ? text : `${subject}\n${text}`;
}
