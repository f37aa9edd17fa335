import { describe, expect, it } from 'vitest';
import { latinFromDevanagari } from '#lib/text/latin-from-devanagari.ts';
import { proposeSlug, SLUG_LENGTH, slugify } from '#lib/text/slug.ts';

describe('latinFromDevanagari', () => {
  it.each(
    `नमस्ते namaste|प्रधानमंत्री pradhanmantri|चुनाव chunav|समाचार samachar|राज्य rajya|विधानसभा vidhansabha|मुंबई mumbai
महाराष्ट्र maharashtra|संबंध sambandh|समझना samajhna|विश्वविद्यालय vishwavidyalaya|धर्म dharm|शिक्षा shiksha|कृषि krishi|गांव gaon
सड़क sadak|छत्तीसगढ़ chhattisgarh|नहीं nahin|अर्थव्यवस्था arthvyavastha|अदालत adalat|राष्ट्रपति rashtrapati|योजना yojana
सरकार sarkar|दिल्ली dilli|भारतीय bhartiya|लोकसभा loksabha|स्वास्थ्य swasthya|अंतरराष्ट्रीय antarrashtriya|मंत्रालय mantralaya
विज्ञान vigyan|ज़मीन zameen|फ़ैसला faisla|बेरोजगारी berojgari|ऑस्ट्रेलिया australia|दुर्घटना durghatna|किसान kisan|युद्ध yuddh
२०२६ 2026|हिन्दी hindi|हिंदी hindi|मुख्यमंत्री mukhyamantri|रामगढ़ ramgarh|कानपुर kanpur`
      .split(/[|\n]/)
      .map((pair) => pair.split(' ') as [string, string]),
  )('%s → %s', (hindi, latin) => expect(latinFromDevanagari(hindi)).toBe(latin));

  it('spells every Devanagari letter in ASCII', () => {
    for (let code = 0x0904; code <= 0x0939; code += 1) {
      expect(latinFromDevanagari(String.fromCharCode(code) + 'ा')).toMatch(/^[a-z]*$/);
    }
  });
});

describe('slugify', () => {
  it.each([
    ['US, Japan commit to ties', 'us-japan-commit-to-ties'],
    ['Café — “Élan” & Co.', 'cafe-elan-co'],
    ["It’s O'Brien", 'its-obrien'],
    ['हिंदी में पढ़ें', 'हिंदी-में-पढ\u093Cें'],
    ['क्\u200Dषेत्र', 'क्षेत्र'],
    ['  --Budget--  2026 ', 'budget-2026'],
    ['₹500 करोड़!', '500-करोड\u093C'],
    ['../../etc/passwd', 'etc-passwd'],
    ['“…”', ''],
    ['', ''],
  ])('%s', (typed, slug) => {
    expect(slugify(typed)).toBe(slug);
    expect(slugify(slugify(typed))).toBe(slug);
    expect(slug).toBe(slug.normalize('NFC'));
  });
});

describe('proposeSlug', () => {
  it('takes the English headline for a Hindi story, else transliterates its own', () => {
    const headline = 'प्रधानमंत्री नरेंद्र मोदी ने दिल्ली में कहा';
    expect(proposeSlug({ headline, locale: 'hi' })).toBe('pradhanmantri-narendra-modi-dilli-kaha');
    expect(proposeSlug({ headline, locale: 'hi', englishHeadline: 'Modi speaks in Delhi' })).toBe('modi-speaks-delhi');
    expect(proposeSlug({ headline, locale: 'hi', englishHeadline: ' ' })).toMatch(/^pradhanmantri/);
  });

  it.each([
    ['hi', '“”'],
    ['hi', ''],
    ['en', '…'],
    ['en', '東京'],
    ['hi', 'ने को का'],
  ] as const)('is never empty (%s: %s)', (locale, headline) =>
    expect(proposeSlug({ headline, locale })).toMatch(/^[a-z0-9-]+$/),
  );

  it('is at most 70 characters, cut at a word', () => {
    const slug = proposeSlug({ headline: 'parliament '.repeat(20), locale: 'en' });
    expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH);
    expect(slug).toMatch(/^(parliament-)*parliament$/);
    expect(proposeSlug({ headline: 'x'.repeat(500), locale: 'en' })).toHaveLength(SLUG_LENGTH);
  });

  it('drops small words in both languages, unless nothing else is there', () => {
    expect(proposeSlug({ headline: 'बजट में किसानों को राहत है', locale: 'hi' })).toBe('bajat-kisanon-rahat');
    expect(proposeSlug({ headline: 'The rise of the rupee', locale: 'en' })).toBe('rise-rupee');
    expect(proposeSlug({ headline: 'To be', locale: 'en' })).toBe('to-be');
  });
});
