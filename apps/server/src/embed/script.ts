import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/** `identity` is as it is. */
export type Encoding = keyof typeof ENCODERS | 'identity';

export interface Script {
  /** Its hash, in quotes, as an `ETag` has it. */
  readonly tag: string;
  /** Compressed when first asked for. */
  body(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

export function scriptOf(plain: Uint8Array<ArrayBuffer>): Script {
  const bodies = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    tag: `"${createHash('sha256').update(plain).digest('base64url')}"`,
    body(encoding) {
      const body =
        bodies.get(encoding) ??
        (encoding === 'identity' ? Promise.resolve(plain) : ENCODERS[encoding](plain));
      bodies.set(encoding, body);
      return body;
    },
  };
}

/** The smallest that is accepted. */
export function encodingFor(accepted: string): Encoding {
  const names = accepted.split(',').map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((name) => names.includes(name)) ?? 'identity';
}
