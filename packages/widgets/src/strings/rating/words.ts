import { spoken } from '../strings';
import { rating } from './zh-cn';

export const RATING = /* @__PURE__ */ spoken('rating', rating);
