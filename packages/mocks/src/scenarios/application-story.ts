import type { ApplicationCommandInput, ApplyInput, Instant } from '@wuyou/domain';
import { createRandom } from '../random';
import type { Teller } from './story';

export interface ApplicationStep {
  readonly at: Instant;
  readonly by: Teller;
  readonly command: ApplicationCommandInput;
}

/** How an application came and went so far, told to the engine like a case's story. */
export interface ApplicationStory {
  readonly at: Instant;
  /** Who handed it in: the applicant on the page, or the desk for them, which may reuse what is known of the company. */
  readonly by: 'reporter' | 'desk';
  readonly application: ApplyInput;
  readonly steps: readonly ApplicationStep[];
}

type Handed = ApplyInput['materials'][number];

/** A file of the applicant's, by a hash made of its name. */
export function file(material: string, name: string): Handed {
  return { by: 'file', material, name, size: 240_000 + name.length * 1_000, hash: hashOf(material + name) };
}

/** A document that is known already, by its hash. */
export const reused = (material: string, hash: string): Handed => ({ by: 'reuse', material, hash });

export const act = (at: Instant, by: Teller, command: ApplicationCommandInput): ApplicationStep => ({
  at,
  by,
  command,
});

/** What stands for a document's SHA-256: 64 hexadecimal digits made of a text. */
export function hashOf(text: string): string {
  const seed = [...text].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0, 7);
  return [...createRandom(seed).bytes(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
