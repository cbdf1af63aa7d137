import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../shared/form/problem';
import type { Words } from '../strings/strings';
import { checkField } from './check-draft';
import { type Draft, type FieldName, type Part, partsOf } from './draft';

/** What of a report has to be mended. */
export class Problems {
  private all: readonly Problem<Part>[] = [];
  /** The last try was refused, so all of them stand on top. */
  private summed = false;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** What stands on top. */
  get summary(): readonly Problem<Part>[] {
    return this.summed ? this.all : [];
  }

  at(part: Part): string | undefined {
    return this.all.find(({ field }) => field === part)?.words;
  }

  /** After a try. @returns whether there is anything to mend */
  found(problems: readonly Problem<Part>[]): boolean {
    this.all = problems;
    this.summed = problems.length > 0;
    this.host.requestUpdate();
    return this.summed;
  }

  /** A field was left: what is wrong with it is said now, in the order of the page. */
  leave(field: FieldName, draft: Draft, words: Words<'report'>): void {
    const wrong = draft[field] === '' ? undefined : checkField(field, draft, words);
    if (!wrong) return;
    const page = partsOf(draft.kind);
    this.mended([field]);
    this.all = [...this.all, { field, words: wrong }].sort(
      (a, b) => page.indexOf(a.field) - page.indexOf(b.field),
    );
  }

  mended(parts: readonly string[]): void {
    this.all = this.all.filter(({ field }) => !parts.includes(field));
    this.host.requestUpdate();
  }
}
