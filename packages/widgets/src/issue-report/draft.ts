import { parseMobile, parseUscc } from '@wuyou/domain/values';
import type { ReportInput } from '@wuyou/sdk';

/** What a person has typed so far, as typed. */
export interface Draft {
  readonly title: string;
  readonly category: string;
  readonly details: string;
  readonly place: string;
  readonly kind: ReportInput['reporter']['kind'];
  readonly company: string;
  readonly uscc: string;
  readonly name: string;
  readonly mobile: string;
}

export type FieldName = keyof Draft;

export const EMPTY_DRAFT: Draft = {
  title: '',
  category: '',
  details: '',
  place: '',
  kind: 'enterprise',
  company: '',
  uscc: '',
  name: '',
  mobile: '',
};

/** The fields in the order of the page, less those that do not apply. */
export function fieldsOf(kind: Draft['kind']): FieldName[] {
  const what: FieldName[] = ['title', 'category', 'details', 'place', 'kind'];
  switch (kind) {
    case 'enterprise':
      return [...what, 'company', 'uscc', 'name', 'mobile'];
    case 'citizen':
      return [...what, 'name', 'mobile'];
    case 'anonymous':
      return what;
  }
}

/** A checked draft as the service takes it. */
export function toInput(draft: Draft): ReportInput {
  const [details, place] = [draft.details.trim(), draft.place.trim()];
  return {
    channel: 'portal',
    category: draft.category,
    title: draft.title.trim(),
    ...(details !== '' && { details }),
    ...(place !== '' && { place }),
    reporter: reporterOf(draft),
  };
}

function reporterOf({ kind, company, uscc, name, mobile }: Draft): ReportInput['reporter'] {
  const contact = { name: name.trim(), mobile: parseMobile(mobile) ?? mobile };
  switch (kind) {
    case 'enterprise': {
      const parsed = parseUscc(uscc);
      return { kind, name: company.trim(), ...(parsed.ok && { uscc: parsed.uscc }), contact };
    }
    case 'citizen':
      return { kind, contact };
    case 'anonymous':
      return { kind };
  }
}

const POINTERS: Readonly<Record<string, FieldName>> = {
  '/title': 'title',
  '/category': 'category',
  '/details': 'details',
  '/place': 'place',
  '/reporter/kind': 'kind',
  '/reporter/name': 'company',
  '/reporter/uscc': 'uscc',
  '/reporter/contact/name': 'name',
  '/reporter/contact/mobile': 'mobile',
};

/** The field a JSON pointer of the service names; `undefined` for one that the form does not show. */
export function fieldAt(pointer: string): FieldName | undefined {
  return POINTERS[pointer];
}
