import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly pid: number;
  /** What `ready` found. */
  readonly found: RegExpExecArray;
  /** The last of what it has printed. */
  said(): string;
  stop(): Promise<void>;
}

interface Starting {
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** In what it prints. */
  readonly ready: RegExp;
}

/** Characters. */
const KEPT = 4_000;

/** A Node process, once it has said that it is ready. */
export async function startChild({ args, environment = {}, ready }: Starting): Promise<Child> {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said = `${said}${bytes}`.slice(-KEPT);
      const match = ready.exec(said);
      if (match) resolve(match);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${said}`)));
  });
  return {
    pid: child.pid ?? 0,
    found,
    said: () => said,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
