import type { Locale } from '@wuyou/domain/values';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spokenText } from './spoken-text';
import { voiceFor } from './voice-for';

/** A little slower than the voice's own pace. */
const PACE = 0.9;

/** Reads a widget to someone, line by line: long utterances break off in some browsers. */
export class ReadAloud implements ReactiveController {
  /** Still to be read, or being read. */
  private lines: readonly SpeechSynthesisUtterance[] = [];

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  get reading(): boolean {
    return this.lines.length > 0;
  }

  /** Whether there is a voice. Browsers learn of theirs late, and say so. */
  can(locale: Locale): boolean {
    return this.speech !== undefined && voiceFor(locale, this.speech.getVoices()) !== undefined;
  }

  /** Starts, or stops what it reads. */
  toggle(root: Element, locale: Locale): void {
    if (this.reading) {
      this.stop();
      return;
    }
    const { speech } = this;
    const voice = speech && voiceFor(locale, speech.getVoices());
    if (!voice) return;
    speech.cancel();
    const lines = spokenText(root).map((line) => this.utterance(line, voice));
    lines[lines.length - 1]?.addEventListener('end', this.over);
    this.set(lines);
    for (const line of lines) speech.speak(line);
  }

  hostConnected(): void {
    this.speech?.addEventListener?.('voiceschanged', this.changed);
  }

  hostDisconnected(): void {
    this.speech?.removeEventListener?.('voiceschanged', this.changed);
    this.stop();
  }

  private get speech(): SpeechSynthesis | undefined {
    return window.speechSynthesis;
  }

  private utterance(line: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(line);
    Object.assign(utterance, { voice, lang: voice.lang.replace(/_/g, '-'), rate: PACE });
    // Also when another widget begins to read.
    utterance.addEventListener('error', this.over);
    return utterance;
  }

  stop(): void {
    if (!this.reading) return;
    this.set([]);
    this.speech?.cancel();
  }

  private readonly over = ({ target }: Event): void => {
    if (this.lines.some((line) => line === target)) this.set([]);
  };

  private readonly changed = (): void => this.host.requestUpdate();

  private set(lines: readonly SpeechSynthesisUtterance[]): void {
    this.lines = lines;
    this.host.requestUpdate();
  }
}
