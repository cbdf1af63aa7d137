import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes gathered before they are written. */
const BUFFER = 1_000_000;

/**
 * A list of texts kept in a temporary file that only its owner reads, and in memory only where each begins: a workbook
 * keeps every text of a sheet in one list before it.
 */
export class StringFile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'wuyou-import-'));
  readonly #file = openSync(join(this.#folder, 'strings'), 'wx+', 0o600);
  readonly #ends: number[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.#ends.push((this.#ends.at(-1) ?? 0) + bytes.length);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BUFFER) this.#flush();
  }

  /** @returns `undefined` for a place beyond the last */
  at(place: number): string | undefined {
    const { [place]: end } = this.#ends;
    if (end === undefined) return undefined;
    this.#flush();
    const begin = this.#ends[place - 1] ?? 0;
    const bytes = Buffer.allocUnsafe(end - begin);
    readSync(this.#file, bytes, 0, bytes.length, begin);
    return bytes.toString();
  }

  /** Nothing is left of it. */
  remove(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
