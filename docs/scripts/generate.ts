import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LOCALES, type Locale } from '@wuyou/domain';
import { writeApi } from './api.ts';
import { bundlesPage } from './bundles.ts';
import { decisionsPage, readDecisions } from './decisions.ts';
import { readEmbed, reservationBlock, snippetBlock } from './embed.ts';
import { errorsPage } from './errors.ts';
import { httpPage } from './http.ts';
import { recordSamples } from './http-samples.ts';
import { limitsTable } from './limits.ts';
import { openApi } from './open-api.ts';
import { policiesTable } from './policies.ts';
import { stateDiagram } from './state-diagram.ts';
import { APPLICATION, CASE } from './state-machines.ts';
import { statesPage } from './states.ts';
import { noticesTable, webhookSample, webhookSchema, webhookTypes } from './webhooks.ts';
import { readElements, widgetsPage } from './widgets.ts';

/** Writes every generated page of both languages. Nothing of it is committed. */
const DOCS = new URL('../', import.meta.url).pathname;
const FOLDERS: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh', en: 'en' };

async function write(path: string, text: string): Promise<void> {
  const file = DOCS + path;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

await write('public/webhook.schema.json', webhookSchema());

const [elements, embed, decisions, samples] = await Promise.all([
  readElements(),
  readEmbed(),
  readDecisions(),
  recordSamples(),
]);

for (const locale of LOCALES) {
  const folder = FOLDERS[locale];
  await rm(`${DOCS}${folder}/reference`, { recursive: true, force: true });
  await rm(`${DOCS}${folder}/decisions`, { recursive: true, force: true });
  await writeApi(`${DOCS}${folder}/reference/api`, locale);
  await write(`${folder}/reference/_limits.md`, limitsTable(locale, 'case'));
  await write(`${folder}/reference/_approval-limits.md`, limitsTable(locale, 'application'));
  await write(`${folder}/reference/_snippet.md`, snippetBlock(embed));
  await write(`${folder}/reference/_policies.md`, policiesTable(locale));
  await write(`${folder}/reference/_reservation.md`, reservationBlock(embed));
  await write(`${folder}/reference/_webhook-sample.md`, webhookSample());
  await write(`${folder}/reference/_webhook-types.md`, webhookTypes());
  await write(`${folder}/reference/_notices.md`, noticesTable(locale));
  const drawings = {
    case: await stateDiagram(CASE, locale),
    application: await stateDiagram(APPLICATION, locale),
  };
  await write(`${folder}/reference/states.md`, statesPage(locale, drawings));
  await write(`${folder}/reference/bundles.md`, bundlesPage(locale));
  const description = openApi(locale);
  if (description) await write(`public${description.address}`, description.json);
  await write(`${folder}/reference/http.md`, httpPage(locale, samples, description?.address));
  await write(`${folder}/reference/errors.md`, errorsPage(locale));
  await write(`${folder}/reference/widgets.md`, widgetsPage(locale, elements));
  await write(`${folder}/decisions/index.md`, decisionsPage(locale, decisions));
  for (const { name, text } of decisions) await write(`${folder}/decisions/${name}.md`, text);
}
