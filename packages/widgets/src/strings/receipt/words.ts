import { spoken } from '../strings';
import { receipt as en } from './en';
import { receipt as zh } from './zh-cn';

export type ReceiptOwnWords = typeof zh;

export const RECEIPT = /* @__PURE__ */ spoken<ReceiptOwnWords>({ 'zh-CN': zh, en });
