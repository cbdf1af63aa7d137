import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { LocalDate } from '@wuyou/domain';
import type { Signer } from '../vault/secrets';

/** What a tenant's changes had come to when a day was over. */
export interface Checkpoint {
  readonly tenant: string;
  readonly day: LocalDate;
  /** Of the last change it covers; 0 for none. */
  readonly position: number;
  /** Of that change, and so of all before it. */
  readonly hash: string;
  /** Public key of who signed. */
  readonly key: string;
  readonly signature: string;
}

export function signed(
  unsigned: Pick<Checkpoint, 'tenant' | 'day' | 'position' | 'hash'>,
  signer: Signer,
): Checkpoint {
  return {
    ...unsigned,
    key: signer.id,
    signature: sign(null, said(unsigned), signer.key).toString('base64url'),
  };
}

/** Whether one of the signers signed just this. */
export function isSigned(checkpoint: Checkpoint, signers: readonly Signer[]): boolean {
  const { key, signature } = checkpoint;
  if (!signers.some(({ id }) => id === key)) return false;
  return verify(null, said(checkpoint), publicKey(key), Buffer.from(signature, 'base64url'));
}

/** One line to be kept elsewhere, without a space. */
export function lineOf({ tenant, day, position, hash, key, signature }: Checkpoint): string {
  return [tenant, day, position, hash, key, signature].join('.');
}

const LINE = /^([\w-]+)\.(\d{4}-\d{2}-\d{2})\.(\d+)\.([0-9a-f]*)\.([\w-]+)\.([\w-]+)$/;

/** @returns `undefined` for what `lineOf` did not write */
export function parseLine(line: string): Checkpoint | undefined {
  const [, tenant, day, position, hash, key, signature] = LINE.exec(line.trim()) ?? [];
  if (tenant === undefined || day === undefined || hash === undefined) return undefined;
  if (key === undefined || signature === undefined) return undefined;
  return { tenant, day, position: Number(position), hash, key, signature };
}

function said({
  tenant,
  day,
  position,
  hash,
}: Pick<Checkpoint, 'tenant' | 'day' | 'position' | 'hash'>): Buffer {
  return Buffer.from(JSON.stringify(['wuyou checkpoint', tenant, day, position, hash]));
}

function publicKey(x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
