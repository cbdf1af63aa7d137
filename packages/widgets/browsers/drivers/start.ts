import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Starting {
  readonly program: string;
  /** @param profile an empty folder of its own */
  readonly args: (profile: string) => readonly string[];
  readonly environment?: NodeJS.ProcessEnv | undefined;
}

interface Started {
  /** What it prints, once it can be spoken to. @throws {Error} with what it said, where it ends before */
  said(ready: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<void>;
}

/** Milliseconds to become ready. */
const PATIENCE = 60_000;

/** A program with an empty profile. */
export async function start({ program, args, environment }: Starting): Promise<Started> {
  const profile = await mkdtemp(join(tmpdir(), 'wuyou-browser-'));
  const child = spawn(program, [...args(profile)], {
    env: { ...process.env, ...environment, HOME: profile },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: a browser is many processes, which end together.
    detached: true,
  });
  return {
    said: (ready) => said(child, ready),
    async stop() {
      await end(child);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function said(child: ChildProcess, ready: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why: string) => reject(new Error(`${child.spawnfile} ${why}:\n${text.slice(-2000)}`));
    const timer = setTimeout(() => fail('was not ready in time'), PATIENCE);
    const hear = (bytes: Buffer) => {
      text += bytes;
      const found = ready.exec(text);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', ({ message }) => fail(message));
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
