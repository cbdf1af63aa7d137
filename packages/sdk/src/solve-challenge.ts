// The class, as its wrapper `sha256` calls `Object.hasOwn` while it is loaded, which Chromium has from 93 only.
import { _SHA256 as Sha256 } from '@noble/hashes/sha2.js';
import type { ChallengeView } from '@wuyou/domain';
import type { Environment } from './environment';

/** Milliseconds that a page is kept busy at a time: well under what a person feels. */
const SLICE = 16;
/** Counters between two looks at the clock. */
const BATCH = 64;

interface Solving {
  readonly signal: AbortSignal | undefined;
  readonly environment: Environment;
  /** @param done 0 to 1; it may be found long before 1 */
  readonly onProgress: (done: number) => void;
}

/**
 * The solved challenge, as its header takes it: ALTCHA's payload. Slice by slice beside what else the page does, and not
 * by `crypto.subtle`, which is missing on pages served over plain http.
 * @throws the signal's reason
 */
export async function solveChallenge(
  challenge: ChallengeView,
  { signal, environment, onProgress }: Solving,
): Promise<string> {
  const { salt, nonce, keyPrefix, data } = challenge.parameters;
  const message = bytesOf(`${salt}${nonce}00000000`);
  const counterIn = new DataView(message.buffer, message.length - 4);
  const wanted = bytesOf(keyPrefix);
  let until = environment.now() + SLICE;
  for (let counter = 0; counter <= data.most; counter += 1) {
    counterIn.setUint32(0, counter);
    const hash = new Sha256().update(message).digest();
    if (wanted.every((byte, i) => byte === hash[i])) {
      const derivedKey = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
    }
    if (counter % BATCH > 0 || environment.now() < until) continue;
    onProgress(counter / data.most);
    await new Promise<void>((resolve) => environment.after(0, resolve));
    // Browsers before 2022 give no reason.
    if (signal?.aborted) throw signal.reason ?? new DOMException('The call was aborted', 'AbortError');
    until = environment.now() + SLICE;
  }
  throw new Error('The service gave a challenge without a solution.');
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
