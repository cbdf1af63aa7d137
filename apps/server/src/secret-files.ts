import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** What may stand in a file of its own, as orchestrators mount secrets. */
const SECRETS = ['WUYOU_DATABASE_URL', 'WUYOU_SMTP', 'WUYOU_SMS', 'WUYOU_OPEN311_KEYS'] as const;

/**
 * `WUYOU_SMTP_FILE=/run/secrets/smtp` for `WUYOU_SMTP`, and likewise for the others.
 * A file that cannot be read leaves its variable empty, which then is refused by its name.
 */
export function withSecretFiles(environment: Environment): Environment {
  const read: Record<string, string | undefined> = { ...environment };
  for (const name of SECRETS) {
    const path = read[`${name}_FILE`];
    if (path === undefined) continue;
    delete read[`${name}_FILE`];
    read[name] = textOf(path);
  }
  return read;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
