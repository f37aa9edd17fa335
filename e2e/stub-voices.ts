import type { Page } from '@playwright/test';

/** One sentence given to a voice. */
type SpokenSentence = { text: string; lang: string };

/**
 * Puts voices of our making in the browser's place, before any page loads: a machine that runs tests has none. Each
 * sentence takes a moment. Answers what has been said so far.
 */
export async function stubVoices(page: Page, langs: string[]): Promise<() => Promise<SpokenSentence[]>> {
  await page.addInitScript((given) => {
    const said: SpokenSentence[] = [];
    type Utterance = { text: string; lang: string; voice: unknown; onend?: () => void; onerror?: () => void };
    let current: { utterance: Utterance; timer: number } | undefined;
    const speech = {
      getVoices: () => given.map((lang) => ({ lang, name: lang, default: false, localService: true, voiceURI: lang })),
      speak(utterance: Utterance) {
        said.push({ text: utterance.text, lang: utterance.lang });
        current = { utterance, timer: window.setTimeout(() => utterance.onend?.(), 150) };
      },
      cancel() {
        if (current) clearTimeout(current.timer);
        current = undefined;
      },
      pause() {},
      resume() {},
      onvoiceschanged: null,
      speaking: false,
      addEventListener() {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        lang = '';
        voice: unknown = null;
        constructor(readonly text: string) {}
      },
      configurable: true,
    });
    Object.assign(window, { saidSoFar: said });
  }, langs);
  return () => page.evaluate(() => (window as unknown as { saidSoFar: SpokenSentence[] }).saidSoFar);
}
