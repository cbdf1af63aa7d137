/** What is read of a custom-elements manifest. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Partial<Declaration>[] }[];
}

export interface Declaration {
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Described[];
  readonly events: readonly Described[];
}

interface Described {
  readonly name: string;
  readonly type: { readonly text: string };
  readonly description?: string;
}

/** The elements that a page may write; others are parts of these, and have no attributes of their own to set. */
export function elementsOf({ modules }: Manifest): Declaration[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations as Declaration[])
    .filter(({ tagName }) => tagName !== undefined)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}
