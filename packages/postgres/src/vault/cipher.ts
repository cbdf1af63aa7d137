import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Authenticated encryption with a key of 256 bits. Where the law asks for another, such as SM4-GCM, it is put in here. */
export interface Cipher {
  /** Letters, digits and hyphens: it stands before everything that was sealed with it. */
  readonly name: string;
  /** @param place what the box belongs to; it opens nowhere else */
  seal(key: Buffer, plain: Buffer, place: Buffer): Buffer;
  /** @throws {Error} unless key, box and place are those it was sealed with */
  open(key: Buffer, box: Buffer, place: Buffer): Buffer;
}

/** Bytes. */
const NONCE = 12;
const TAG = 16;

/** Nonce, tag, ciphertext. A nonce is random: one key seals a log's few events, far from the 2³² that would be too many. */
export const AES_256_GCM: Cipher = {
  name: 'aes-256-gcm',
  seal(key, plain, place) {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  open(key, box, place) {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(place)
      .setAuthTag(box.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()]);
  },
};
