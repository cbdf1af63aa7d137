import { spoken, type Words } from '../strings';
import { kept as en } from './en';
import { kept as zh } from './zh-cn';

export type KeptOwnWords = typeof zh;
export type KeptWords = Words & KeptOwnWords;

export const KEPT = /* @__PURE__ */ spoken<KeptOwnWords>({ 'zh-CN': zh, en });
