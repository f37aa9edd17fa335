import { describe, expect, it } from 'vitest';
import { countScripts, leftInOther } from '#lib/text/other-script.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';
import type { Locale } from '#lib/locale.ts';

describe('leftInOther', () => {
  it.each<[string, Locale, string, ReturnType<typeof leftInOther>]>([
    ['an English sentence in a Hindi story', 'hi', 'The bridge over the Gandak opened on Friday.', 'sentence'],
    ['a Hindi sentence in an English story', 'en', 'गंडक पर बना पुल शुक्रवार को खुल गया।', 'sentence'],
    ['a Hindi sentence in a Hindi story', 'hi', 'गंडक पर बना पुल शुक्रवार को खुल गया।', undefined],
    ['a Hindi sentence that names things in English', 'hi', 'उन्होंने Reserve Bank of India को लिखा', undefined],
    ['a sentence half translated', 'hi', 'पुल opened on Friday after nine years', 'sentence'],
    ['a name', 'hi', 'Reserve Bank', 'name'],
    ['a Hindi word quoted in English', 'en', 'They call it “जुगाड़” here', undefined],
    ['figures and signs', 'hi', '₹1,200 – 45.7%', undefined],
    ['single letters', 'hi', 'G20, X, 5G', undefined],
    ['an address', 'hi', 'https://example.org/a-very-long-way-to-go-there, desk@example.org', undefined],
    ['nothing', 'en', '', undefined],
    ['another script altogether', 'hi', 'ஒரு பாலம் திறக்கப்பட்டது நேற்று', undefined],
  ])('%s', (_, locale, text, expected) => expect(leftInOther(countScripts(text, locale))).toBe(expected));

  it('takes as long as the text is long', () => {
    const long = `${'क'.repeat(500_000)} ${'a:/'.repeat(100_000)}`;
    expect(cpuMs(() => void countScripts(long, 'hi'))).toBeLessThan(1_000);
  });

  it('counts a word with matras as one', () => expect(countScripts('क्षत्रिय हिंदी', 'hi')).toEqual({ own: 2, other: 0 }));
});
