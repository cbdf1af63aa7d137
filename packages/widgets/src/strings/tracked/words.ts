import { spoken } from '../strings';
import { tracked as en } from './en';
import { tracked as zh } from './zh-cn';

export const TRACKED = /* @__PURE__ */ spoken({ 'zh-CN': zh, en });
