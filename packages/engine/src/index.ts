export type { Ids } from './call';
export type { ChallengeSecret } from './challenge';
export { createEngine } from './engine';
export type { Files, Received, Scan, Upload, Vault } from './files/files';
export { createMemoryFiles } from './files/memory-files';
export {
  createIntake,
  type Draft,
  INTAKE_BATCH,
  type Intake,
  type IntakeOptions,
  type IntakeStore,
  type Outcome,
  type Taken,
} from './intake/intake';
export type { LicenceLibrary } from './licence-library';
export type { Counted, Limit } from './limit';
export { EventStream, encoded } from './live/event-stream';
export type { Sleep } from './live/sleep';
export { createMemoryStore, type MemorySnapshot, type MemoryStore } from './memory-store';
export { OPEN311_PATHS } from './open311/address';
export { createOpenApi } from './openapi/openapi';
export type { Engine, EngineOptions, LogEntry } from './options';
export { parseTenant } from './parse-tenant';
export type { Authenticate, Principal, SentFrom } from './principal';
export {
  type ApplicationChange,
  type ApplicationListQuery,
  type CaseChange,
  type CaseListQuery,
  CHALLENGE_SLACK,
  type Change,
  type Commit,
  type ConflictKind,
  type FileShelf,
  type FileStatus,
  type IdempotencyRecord,
  type KeptFile,
  type Kind,
  type ListCursor,
  type Shelf,
  type Store,
  StoreConflict,
  type TallyQuery,
} from './store';
