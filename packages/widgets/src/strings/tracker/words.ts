import { spoken } from '../strings';
import { tracker } from './zh-cn';

export const TRACKER = /* @__PURE__ */ spoken('tracker', tracker);
