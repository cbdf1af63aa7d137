export type { Ids } from './call';
export { createEngine } from './engine';
export type { Sleep } from './live/sleep';
export { createMemoryStore, type MemorySnapshot, type MemoryStore } from './memory-store';
export { createOpenApi } from './openapi/openapi';
export type { Engine, EngineOptions, LogEntry } from './options';
export type { Authenticate, Principal } from './principal';
export {
  type Change,
  type Commit,
  type ConflictKind,
  type IdempotencyRecord,
  type ListCursor,
  type ListQuery,
  type Store,
  StoreConflict,
} from './store';
