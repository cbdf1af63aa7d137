import { spoken } from '../strings';
import { tracker as en } from './en';
import { tracker as zh } from './zh-cn';

export const TRACKER = /* @__PURE__ */ spoken({ 'zh-CN': zh, en });
