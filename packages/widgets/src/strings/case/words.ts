import { spoken } from '../strings';
import { caseView } from './zh-cn';

/** Loaded with the part that says them: who looks nothing up needs none of it. */
export const CASE = /* @__PURE__ */ spoken('caseView', caseView);
