import { spoken } from '../strings';
import { report } from './zh-cn';

export const REPORT = /* @__PURE__ */ spoken('report', report);
