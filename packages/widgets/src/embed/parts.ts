/** What one file of the widgets gives to others. */
type Given = Record<string, unknown>;

/** A file as Rollup writes it for SystemJS: which others it takes from, and what it does. */
export type Registration = readonly [files: readonly string[], declare: Declare];

type Declare = (
  give: (names: string | Given, value?: unknown) => unknown,
  context: { readonly import: (file: string) => Promise<Given> },
) => {
  /** Each hears one of the files, in their order; empty for one that is only run. */
  readonly setters?: readonly (((given: Given) => void) | null)[];
  readonly execute: () => void;
};

interface PartsOptions {
  /** The script on the page and its name among the files. It is run at once. */
  readonly core: Registration;
  readonly name: string;
  /** What each part takes from others, so that all of it is fetched side by side. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Fetches a part and runs it. */
  readonly fetch: (file: string, tries: number) => Promise<Registration>;
}

/**
 * Runs the script, and fetches parts when they are asked for: each once, and again where that failed. What a part takes
 * from others is fetched here and not by the browser, which would never again try a module that once failed to load.
 */
export function openParts({ core, name, needs, fetch }: PartsOptions): void {
  const running = new Map<string, Promise<Given>>();
  const failures = new Map<string, number>();

  function get(file: string): Promise<Given> {
    const known = running.get(file);
    if (known) return known;
    const part = begin(file);
    running.set(file, part);
    part.catch(() => {
      running.delete(file);
      failures.set(file, (failures.get(file) ?? 0) + 1);
    });
    return part;
  }

  async function begin(file: string): Promise<Given> {
    for (const need of needs[file] ?? []) get(need);
    const registration = await fetch(file, failures.get(file) ?? 0);
    return run(registration, await Promise.all(registration[0].map(get)));
  }

  function run([, declare]: Registration, taken: readonly Given[]): Given {
    const given: Given = {};
    const give = (names: string | Given, value?: unknown) => {
      Object.assign(given, typeof names === 'string' ? { [names]: value } : names);
      return value;
    };
    const { setters, execute } = declare(give, { import: get });
    for (const [i, part] of taken.entries()) setters?.[i]?.(part);
    execute();
    return given;
  }

  running.set(name, Promise.resolve(run(core, [])));
}
