import { expect, it } from 'vitest';
import { nfc } from '#lib/text/nfc.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

const MARKS = '\u0323\u0301\u0316';
const LONG = `a${MARKS.repeat(160_000)}`;

it.each(['', 'plain', 'क़िला', 'क\u093Cिला', 'e\u0301', '\u1100\u1161\u11A8', `a${MARKS.repeat(10)}`, 'हिंदी में पढें'])(
  'is plain NFC for %j',
  (text) => {
    expect(nfc(text)).toBe(text.normalize('NFC'));
  },
);

it('puts marks in order within each thirty, takes nothing away, and leaves its own answer as it is', () => {
  for (const mark of [MARKS, '\u0344', '\u0F73', '\u0301', '\u093F\u093C']) {
    const text = `a${mark.repeat(2_000)}b`;
    const once = nfc(text);
    expect(nfc(once)).toBe(once);
    expect(once.replaceAll('\u034F', '').normalize('NFC')).toBe(text.normalize('NFC'));
    expect(once).not.toMatch(/(?:(?!\u034F)\p{M}){31}/u);
  }
});

it('takes as long as the text is long', () => {
  // Half a minute and more before.
  expect(cpuMs(() => void nfc(LONG))).toBeLessThan(1_000);
});
