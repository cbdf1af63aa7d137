import { spoken } from '../strings';
import { common } from './zh-cn';

export const COMMON = /* @__PURE__ */ spoken('common', common);
