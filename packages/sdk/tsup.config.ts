import { library } from '@wuyou/tooling/tsup';

export default library({ entry: ['src/index.ts'], format: ['esm', 'cjs'], bundled: ['@noble/hashes'] });
