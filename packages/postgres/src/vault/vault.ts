import { createHmac, randomBytes } from 'node:crypto';
import type { Kind } from '@wuyou/engine';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../schema';
import { AES_256_GCM, type Cipher } from './cipher';
import type { SecretKey, Secrets } from './secrets';

type KeyRow = Database['vault_keys'];

/** What a box belongs to: of which sort, of which log, where in it. It opens nowhere else. */
export type Place = readonly [
  sort: 'key' | 'event' | 'state' | 'command' | 'delivery',
  ...where: (string | number)[],
];

/** A box that does not open though it was sealed with the key at hand: it was changed, or put elsewhere. */
export class BoxDamaged extends Error {
  override readonly name = 'BoxDamaged';
}

export interface VaultOptions {
  readonly secrets: Secrets;
  /** The first seals; all open. Default: AES-256-GCM. */
  readonly ciphers?: readonly [Cipher, ...Cipher[]];
}

/**
 * Seals what is a person's. Each log has a data key of its own, wrapped by the master key; a box names its cipher and its
 * key, so a key that was replaced leaves boxes that nothing opens.
 */
export class Vault {
  readonly secrets: Secrets;
  readonly #ciphers: readonly [Cipher, ...Cipher[]];

  constructor({ secrets, ciphers = [AES_256_GCM] }: VaultOptions) {
    this.secrets = secrets;
    this.#ciphers = ciphers;
  }

  /** A data key for a log, as it is kept. */
  newKey(
    tenant: string,
    kind: Kind,
    logId: string,
  ): { readonly key: SecretKey; readonly row: Insertable<KeyRow> } {
    const key = { id: randomBytes(8).toString('hex'), bytes: randomBytes(32) };
    return { key, row: { tenant, kind, log_id: logId, id: key.id, ...this.#wrap(key, tenant, kind, logId) } };
  }

  /** @returns `undefined` for one that no master key opens */
  unwrap(row: Selectable<KeyRow>): SecretKey | undefined {
    const { tenant, kind, log_id, id, master, wrapped } = row;
    const with_ = this.secrets.master.find((one) => one.id === master);
    if (!with_) return undefined;
    try {
      const bytes = this.#open(with_, wrapped, ['key', tenant, kind, log_id, id]);
      return bytes && { id, bytes };
    } catch {
      return undefined;
    }
  }

  /** The same data key under the newest master key. */
  rewrap(row: Selectable<KeyRow>): Pick<KeyRow, 'master' | 'wrapped'> | undefined {
    const key = this.unwrap(row);
    return key && this.#wrap(key, row.tenant, row.kind, row.log_id);
  }

  seal(key: SecretKey, text: string, place: Place): string {
    return this.#seal(key, Buffer.from(text), place);
  }

  /**
   * @returns `undefined` for what was sealed with another key
   * @throws {BoxDamaged}
   */
  open(key: SecretKey, box: string, place: Place): string | undefined {
    return this.#open(key, box, place)?.toString();
  }

  /** Seals what is of no one log, with the newest master key. */
  sealByMaster(text: string, place: Place): string {
    return this.seal(this.secrets.master[0], text, place);
  }

  /**
   * @returns `undefined` for what was sealed with a master key that is gone
   * @throws {BoxDamaged}
   */
  openByMaster(box: string, place: Place): string | undefined {
    for (const master of this.secrets.master) {
      const text = this.open(master, box, place);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** What a mobile number is looked up by: nobody without the key finds a number by it, or a number's row. */
  mobileIndex(tenant: string, mobile: string): string {
    return createHmac('sha256', this.secrets.index)
      .update(JSON.stringify([tenant, mobile]))
      .digest('hex');
  }

  #wrap(key: SecretKey, tenant: string, kind: string, logId: string): Pick<KeyRow, 'master' | 'wrapped'> {
    const [master] = this.secrets.master;
    return {
      master: master.id,
      wrapped: this.#seal(master, key.bytes, ['key', tenant, kind, logId, key.id]),
    };
  }

  #seal({ id, bytes }: SecretKey, plain: Buffer, place: Place): string {
    const [cipher] = this.#ciphers;
    return [cipher.name, id, cipher.seal(bytes, plain, aad(place)).toString('base64url')].join('.');
  }

  #open({ id, bytes }: SecretKey, box: string, place: Place): Buffer | undefined {
    const [name, keyId, sealed = ''] = box.split('.');
    if (keyId !== id) return undefined;
    const cipher = this.#ciphers.find((one) => one.name === name);
    try {
      if (!cipher) throw new Error(`No cipher is called ${name}.`);
      const bytesSealed = Buffer.from(sealed, 'base64url');
      if (bytesSealed.toString('base64url') !== sealed) throw new Error('It is no base64url.');
      return cipher.open(bytes, bytesSealed, aad(place));
    } catch (cause) {
      throw new BoxDamaged(`What was sealed for ${place.join(' ')} was changed, or is another's.`, { cause });
    }
  }
}

function aad(place: Place): Buffer {
  return Buffer.from(JSON.stringify(place));
}
