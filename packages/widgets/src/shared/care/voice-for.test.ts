import { expect, test } from 'vitest';
import { voiceFor } from './voice-for';

const device = (lang: string) => ({ lang, localService: true });
const network = (lang: string) => ({ lang, localService: false });

test.each([
  ['a device with none', 'zh-CN', [], undefined],
  ['a device that speaks another language', 'zh-CN', [device('en-GB'), device('ja-JP')], undefined],
  ['the device before the network', 'zh-CN', [network('zh-CN'), device('zh-CN')], 1],
  ['the network where the device has none', 'zh-CN', [device('en-US'), network('zh-CN')], 1],
  ['Android’s way of writing it', 'zh-CN', [device('zh_CN_#Hans')], 0],
  ['Mandarin by its own code', 'zh-CN', [device('cmn-Hans-CN')], 0],
  ['Cantonese is not what is written here', 'zh-CN', [device('zh-HK'), device('zh_HK_#Hant')], undefined],
  ['Mandarin of Taiwan is understood', 'zh-CN', [device('zh-HK'), device('zh-TW')], 1],
  ['English', 'en', [device('zh-CN'), device('en-AU')], 1],
] as const)('%s', (_, locale, voices, at) => {
  expect(voiceFor(locale, voices)).toBe(at === undefined ? undefined : voices[at]);
});
