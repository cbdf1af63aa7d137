import { spoken } from '../strings';
import { reasons } from './zh-cn';

export const REASONS = /* @__PURE__ */ spoken('reasons', reasons);
