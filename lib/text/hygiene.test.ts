import { describe, expect, it } from 'vitest';
import { badSequences, cleanText } from '#lib/text/hygiene.ts';

const hi = (text: string, endsBlock = true) => cleanText(text, { locale: 'hi', endsBlock });

describe('cleanText', () => {
  it.each([
    ['precomposed nukta', 'प\u095Dें', 'प\u0922\u093Cें'],
    ['अ and a sign', 'अ\u093Eज', '\u0906ज'],
    ['two signs for ो', 'ल\u093E\u0947ग', 'ल\u094Bग'],
    ['two signs for ॉ', 'ड\u093E\u0945क्टर', 'ड\u0949क्टर'],
    ['two signs for ौ', 'म\u093E\u0948सम', 'म\u094Cसम'],
    ['a bar for the danda', 'यह सच है |', 'यह सच है।'],
    ['two bars', 'इति शुभम् ||', 'इति शुभम्॥'],
    ['a joiner after a virama', 'क्\u200Dष', 'क्\u200Dष'],
    ['a non-joiner after a virama', 'शक्\u200Cति', 'शक्\u200Cति'],
    ['the eyelash र', 'र\u200D\u094Dय', 'र\u200D\u094Dय'],
    ['a joiner that means nothing', 'भा\u200Dरत', 'भारत'],
    ['bidi controls', '\u202Bभारत\u202C', 'भारत'],
    ['other invisible characters', 'भा\u200Bर\u2060त\uFEFF \u00ADनया', 'भारत नया'],
    ['a time', 'समय 11:22', 'समय 11:22'],
    ['a time in Devanagari digits', 'समय ११:२२', 'समय ११:२२'],
    ['a label', 'दिल्ली: मौसम', 'दिल्ली: मौसम'],
    ['a colon for visarga', 'दु:ख और अंत:करण', 'दुःख और अंतःकरण'],
    ['a bar between names', 'PTI | दिल्ली', 'PTI | दिल्ली'],
    ['a bar between Hindi words', 'भारत | विश्व', 'भारत | विश्व'],
    ['a doubled virama', 'क््या', 'क्या'],
    ['a nukta after its vowel sign', 'जा\u093Cर', 'ज\u093Cार'],
    ['a nukta after a virama', 'क्\u093C', 'क\u093C्'],
    ['two nuktas', 'ड\u093C\u093Cा', 'ड\u093Cा'],
    ['a space before the danda', 'सच है ।', 'सच है।'],
    ['two dandas', 'सच है।।', 'सच है॥'],
    ['runs of spaces', 'नई   दिल्ली', 'नई दिल्ली'],
    ['a hard space after a number', '500\u00A0करोड़', '500\u00A0करोड़'],
    ['a hard space elsewhere', 'नई\u00A0दिल्ली', 'नई दिल्ली'],
    ['a line break in a line', 'एक\nदो\tतीन', 'एक दो तीन'],
    ['smart quotes', '“भारत” ‘आज’', '“भारत” ‘आज’'],
    ['an emoji of joined parts', '👩\u200D💻 काम', '👩\u200D💻 काम'],
    ['half a surrogate', 'भारत\uD83D', 'भारत\uFFFD'],
    ['a control character', 'भा\u0000र\u0007त', 'भारत'],
    ['English', 'It’s 7.25% — “fine” | done', 'It’s 7.25% — “fine” | done'],
    ['Arabic script with its joiner', 'می\u200Cشود', 'می\u200Cشود'],
  ])('%s', (_, dirty, clean) => {
    expect(hi(dirty)).toBe(clean.normalize('NFC'));
    expect(hi(hi(dirty))).toBe(hi(dirty));
  });

  it.each([
    ['between two words', 'डॉ.\u00A0राव', 'डॉ.\u00A0राव'],
    ['after a number', '500\u00A0करोड़', '500\u00A0करोड़'],
    ['in a run of spaces', 'नई \u00A0दिल्ली', 'नई दिल्ली'],
    ['at the end', 'दिल्ली\u00A0', 'दिल्ली '],
    ['what stands for it meanwhile', 'क\uFDD0ख', 'क\uFFFDख'],
  ])('a hard space that was put in: %s', (_, typed, stored) => {
    const keep = (text: string) => cleanText(text, { locale: 'hi', keepsHardSpaces: true });
    expect(keep(typed)).toBe(stored.normalize('NFC'));
    expect(keep(keep(typed))).toBe(keep(typed));
  });

  it.each([
    ['दु:ख', 'दुःख'],
    ['दु:खी मन', 'दुःखी मन'],
    ['“नि:शुल्क” शिविर', '“निःशुल्क” शिविर'],
    ['नि:संदेह', 'निःसंदेह'],
    ['अंत:करण', 'अंतःकरण'],
    ['अन्त:पुर', 'अन्तःपुर'],
    ['प्रात:काल', 'प्रातःकाल'],
    ['पुन:स्थापना', 'पुनःस्थापना'],
    ['अध:पतन', 'अधःपतन'],
    ['मन:स्थिति', 'मनःस्थिति'],
    ['अत: यह तय है', 'अतः यह तय है'],
    ['प्राय: हर साल', 'प्रायः हर साल'],
    ['वे क्रमश: तीन, चार और पांच हैं', 'वे क्रमशः तीन, चार और पांच हैं'],
    ['अंतत:', 'अंततः'],
    ['संभवत:', 'संभवतः'],
    ['पीएम:मोदी', 'पीएम:मोदी'],
    ['बजट:किसानों को राहत', 'बजट:किसानों को राहत'],
    ['दिल्ली:बारिश से राहत', 'दिल्ली:बारिश से राहत'],
    ['अंत:क्या बदलेगा', 'अंत:क्या बदलेगा'],
    ['मन:की बात', 'मन:की बात'],
    ['ज्योति:पहली जीत', 'ज्योति:पहली जीत'],
    ['अदालत:फ़ैसला आज', 'अदालत:फ़ैसला आज'],
    ['जनमत: किसका पलड़ा भारी', 'जनमत: किसका पलड़ा भारी'],
    ['भारत:पाकिस्तान 3:1', 'भारत:पाकिस्तान 3:1'],
    ['सुबह ११:२२ बजे', 'सुबह ११:२२ बजे'],
  ])('a colon in %s', (typed, printed) => {
    expect(hi(typed)).toBe(printed.normalize('NFC'));
    expect(hi(printed)).toBe(printed.normalize('NFC'));
  });

  it('leaves a bar at the end of a run or of an English text alone', () => {
    expect(hi('यह सच है |', false)).toBe('यह सच है |');
    expect(cleanText('The end |', { locale: 'en' })).toBe('The end |');
    expect(hi('PTI |')).toBe('PTI |');
  });

  it('trims nothing', () => expect(hi(' भारत ')).toBe(' भारत '));

  it('is idempotent on whatever a keyboard can produce', () => {
    const letters = [...'कखरतअआाेैॉॅ़््ंँः।|: \u00A0\u200C\u200D5ab॥'];
    let seed = 11;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const restless: string[] = [];
    for (let round = 0; round < 1_500; round += 1) {
      const text = Array.from({ length: 1 + next(10) }, () => letters[next(letters.length)]).join('');
      const once = hi(text);
      if (hi(once) !== once) restless.push(JSON.stringify(text));
    }
    expect(restless).toEqual([]);
  }, 30_000);
});

describe('badSequences', () => {
  it.each([
    ['मेें', 'double_sign', 'मेें'],
    ['आज िलए', 'stray_sign', 'िलए'],
    ['क्ाम', 'stray_sign', 'क्ाम'],
  ] as const)('flags %s', (text, kind, word) => expect(badSequences(text)).toMatchObject([{ kind, word }]));

  it.each(['में', 'हिन्दी', 'पढ़ें', 'कृषि', 'माँ', 'दुःख', 'ऑस्ट्रेलिया', 'English text', '२०२६', 'र‍्य'])('leaves %s', (text) => {
    expect(badSequences(text)).toEqual([]);
  });
});
