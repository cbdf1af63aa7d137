import { library } from '@wuyou/tooling/tsup';

export default library({
  entry: [
    'src/index.ts',
    'src/values.ts',
    'src/routes.ts',
    'src/http.ts',
    'src/catalogue.ts',
    'src/notices.ts',
  ],
  format: ['esm', 'cjs'],
  // Only its data is used, and Node cannot import JSON without an attribute that older bundlers refuse.
  bundled: ['chinese-days'],
});
