import { spoken } from '../strings';
import { tracked } from './zh-cn';

export const TRACKED = /* @__PURE__ */ spoken('tracked', tracked);
