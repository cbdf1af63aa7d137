import { spoken } from '../strings';
import { due } from './zh-cn';

export const DUE = /* @__PURE__ */ spoken('due', due);
