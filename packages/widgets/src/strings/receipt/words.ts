import { spoken } from '../strings';
import { receipt } from './zh-cn';

export const RECEIPT = /* @__PURE__ */ spoken('receipt', receipt);
