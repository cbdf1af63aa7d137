import type { Locale } from '@wuyou/domain/values';
import type { BundleView } from '@wuyou/sdk';
import type { ReactiveControllerHost } from 'lit';
import { type PersonDraft, personFields } from '../shared/form/person';
import type { Problem } from '../shared/form/problem';
import { APPLY } from '../strings/apply/words';
import { checkField } from './check';
import { type Application, type Draft, EMPTY_DRAFT, type FieldName, writtenCode } from './draft';
import { type Chosen, ChosenFiles } from './files/chosen-files';

/** What an applicant has typed, chosen and agreed to, and what is wrong with it. It outlives a change of bundle. */
export class Filling {
  draft: Draft = EMPTY_DRAFT;
  /** To the reuse of documents at hand. */
  consent = false;
  /** The place for an earlier receipt code is open. */
  asking = false;
  /** Of the file chosen last, for those who do not see it. */
  news = '';
  /** The last try was refused, so all problems stand on top. */
  summed = false;
  problems: readonly Problem<FieldName>[] = [];
  readonly files: ChosenFiles;

  /** Which bundle it is for. */
  private id = '';
  /** The earlier receipt code in use. */
  private known = '';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly locale: () => Locale,
  ) {
    this.files = new ChosenFiles(host, (file) => this.tell(file));
  }

  problemOf(wanted: FieldName): string | undefined {
    return this.problems.find(({ field }) => field === wanted)?.words;
  }

  /** Another bundle has other problems, and consent was to the reuse of what another code had left behind. */
  follow(id: string, known: string): void {
    if (id !== this.id) this.refuse([]);
    if (known !== this.known) {
      this.edit({ earlier: writtenCode(known) });
      this.agree(false);
      this.asking = true;
    }
    this.id = id;
    this.known = known;
  }

  /** The application for a bundle as it stands. */
  of(bundle: BundleView): Application {
    const { draft, consent, known, files } = this;
    return { bundle, draft, consent, known, fileOf: (id) => files.get(id) };
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
  leave(field: keyof PersonDraft, bundle: BundleView): void {
    const wrong = checkField(field, this.of(bundle), APPLY[this.locale()]);
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
