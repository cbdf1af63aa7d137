import { describe } from 'vitest';
import { applicationsContract } from './store-contract/applications';
import { changesContract } from './store-contract/changes';
import { commitContract } from './store-contract/commit';
import { dueContract } from './store-contract/due';
import { figuresContract } from './store-contract/figures';
import { figuresWalkContract } from './store-contract/figures-walk';
import { filesContract } from './store-contract/files';
import { listContract } from './store-contract/list';
import { mergingContract } from './store-contract/merging';
import type { OpenStore } from './store-contract/open-store';
import { sequenceContract } from './store-contract/sequence';

/**
 * What every store must do, as Vitest tests.
 * @param openStore gives an empty store; called once for each test
 * @example storeContract('memory', () => createMemoryStore());
 */
export function storeContract(name: string, openStore: OpenStore): void {
  describe(`a ${name} store`, () => {
    commitContract(openStore);
    listContract(openStore);
    changesContract(openStore);
    mergingContract(openStore);
    sequenceContract(openStore);
    dueContract(openStore);
    applicationsContract(openStore);
    figuresContract(openStore);
    figuresWalkContract(openStore);
    filesContract(openStore);
  });
}
