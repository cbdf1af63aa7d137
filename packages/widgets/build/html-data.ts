import { elementsOf, type Manifest } from './manifest.ts';

/** What VS Code and other editors complete in HTML, once `html.customData` names the file. */
export function htmlData(manifest: Manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map(({ name, description: about, type }) => ({
        name,
        description: about,
        ...(type.text === 'boolean' ? { valueSet: 'v' } : { values: valuesIn(type.text) }),
      })),
    })),
  };
}

function valuesIn(type: string): { readonly name: string }[] {
  if (type.startsWith('Locale')) return [{ name: 'zh-CN' }, { name: 'en' }];
  return [...type.matchAll(/'([^']+)'/g)].map(([, name = '']) => ({ name }));
}
