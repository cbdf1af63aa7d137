import { library } from '@wuyou/tooling/tsup';

export default library({ entry: ['src/index.ts', 'src/browser.ts', 'src/county.ts', 'src/node.ts'] });
