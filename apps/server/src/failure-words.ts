import { DomainError } from '@wuyou/domain';
import { AuditFault, BackupError, DataInUse, SecretsError } from '@wuyou/postgres';
import { SettingsError } from './settings';
import { UsageError } from './usage-error';

/** Why a command failed: in its own words where the operator can mend it, else with where it happened. */
export function failureWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (
    [SettingsError, UsageError, DataInUse, BackupError, SecretsError, AuditFault].some(
      (kind) => error instanceof kind,
    )
  )
    return error.message;
  // A site's policy or catalogue, named path by path.
  if (DomainError.is(error)) return error.message;
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Set WUYOU_PORT to another, or end what uses it.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be used. Set WUYOU_PORT to 1024 or above.`;
  if (code === 'EADDRNOTAVAIL')
    return `${address} is no address of this machine. Set WUYOU_HOST to one that is.`;
  if (code === 'ECONNREFUSED')
    return `No database answers at ${address}:${port}. Start it, or correct WUYOU_DATABASE_URL.`;
  return error.stack ?? error.message;
}
