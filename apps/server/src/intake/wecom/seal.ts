import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

/** What WeCom and a receiver of its callbacks share. */
export interface Secrets {
  readonly token: string;
  /** 43 characters: a key of 32 bytes in Base64 without its last character. */
  readonly encodingAesKey: string;
  /** Whom messages are for: the company's id, or the robot's; empty for some robots. */
  readonly receiver: string;
}

/** What a callback's address says of the sealed text. */
export interface Stamp {
  readonly signature: string;
  /** Seconds since 1970 UTC. */
  readonly timestamp: string;
  readonly nonce: string;
}

/** The padding fills blocks of 32 bytes, not of the cipher's 16. */
const BLOCK = 32;
const RANDOM = 16;
const LENGTH = 4;

/** SHA-1 over the sorted parts, in hexadecimal. Source: WeCom's 回调配置, 加解密方案说明. */
export function signatureOf(
  { token }: Secrets,
  { timestamp, nonce }: Omit<Stamp, 'signature'>,
  sealed: string,
) {
  return createHash('sha1').update([token, timestamp, nonce, sealed].sort().join('')).digest('hex');
}

/** Whether it comes from who knows the token; takes as long for a wrong signature as for a right one. */
export function isSigned(secrets: Secrets, stamp: Stamp, sealed: string): boolean {
  const expected = Buffer.from(signatureOf(secrets, stamp, sealed));
  const given = Buffer.from(stamp.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** AES-256-CBC over random bytes, the length, the text and the receiver. */
export function seal({ encodingAesKey, receiver }: Secrets, text: string, random: Uint8Array): string {
  const message = Buffer.from(text);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(message.length);
  const plain = Buffer.concat([random.subarray(0, RANDOM), length, message, Buffer.from(receiver)]);
  const padding = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', ...keyAndStart(encodingAesKey)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** The text, or `undefined` where it was sealed with another key or for someone else. */
export function unseal({ encodingAesKey, receiver }: Secrets, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', ...keyAndStart(encodingAesKey)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > BLOCK) return undefined;
  const plain = padded.subarray(0, padded.length - padding);
  if (plain.length < RANDOM + LENGTH) return undefined;
  const end = RANDOM + LENGTH + plain.readUInt32BE(RANDOM);
  if (end > plain.length || plain.toString('utf8', end) !== receiver) return undefined;
  return plain.toString('utf8', RANDOM + LENGTH, end);
}

function keyAndStart(encodingAesKey: string): [key: Buffer, start: Buffer] {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  return [key, key.subarray(0, 16)];
}
