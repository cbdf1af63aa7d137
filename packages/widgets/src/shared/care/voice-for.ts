import type { Locale } from '@wuyou/domain/values';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** What to read with: Mandarin for Chinese, never Cantonese; one of the device's own before one of the network. */
const TAGS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /^(zh|cmn)(?!.*(hk|mo|yue))/i,
  en: /^en/i,
};

/** @returns `undefined` where the device speaks no such language */
export function voiceFor<V extends Voice>(locale: Locale, voices: readonly V[]): V | undefined {
  const speaking = voices.filter(({ lang }) => TAGS[locale].test(lang));
  return speaking.find(({ localService }) => localService) ?? speaking[0];
}
