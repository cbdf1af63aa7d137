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
export { DataInUse } from './folder-lock';
export type { KeyFor, Keyring, ListedKey } from './keyring';
export { migrate } from './migrate';
export type { Outbox, UntoldChange } from './outbox';
export { pgliteDriver } from './pglite-driver';
export { createPostgresStore, type PostgresStore } from './postgres-store';
export { serverDriver } from './server-driver';
export type { RegisteredWebhook, SigningWebhook, WebhookRegister } from './webhook-register';
