const SVG = 'http://www.w3.org/2000/svg';

/** A tag with its attributes, the mark `<?…>` that becomes a comment, or text. */
const TOKEN = /<(\/?)([?\w-]+)((?:"[^"]*"|[^">])*)>|[^<]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:="([^"]*)"|=([^\s"]+))?/g;
const VOID = /^(?:br|hr|img|input)$/;

/**
 * What `innerHTML` would make of a template of ours, by the DOM's methods: a page may forbid the former. Knows no
 * entities, comments, implied elements, raw text and single quotes.
 * @throws {Error} for an element that is not closed, and for text that is left over, such as a lone `<`
 */
export function templateElement(html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  // Inert, as a parser's would be: images are not fetched and custom elements not upgraded.
  const { ownerDocument } = template.content;
  const open: (DocumentFragment | Element)[] = [template.content];
  let left = html.length;
  for (const [token, end, tag, attributes = ''] of html.matchAll(TOKEN)) {
    left -= token.length;
    const parent = open[open.length - 1];
    if (!tag || !parent) parent?.append(token);
    else if (tag.startsWith('?')) parent.append(ownerDocument.createComment(tag + attributes));
    else if (end) open.pop();
    else {
      const isSvg = tag === 'svg' || (parent as Element).namespaceURI === SVG;
      const element = isSvg ? ownerDocument.createElementNS(SVG, tag) : ownerDocument.createElement(tag);
      // Of `@click` Lit needs the place alone: it reads the names of bound attributes elsewhere.
      for (const [, name = '', quoted, bare] of attributes.matchAll(ATTRIBUTE))
        element.setAttribute(
          name.replace(/^[@.?]/, (kind) => `_${kind.charCodeAt(0)}`),
          quoted ?? bare ?? '',
        );
      parent.append(element);
      if (!VOID.test(tag) && !(isSvg && attributes.endsWith('/'))) open.push(element);
    }
  }
  if (left > 0 || open.length !== 1) throw new Error(`No template: ${html}`);
  return template;
}
