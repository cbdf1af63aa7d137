import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale, Localized } from '@wuyou/domain';
import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';

const PACKAGES = new URL('../../packages/', import.meta.url).pathname;

/** What is documented, and the page it goes to. */
const ENTRIES = { sdk: 'sdk/src/index.ts', domain: 'domain/src/index.ts' } as const;

const TITLE: Localized = { 'zh-CN': '类型与函数', en: 'Types and functions' };

/** Writes `sdk.md` and `domain.md` into `out`, which it empties first. */
export async function writeApi(out: string, locale: Locale): Promise<void> {
  const options: TypeDocOptions & PluginOptions = {
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: Object.values(ENTRIES).map((entry) => join(PACKAGES, entry)),
    tsconfig: join(PACKAGES, 'sdk/tsconfig.src.json'),
    // Node's types are not everywhere in a package's sources; the packages' own type check covers them.
    skipErrorChecking: true,
    out,
    router: 'module',
    lang: locale === 'en' ? 'en' : 'zh',
    name: TITLE[locale],
    readme: 'none',
    logLevel: 'Error',
    disableSources: true,
    excludeExternals: true,
    excludePrivate: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    useCustomAnchors: true,
    typeDeclarationVisibility: 'compact',
    tableColumnSettings: {
      hideDefaults: true,
      hideInherited: true,
      hideModifiers: true,
      hideOverrides: true,
      hideSources: true,
    },
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    indexFormat: 'table',
    sanitizeComments: true,
    pageTitleTemplates: { module: ({ name }) => `@wuyou/${name}` },
  };
  const app = await Application.bootstrapWithPlugins(options);
  const project = await app.convert();
  if (!project) throw new Error('TypeDoc could not read the sources.');
  // A module is named by its file's folder, `sdk/src`; its page by its package.
  for (const module of project.children ?? []) module.name = module.name.split('/')[0] ?? module.name;
  await app.generateOutputs(project);
  if (app.logger.hasErrors()) throw new Error('TypeDoc met errors.');
  await rm(join(out, 'README.md'));
}
