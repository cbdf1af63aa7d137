// The class, as its wrapper `sha256` calls `Object.hasOwn` while it is loaded, which Chromium has from 93 only.
import { _SHA256 as Sha256 } from '@noble/hashes/sha2.js';

/** Bytes that are in memory at a time. */
const SLICE = 4 * 1024 * 1024;

interface HashOptions {
  readonly signal: AbortSignal;
  /** @param done 0 to 1 */
  readonly onProgress?: (done: number) => void;
  /** Bytes read at a time. */
  readonly slice?: number;
}

/**
 * SHA-256 of a file in lower-case hexadecimal, read slice by slice. Not by `crypto.subtle`, which is missing on pages
 * served over plain http and wants the whole file in memory.
 * @throws {DOMException} when the file cannot be read, or `AbortError`
 */
export async function hashFile(
  file: Blob,
  { signal, onProgress, slice = SLICE }: HashOptions,
): Promise<string> {
  const hash = new Sha256();
  for (let at = 0; at < file.size; at += slice) {
    const bytes = await file.slice(at, at + slice).arrayBuffer();
    if (signal.aborted) throw new DOMException('The file is no longer wanted', 'AbortError');
    hash.update(new Uint8Array(bytes));
    onProgress?.(Math.min(1, (at + slice) / file.size));
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
