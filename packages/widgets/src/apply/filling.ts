import type { Locale } from '@wuyou/domain/values';
import type { ReactiveControllerHost } from 'lit';
import { type PersonDraft, personFields } from '../shared/form/person';
import type { Problem } from '../shared/form/problem';
import { APPLY } from '../strings/apply/words';
import { checkField } from './check';
import { type Application, type Draft, EMPTY_DRAFT, type FieldName } from './draft';
import { type Chosen, ChosenFiles } from './files/chosen-files';

/** What an applicant has typed, chosen and agreed to, and what is wrong with it. It outlives a change of bundle. */
export class Filling {
  draft: Draft = EMPTY_DRAFT;
  /** To the reuse of documents at hand. */
  consent = false;
  /** Of the file chosen last, for those who do not see it. */
  news = '';
  /** The last try was refused, so all problems stand on top. */
  summed = false;
  problems: readonly Problem<FieldName>[] = [];
  readonly files: ChosenFiles;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly locale: () => Locale,
  ) {
    this.files = new ChosenFiles(host, (file) => this.tell(file));
  }

  edit(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    for (const field of Object.keys(change)) this.mend(field as FieldName);
  }

  agree(consent: boolean): void {
    this.consent = consent;
    this.mend('consent');
  }

  /** A field was left: what is wrong with it is said now, in the order of the page. */
  leave(field: keyof PersonDraft, application: Application): void {
    const wrong = checkField(field, application, APPLY[this.locale()]);
    if (!wrong || this.draft[field] === '') return;
    const page: FieldName[] = ['consent', ...personFields(this.draft.kind)];
    this.mend(field);
    this.problems = [...this.problems, { field, words: wrong }].sort(
      (a, b) => page.indexOf(a.field) - page.indexOf(b.field),
    );
  }

  /** @returns whether there was anything to refuse */
  refuse(problems: readonly Problem<FieldName>[]): boolean {
    this.problems = problems;
    this.summed = problems.length > 0;
    this.host.requestUpdate();
    return this.summed;
  }

  mend(mended: FieldName): void {
    this.problems = this.problems.filter(({ field }) => field !== mended);
    this.host.requestUpdate();
  }

  startAgain(): void {
    this.draft = EMPTY_DRAFT;
    this.consent = false;
    this.files.clear();
    this.refuse([]);
  }

  private tell(file: Chosen): void {
    const words = APPLY[this.locale()];
    this.news = file.state === 'refused' ? words.refusals[file.why](file.name) : words.chosen(file.name);
  }
}
