import { spoken, type Words } from '../strings';
import { apply as en } from './en';
import { apply as zh } from './zh-cn';

export type ApplyOwnWords = typeof zh;
export type ApplyWords = Words & ApplyOwnWords;

export const APPLY = /* @__PURE__ */ spoken<ApplyOwnWords>({ 'zh-CN': zh, en });
