export type { Audit, AuditReport } from './audit/audit';
export { AuditFault } from './audit/fault';
export type {
  Count,
  Deliveries,
  Delivery,
  DeliveryChannel,
  DeliveryStatus,
  NewDelivery,
  Settlement,
} from './delivery';
export type { Driver } from './driver';
export { BackupError, backupFolder, restoreFolder } from './embedded-backup';
export { embeddedDriver } from './embedded-driver';
export type { Recount, RecountOptions } from './figures/recount';
export { DataInUse } from './folder-lock';
export type { KeyFor, Keyring, ListedKey } from './keyring';
export { migrate } from './migrate';
export type { LogEvent, Outbox, UntoldChange } from './outbox';
export type { LogName, People } from './people/people';
export { pgliteDriver } from './pglite-driver';
export { createPostgresStore, type PostgresStore } from './postgres-store';
export { serverDriver } from './server-driver';
export { AES_256_GCM, type Cipher } from './vault/cipher';
export { addMaster, createSecrets, readSecrets, type Secrets, SecretsError } from './vault/secrets';
export type { VaultOptions } from './vault/vault';
export type { RegisteredWebhook, SigningWebhook, WebhookRegister } from './webhook-register';
