import { spoken, type Words } from '../strings';
import { kept } from './zh-cn';

export type KeptWords = Words<'kept'>;

export const KEPT = /* @__PURE__ */ spoken('kept', kept);
