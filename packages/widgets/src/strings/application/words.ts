import { spoken } from '../strings';
import { application } from './zh-cn';

/** Loaded with the part that says them: most pages show no application. */
export const APPLICATION = /* @__PURE__ */ spoken('application', application);
