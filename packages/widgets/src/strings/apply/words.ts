import { spoken, type Words } from '../strings';
import { apply } from './zh-cn';

export type ApplyWords = Words<'apply'>;

export const APPLY = /* @__PURE__ */ spoken('apply', apply);
