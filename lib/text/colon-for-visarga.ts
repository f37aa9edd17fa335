// No Hindi word stands alone as one of these, so a colon between it and a letter can only be a visarga: दु:ख, नि:शुल्क.
const FIRST_PARTS = ['दु', 'नि', 'प्रात', 'पुन', 'अध', 'बहि', 'चतु', 'वक्ष', 'सद्य', 'उर', 'शिर'];

// Words of their own too («अंत:क्या बदला», «मन:की बात»): a visarga only before what makes one word with them.
const COMPOUNDS: Record<string, string[]> = {
  '(?:अंत|अन्त)': 'करण पुर स्थ सलिल सत्र प्रेर चेतन प्रज्ञ साक्ष्य स्राव क्रिय कथा क्षेत्र संबंध सम्बन्ध संघर्ष शक्त शुद्ध विषय'.split(' '),
  मन: 'स्थिति शांत शान्त शक्त ताप पूत कल्प चिकित्स प्रसाद संताप'.split(' '),
  तप: 'पूत स्थल साध'.split(' '),
  यश: 'काय शेष'.split(' '),
  तेज: 'पुंज पुञ्ज'.split(' '),
  ज्योति: 'पुंज पुञ्ज पिंड'.split(' '),
  '(?:छंद|छन्द)': 'शास्त्र'.split(' '),
  शनै: 'शनै'.split(' '),
};

// Adverbs and greetings that end in a visarga, whatever follows.
const WHOLE_WORDS =
  'अत प्राय पुन प्रात स्वत वस्तुत मूलत मुख्यत सामान्यत साधारणत विशेषत पूर्णत अंशत आंशिकत संभवत सम्भवत अंतत अन्तत फलत स्पष्टत प्रथमत स्वभावत निश्चयत प्रमुखत अधिकांशत क्रमश शब्दश अक्षरश कोटिश शतश शनै नम'.split(
    ' ',
  );

const either = (words: string[]) => `(?:${words.join('|')})`;
const BEFORE_LETTER = [
  either(FIRST_PARTS) + '(?=:[\\u0904-\\u0939\\u0958-\\u0961])',
  ...Object.entries(COMPOUNDS).map(([first, seconds]) => `${first}(?=:${either(seconds)})`),
];

/**
 * A colon typed for visarga: in words that are known to have one and nowhere else, since «पीएम:मोदी» and
 * «बजट:किसानों को राहत» are labels whose space was forgotten. Matches the colon alone; expects NFC.
 */
export const COLON_FOR_VISARGA = new RegExp(
  `(?<=(?<![\\p{L}\\p{M}])(?:${[either(WHOLE_WORDS), ...BEFORE_LETTER].join('|')})):`,
  'gu',
);
