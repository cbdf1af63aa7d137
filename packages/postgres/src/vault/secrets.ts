import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A key with the name that what was made with it carries: drawn from the key, so that no two keys share one. */
export interface SecretKey {
  readonly id: string;
  readonly bytes: Buffer;
}

export interface Signer {
  /** The public key, in base64url: what anyone checks a signature with. */
  readonly id: string;
  readonly key: KeyObject;
}

/** What opens and signs a store's data. It is kept apart from them: a copy of the data alone opens nothing. */
export interface Secrets {
  /** The first wraps data keys; all unwrap them. */
  readonly master: readonly [SecretKey, ...SecretKey[]];
  /** What mobile numbers are looked up by. It is never changed. */
  readonly index: Buffer;
  /** The first signs checkpoints; all are believed. */
  readonly signing: readonly [Signer, ...Signer[]];
}

/** Secrets that are missing or wrong; its words say what to do. */
export class SecretsError extends Error {
  override readonly name = 'SecretsError';
}

interface SecretsFile {
  readonly master: readonly string[];
  readonly index: string;
  readonly signing: readonly string[];
}

/** Bytes of a key. */
const SIZE = 32;

/** New secrets, as the text of a file. */
export function createSecrets(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return written({
    master: [newKey()],
    index: newKey(),
    signing: [privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')],
  });
}

/**
 * The same secrets with a new master key in front: it wraps from now on, and those before still unwrap.
 * @throws {SecretsError}
 */
export function addMaster(text: string): string {
  const { master, ...others } = fileOf(text);
  return written({ ...others, master: [newKey(), ...master] });
}

/** @throws {SecretsError} naming the field that is wrong, and never its value */
export function readSecrets(text: string): Secrets {
  const { master, index, signing } = fileOf(text);
  return {
    master: some(master, 'master', (key) => {
      const bytes = bytesOf(key, 'master');
      return {
        id: createHash('sha256').update('wuyou master ').update(bytes).digest('hex').slice(0, 16),
        bytes,
      };
    }),
    index: bytesOf(index, 'index'),
    signing: some(signing, 'signing', signerOf),
  };
}

function fileOf(text: string): SecretsFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new SecretsError('The secrets are no JSON. Make them with: wuyou secrets create <file>');
  }
  const { master, index, signing } = (json ?? {}) as Partial<SecretsFile>;
  return {
    master: Array.isArray(master) ? master : [],
    index: typeof index === 'string' ? index : '',
    signing: Array.isArray(signing) ? signing : [],
  };
}

function some<T>(keys: readonly string[], field: string, read: (key: string) => T): readonly [T, ...T[]] {
  const [first, ...others] = keys.map(read);
  if (first === undefined) throw wrong(field, 'needs one key at least');
  return [first, ...others];
}

function bytesOf(key: unknown, field: string): Buffer {
  const bytes = Buffer.from(typeof key === 'string' ? key : '', 'base64');
  if (bytes.length !== SIZE) throw wrong(field, `is a key of ${SIZE} bytes in base64`);
  return bytes;
}

function signerOf(text: unknown): Signer {
  try {
    const der = Buffer.from(typeof text === 'string' ? text : '', 'base64');
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType !== 'ed25519') throw new TypeError(key.asymmetricKeyType);
    const { x } = createPublicKey(key).export({ format: 'jwk' });
    return { id: x ?? '', key };
  } catch {
    throw wrong('signing', 'is an Ed25519 key in PKCS #8, in base64');
  }
}

function wrong(field: string, mend: string): SecretsError {
  return new SecretsError(
    `"${field}" of the secrets ${mend}. Make secrets with: wuyou secrets create <file>`,
  );
}

function newKey(): string {
  return randomBytes(SIZE).toString('base64');
}

function written(file: SecretsFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
