import { library } from '@wuyou/tooling/tsup';

export default library({
  entry: ['src/index.ts', 'src/values.ts', 'src/routes.ts', 'src/http.ts'],
  format: ['esm', 'cjs'],
});
