import { type Declaration, elementsOf, type Manifest } from './manifest.ts';

/** A module with the attributes and events of every element, which the types of each framework are made of. */
export function elementTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const events = new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)));
  const names = [...elements.map(({ name }) => name), ...events].sort();
  return `import type { Locale } from '@wuyou/sdk';
import type { ${names.join(', ')} } from './index.js';

/** Every element of \`@wuyou/widgets\`: made by its build. */
export interface Elements {
${elements.map(memberOf).join('\n')}
}
`;
}

function memberOf({ name, tagName, attributes, events }: Declaration): string {
  return `  '${tagName}': {
    element: ${name};
    attributes: {
${attributes.map((attribute) => `      ${docOf(attribute)}'${attribute.name}'?: ${typeOf(attribute.type.text)};`).join('\n')}
    };
    events: {
${events.map((event) => `      ${docOf(event)}'${event.name}': ${event.type.text};`).join('\n')}
    };
  };`;
}

function docOf({ description = '' }: { readonly description?: string }): string {
  return description && `/** ${description} */\n      `;
}

function typeOf(text: string): string {
  return /\bundefined\b/.test(text) ? text : `${text} | undefined`;
}
