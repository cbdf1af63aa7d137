import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { DomainError } from '@wuyou/domain';

interface Spooling {
  readonly path: string;
  /** Bytes it may have. */
  readonly limit: number;
  /** Bytes it was said to have. */
  readonly declared: number | undefined;
  /** Milliseconds without a byte, and for all of it. */
  readonly idle: number;
  readonly patience: number;
}

/**
 * Writes a stream to a new file, never more of it in memory than one piece.
 * @returns the SHA-256 and how many bytes there were
 * @throws {DomainError} `payload_too_large`, `upload_incomplete`
 */
export async function spool(
  bytes: ReadableStream<Uint8Array>,
  { path, limit, declared, idle, patience }: Spooling,
): Promise<{ readonly hash: string; readonly size: number }> {
  const reader = bytes.getReader();
  const hash = createHash('sha256');
  const late = AbortSignal.timeout(patience);
  let size = 0;
  let file: FileHandle | undefined;
  try {
    if (declared !== undefined && declared > limit) throw new DomainError('payload_too_large', { limit });
    file = await open(path, 'wx', 0o600);
    for (;;) {
      const piece = await nextPiece(reader, AbortSignal.any([late, AbortSignal.timeout(idle)]));
      if (!piece) break;
      size += piece.byteLength;
      if (size > limit) throw new DomainError('payload_too_large', { limit });
      hash.update(piece);
      await file.writeFile(piece);
    }
    if (declared !== undefined && declared !== size) throw new DomainError('upload_incomplete', {});
    return { hash: hash.digest('hex'), size };
  } catch (error) {
    // Whoever sends may go on sending for ever; nobody listens any more.
    void reader.cancel(error).catch(() => {});
    throw error;
  } finally {
    await file?.close();
  }
}

/** @throws {DomainError} `upload_incomplete` where the connection breaks off, or the time is up */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  let stop = (): void => {};
  const late = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return (await Promise.race([reader.read(), late])).value;
  } catch (cause) {
    throw new DomainError('upload_incomplete', {}, { cause });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
