import { formatReceiptCode, parseReceiptCode } from '@wuyou/domain/values';
import type { ApplyInput, BundleView } from '@wuyou/sdk';
import { EMPTY_PERSON, type PersonDraft } from '../shared/form/person';
import { personFieldAt, personOf } from '../shared/form/person-input';
import type { Chosen } from './files/chosen-files';

/** What an applicant has typed so far, as typed. */
export interface Draft extends PersonDraft {
  /** Receipt code of an earlier application. */
  readonly earlier: string;
}

export const EMPTY_DRAFT: Draft = { ...EMPTY_PERSON, earlier: '' };

/** Materials by their place in the bundle: their ids may be no ids for a page. */
export type FieldName = keyof Draft | 'consent' | `material-${number}`;

export type Asked = BundleView['materials'][number];

/** All that an application is made of. */
export interface Application {
  readonly bundle: BundleView;
  readonly draft: Draft;
  readonly consent: boolean;
  readonly fileOf: (material: string) => Chosen | undefined;
  /** The earlier receipt code in use; empty without one. */
  readonly known: string;
}

/** A receipt code as receipts have it; what is none stays as it is. */
export function writtenCode(code: string): string {
  const parsed = parseReceiptCode(code);
  return parsed.ok ? formatReceiptCode(parsed.code) : code;
}

/** Documents that are reused: what is known of a company, and what it has chosen no file for. */
export function sparedIn({ bundle, draft, fileOf }: Application): Asked[] {
  if (draft.kind !== 'enterprise') return [];
  return bundle.materials.filter(({ id, state }) => state === 'held' && !fileOf(id));
}

/** Materials there is nothing for yet. */
export function missingIn(application: Application): Asked[] {
  const { bundle, fileOf } = application;
  const spared = sparedIn(application);
  return bundle.materials.filter((material) => !spared.includes(material) && !fileOf(material.id));
}

/** A checked application as the service takes it. */
export function toInput(application: Application): ApplyInput {
  const { bundle, draft, consent, fileOf, known } = application;
  const spared = sparedIn(application);
  const parsed = parseReceiptCode(known);
  return {
    channel: 'portal',
    bundle: bundle.id,
    applicant: personOf(draft),
    materials: bundle.materials.flatMap((asked): ApplyInput['materials'] => {
      const { id: material, document } = asked;
      const file = fileOf(material);
      if (file?.state === 'read') {
        const { name, size, hash } = file;
        return [{ by: 'file', material, name, size, hash }];
      }
      return document && spared.includes(asked) ? [{ by: 'reuse', material, hash: document.hash }] : [];
    }),
    ...(spared.length > 0 && { consent, ...(parsed.ok && { earlier: parsed.code }) }),
  };
}

/** What a JSON pointer of the service names; `undefined` for what the form does not show. */
export function fieldAt(
  pointer: string,
  { materials }: Pick<ApplyInput, 'materials'>,
  bundle: BundleView,
): FieldName | undefined {
  if (pointer === '/consent') return 'consent';
  const [, part = '', place = ''] = pointer.split('/');
  if (part === 'applicant') return personFieldAt(pointer.slice('/applicant'.length));
  if (part !== 'materials') return undefined;
  const index = bundle.materials.findIndex(({ id }) => id === materials[Number(place)]?.material);
  return index < 0 ? undefined : `material-${index}`;
}
