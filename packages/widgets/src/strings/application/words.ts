import { spoken } from '../strings';
import { application as en } from './en';
import { application as zh } from './zh-cn';

/** Loaded with the part that says them: most pages show no application. */
export const APPLICATION = /* @__PURE__ */ spoken({ 'zh-CN': zh, en });
