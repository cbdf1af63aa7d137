export interface Page {
  readonly html: string;
}

export interface BrokenLink {
  readonly from: string;
  readonly link: string;
}

/**
 * Links inside the site that lead nowhere, headings included.
 * @param pages by their file, `/en/sdk.html`
 * @param files every file of the site
 */
export function brokenLinks(pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>): BrokenLink[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string) => {
    const known = anchors.get(file) ?? new Set(valuesOf(pages.get(file)?.html ?? '', 'id'));
    anchors.set(file, known);
    return known;
  };
  return [...pages].flatMap(([from, { html }]) =>
    [...new Set(valuesOf(html, 'href'))]
      .filter((link) => {
        const { origin, pathname, hash } = new URL(link, `site:${from}`);
        if (origin !== 'null' || !pathname.startsWith('/')) return false;
        const path = decodeURIComponent(pathname);
        const file = [path, `${path}.html`, `${path}index.html`].find((candidate) => files.has(candidate));
        if (file === undefined) return true;
        return hash.length > 1 && pages.has(file) && !anchorsOf(file).has(decodeURIComponent(hash.slice(1)));
      })
      .map((link) => ({ from, link })),
  );
}

function valuesOf(html: string, attribute: 'id' | 'href'): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
}
