import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale, Localized } from '@wuyou/domain';
import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';

const PACKAGES = new URL('../../packages/', import.meta.url).pathname;

/** What is documented, and the page it goes to. */
const ENTRIES = { sdk: 'sdk/src/index.ts', domain: 'domain/src/index.ts' } as const;

const INTRO: Readonly<Record<keyof typeof ENTRIES, Localized>> = {
  sdk: {
    'zh-CN': '由源码生成，说明文字取自源码注释，因此是英文。怎样用，见[用 SDK 开发](../../sdk)。',
    en: 'Made from the sources. How to use it: [Build with the SDK](../../sdk).',
  },
  domain: {
    'zh-CN':
      '规则本身：纯函数，不读时钟，不碰网络。对接通常只需要 [SDK](./sdk)，它已带上这里公开的类型。说明文字取自源码注释，因此是英文。',
    en: 'The rules themselves: pure functions that read no clock and touch no network. Integrators rarely need more than the [SDK](./sdk), which brings the types along.',
  },
};

/** Groups in the order a reader wants them; TypeDoc knows them by their names in the page's language. */
const GROUPS = ['Functions', '函数', 'Interfaces', '接口', 'Classes', '类', '*'];

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
    name: 'Wuyou',
    groupOrder: GROUPS,
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
  for (const page of Object.keys(ENTRIES) as (keyof typeof ENTRIES)[]) {
    const file = join(out, `${page}.md`);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/^# .*\n/, (title) => `${title}\n${INTRO[page][locale]}\n`),
    );
  }
}
