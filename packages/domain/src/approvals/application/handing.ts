import { DomainError, type FieldIssue } from '../../errors';
import type { Reporter } from '../../reporter';
import { dateOf } from '../../time';
import type { Bundle } from '../bundle';
import { isValidOn } from '../locker';
import type { HandedInput } from './command';
import type { ApplicationContext } from './rule';
import type { HandedMaterial } from './state';

interface Handing {
  readonly materials: readonly HandedInput[];
  readonly consent: boolean;
}

/**
 * Materials as they are kept: files as named by the applicant, documents known already with where they are from.
 * @throws {DomainError} `invalid`, for every one that is not asked for, has expired, is not known, or lacks consent
 */
export function handedIn(
  { materials, consent }: Handing,
  bundle: Bundle,
  applicant: Reporter,
  { at, documents = [] }: Pick<ApplicationContext, 'at' | 'documents'>,
): HandedMaterial[] {
  const holder = holderOf(applicant);
  const today = dateOf(at);
  const issues: FieldIssue[] = [];
  const kept = materials.map((given, i): HandedMaterial => {
    const refuse = (field: string, code: FieldIssue['code'], params?: FieldIssue['params']) =>
      issues.push({ pointer: `/materials/${i}/${field}`, code, ...(params && { params }) });
    const { material, hash } = given;
    if (!bundle.asked.includes(material)) refuse('material', 'unknown_material', { choices: bundle.asked });
    if (given.by === 'file') {
      if (!isValidOn(given, today)) refuse('validUntil', 'expired', { validUntil: given.validUntil });
      const { by: _by, ...file } = given;
      return file;
    }
    const document = documents.find(
      (one) => one.holder === holder && one.material === material && one.hash === hash,
    );
    if (!document) {
      refuse('hash', 'not_held');
      return { material, hash };
    }
    const { number, validUntil, source } = document;
    if (!isValidOn(document, today)) refuse('hash', 'expired', { validUntil });
    return {
      material,
      hash,
      ...(number !== undefined && { number }),
      ...(validUntil !== undefined && { validUntil }),
      reused: source,
    };
  });
  if (!consent && materials.some(({ by }) => by === 'reuse'))
    issues.push({ pointer: '/consent', code: 'consent_required' });
  if (issues.length > 0) throw new DomainError('invalid', { issues });
  return kept;
}

/** The later one of each material counts. */
export function withMaterials(
  before: readonly HandedMaterial[],
  added: readonly HandedMaterial[],
): HandedMaterial[] {
  const replaced = new Set(added.map(({ material }) => material));
  return [...before.filter(({ material }) => !replaced.has(material)), ...added];
}

/** Whose documents may be reused: a company's, by its unified social credit code. */
function holderOf(applicant: Reporter): string | undefined {
  return applicant.kind === 'enterprise' ? applicant.uscc : undefined;
}
