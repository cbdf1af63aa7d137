import { type LitTemplate, litGlobals } from '../lit/lit-globals';
import { templateElement } from '../lit/template-element';

/** As the browser's parser makes it. Newer ones take Lit's mark `<?…>`, as it is named here, for more than a comment. */
export function parsed(html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = html.replace(/<(\?[^>]*)>/g, '<!--$1-->');
  return template;
}

/** Its markup; of the attributes that Lit binds only the place, which is all it looks at. */
export function markup({ innerHTML }: HTMLTemplateElement): string {
  return innerHTML.replace(/ [^\s=]*-lit-=/g, ' bound-lit-=');
}

/** What `setAttribute` took for a name until 2025. */
const NAME = /^[a-z_:][\w:.-]*$/i;

// Each template of each widget test has to be what the browser's parser makes of it.
Object.assign(litGlobals, {
  litIssuedWarnings: new Set(['dev-mode']),
  litHtmlPolyfillSupportDevMode(template: LitTemplate) {
    template.createElement = (html) => {
      const made = templateElement(html);
      if (markup(made) !== markup(parsed(html))) throw new Error(`Write the template more plainly: ${html}`);
      for (const element of made.content.querySelectorAll('*'))
        for (const name of element.getAttributeNames())
          if (!NAME.test(name)) throw new Error(`Older browsers refuse to set ${name} in ${html}`);
      return made;
    };
  },
});
