import { describe, expect, it } from 'vitest';
import { foldText, searchForm, searchTerms } from '#lib/text/search-form.ts';

const found = (query: string, text: string) => {
  const form = searchForm(text);
  const terms = searchTerms(query);
  return terms.length > 0 && terms.every((spellings) => spellings.some((spelling) => form.includes(spelling)));
};

describe('searchTerms over searchForm', () => {
  it.each(
    `हिंदी=हिन्दी दिवस पर समारोह|केन्द्र=केंद्र सरकार का फैसला|सम्बन्ध=भारत-जापान संबंध मजबूत|चंचल=चञ्चल मन|इन्टरनेट=इंटरनेट सेवा बंद
माँ=मां की ममता|चांद=चाँद पर पहुंचा यान|पढ़ें=हिंदी में पढें|प\u095Dें=यहां पढ़ें|बाजार=शेयर बाज़ार में तेज़ी|सडक=सड़क हादसे में तीन की मौत
क्षेत्र=क्\u200Dषेत्र में तनाव|श्रीलंका=श्\u200Dरीलंका में चुनाव|2026=बजट २०२६ पेश|500=₹५०० का नोट|गई=वह चली गयी|जाएगा=किया जायेगा|नये=नए नियम
दुख=दुःख की घड़ी|परिषद्=विधान परिषद चुनाव|महत्वपूर्ण=महत्त्वपूर्ण बैठक|अर्धसैनिक=अर्द्धसैनिक बल तैनात|Rubio=US Secretary of State Marco Rubio
cafe=Café में विस्फोट|Café=cafe culture|हिन=हिन्दी दिवस|हिं=हिन्दी दिवस|केन्=केंद्र सरकार|के=केंद्र|प्रधा=प्रधानमंत्री|मो=मोदी का भाषण|अन्त=अंतरराष्ट्रीय
modi=नरेंद्र मोदी का भाषण|narendra modi=मोदी नरेन्द्र|dilli=दिल्ली विधानसभा चुनाव|kisan=किसान आंदोलन|congress=कांग्रेस की रैली|pakistan=पाकिस्तान सीमा
china=अमेरिका और चीन|supreme court=सुप्रीम कोर्ट का फैसला|rashtrapati=राष्ट्रपति मुर्मू|australia=ऑस्ट्रेलिया|trump=ट्रंप ने कहा|chhattisgarh=छत्तीसगढ़
ee=ईद की नमाज़|eed=ईद की नमाज़|aam=आम चुनाव|oo=ऊर्जा नीति|chh=छत्तीसगढ़|chhatt=छत्तीसगढ़|sh=शिक्षा बजट|z=ज़मीन का सौदा|modee=मोदी|bachcha=बच्चा
llama=लामा|2026=२०२६ का बजट|dillee=दिल्ली|qqatar=क़तर|saal=साल
ukraine=यूक्रेन रूस|pradhanmantri=प्रधानमंत्री|mumbai=मुंबई में बारिश|ties japan=Japan deepens TIES`
      .split(/[|\n]/)
      .map((pair) => pair.split('=') as [string, string]),
  )('%s finds %s', (query, text) => expect(found(query, text)).toBe(true));

  it.each(
    `मोदी=मंदी का दौर|में=मैं भारत हूं|पता=पत्ता गोभी|है=हे राम|कल=काल का ग्रास|बचे=बच्चे स्कूल गए|लोग=लॉग बुक|कर=कार दुर्घटना|सेना=सोने की कीमत
modi=Budget day|pune=Japan|अमेरिका=America votes
zzzz=जापान में ज़मीन|zz=जापान में ज़मीन|aaaa=आम चुनाव|kkk=किसान आंदोलन|qqqq=किसान|khkh=किसान|shsh=सरकार|hhh=हिंदी दिवस|eeee=ईद|ttttt=तेल
2000=२०२६ का बजट|2226=२६ जनवरी|1000=१० मरे|11=१ जुलाई`
      .split(/[|\n]/)
      .map((pair) => pair.split('=') as [string, string]),
  )('%s does not find %s', (query, text) => expect(found(query, text)).toBe(false));

  it.each(['', '  ', '%', '_', '"', "'; drop table", '* OR 1', '(', '\u0000', '👩\u200D💻'])(
    'is harmless for %j',
    (query) => {
      for (const spelling of searchTerms(query).flat()) expect(spelling).toMatch(/^ ~?[\p{L}\p{M}\p{N}]+$/u);
    },
  );

  it('asks for at most eight words', () => expect(searchTerms('a '.repeat(500))).toHaveLength(8));
});

describe('foldText', () => {
  it.each([
    ['पत्ता', 'पता'],
    ['मैं', 'में'],
    ['शाम', 'साम'],
    ['बन', 'वन'],
    ['कल', 'काल'],
  ])('keeps %s apart from %s', (one, other) => expect(foldText(one)).not.toBe(foldText(other)));
});
