import { library } from '@wuyou/tooling/tsup';

export default library({ entry: ['src/index.ts', 'src/embedded-worker.ts'] });
