import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Subject } from './subject.ts';

/** The same request again and again, over connections that stay open. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  readonly seconds: number;
  /** Requests, in place of seconds. */
  readonly amount?: number;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  /** Milliseconds. */
  readonly p99: number;
}

/** @throws {Error} where a request was refused, with what the subject has printed */
export async function loadRound(
  { url, headers, body, said }: Subject,
  amount: Pick<Load, 'connections' | 'seconds' | 'amount'>,
): Promise<Measured> {
  const program = new URL('load.ts', import.meta.url).pathname;
  const load: Load = { url, headers, body, ...amount };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(load)]);
    return JSON.parse(stdout) as Measured;
  } catch (error) {
    throw new Error(`${url} refused. It printed:\n${said()}`, { cause: error });
  }
}
