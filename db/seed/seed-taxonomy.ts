import type { Accent } from '#lib/taxonomy/accents.ts';
import type { Locale } from '#lib/locale.ts';

type Both = Record<Locale, string>;

/** A section of the demo paper. The slug serves both languages. */
type SeedSection = { slug: string; accent: Accent; name: Both };

/** The sections in the order of the navigation. */
export const SECTIONS: SeedSection[] = [
  { slug: 'india', accent: 'vermilion', name: { en: 'India', hi: 'देश' } },
  { slug: 'world', accent: 'indigo', name: { en: 'World News', hi: 'दुनिया' } },
  { slug: 'cities', accent: 'slate', name: { en: 'Cities', hi: 'शहर' } },
  { slug: 'business', accent: 'teal', name: { en: 'Business', hi: 'कारोबार' } },
  { slug: 'sport', accent: 'leaf', name: { en: 'Sport', hi: 'खेल' } },
  { slug: 'science-health', accent: 'plum', name: { en: 'Science & Health', hi: 'विज्ञान-सेहत' } },
  { slug: 'culture', accent: 'marigold', name: { en: 'Culture', hi: 'संस्कृति' } },
  { slug: 'opinion', accent: 'ink', name: { en: 'Opinion', hi: 'विचार' } },
];

/** A person behind the demo bylines. All are invented. */
type SeedContributor = { slug: string; name: Both; role: Both };

/** The dozen of the demo paper. */
export const CONTRIBUTORS: SeedContributor[] = [
  {
    slug: 'ananya-rastogi',
    name: { en: 'Ananya Rastogi', hi: 'अनन्या रस्तोगी' },
    role: { en: 'Special correspondent, Lucknow', hi: 'विशेष संवाददाता, लखनऊ' },
  },
  {
    slug: 'devendra-solanki',
    name: { en: 'Devendra Solanki', hi: 'देवेंद्र सोलंकी' },
    role: { en: 'Correspondent, Bhopal', hi: 'संवाददाता, भोपाल' },
  },
  {
    slug: 'meenakshi-subbarayan',
    name: { en: 'Meenakshi Subbarayan', hi: 'मीनाक्षी सुब्बरायन' },
    role: { en: 'Science editor', hi: 'विज्ञान संपादक' },
  },
  {
    slug: 'kabir-bhatnagar',
    name: { en: 'Kabir Bhatnagar', hi: 'कबीर भटनागर' },
    role: { en: 'Business writer', hi: 'कारोबार संवाददाता' },
  },
  {
    slug: 'nandita-kulkarni',
    name: { en: 'Nandita Kulkarni', hi: 'नंदिता कुलकर्णी' },
    role: { en: 'Correspondent, Mumbai', hi: 'संवाददाता, मुंबई' },
  },
  {
    slug: 'imran-beg',
    name: { en: 'Imran Beg', hi: 'इमरान बेग' },
    role: { en: 'City reporter, Delhi', hi: 'नगर संवाददाता, दिल्ली' },
  },
  {
    slug: 'harpreet-dhaliwal',
    name: { en: 'Harpreet Dhaliwal', hi: 'हरप्रीत धालीवाल' },
    role: { en: 'Sports writer', hi: 'खेल संवाददाता' },
  },
  {
    slug: 'shalini-thakur',
    name: { en: 'Shalini Thakur', hi: 'शालिनी ठाकुर' },
    role: { en: 'Health correspondent', hi: 'स्वास्थ्य संवाददाता' },
  },
  {
    slug: 'farheen-siddiqui',
    name: { en: 'Farheen Siddiqui', hi: 'फ़रहीन सिद्दीक़ी' },
    role: { en: 'Culture writer', hi: 'संस्कृति लेखिका' },
  },
  {
    slug: 'tenzin-wangdi',
    name: { en: 'Tenzin Wangdi', hi: 'तेनज़िन वांगदी' },
    role: { en: 'Mountains correspondent', hi: 'पर्वतीय संवाददाता' },
  },
  {
    slug: 'claire-aubert',
    name: { en: 'Claire Aubert', hi: 'क्लेयर ओबेर' },
    role: { en: 'Correspondent, Hamburg', hi: 'संवाददाता, हैम्बर्ग' },
  },
  {
    slug: 'raghav-mahadevan',
    name: { en: 'Raghav Mahadevan', hi: 'राघव महादेवन' },
    role: { en: 'Columnist', hi: 'स्तंभकार' },
  },
  {
    slug: 'rukmini-barua',
    name: { en: 'Rukmini Barua', hi: 'रुक्मिणी बरुआ' },
    role: { en: 'Translator and columnist', hi: 'अनुवादक और स्तंभकार' },
  },
];

/** A news agency of the demo paper; invented, like everyone here. */
type SeedAgency = { key: string; name: Both };

/** The two whose copy the demo paper prints. */
export const AGENCIES: SeedAgency[] = [
  { key: 'meridian', name: { en: 'Meridian Wire', hi: 'मेरिडियन वायर' } },
  { key: 'uttara', name: { en: 'Uttara News Service', hi: 'उत्तरा न्यूज़ सर्विस' } },
];

/** What a demo story is about. The slug serves both languages. */
type SeedTopic = { slug: string; name: Both };

/** Every topic the demo stories name. */
export const TOPICS: SeedTopic[] = [
  { slug: 'infrastructure', name: { en: 'Infrastructure', hi: 'बुनियादी ढांचा' } },
  { slug: 'rivers', name: { en: 'Rivers and water', hi: 'नदियां और पानी' } },
  { slug: 'schools', name: { en: 'Schools', hi: 'स्कूल' } },
  { slug: 'food', name: { en: 'Food', hi: 'खान-पान' } },
  { slug: 'monsoon', name: { en: 'Monsoon', hi: 'मानसून' } },
  { slug: 'climate', name: { en: 'Climate', hi: 'जलवायु' } },
  { slug: 'farming', name: { en: 'Farming', hi: 'खेती' } },
  { slug: 'books', name: { en: 'Books', hi: 'किताबें' } },
  { slug: 'shipping', name: { en: 'Shipping', hi: 'जहाज़रानी' } },
  { slug: 'trade', name: { en: 'Trade', hi: 'व्यापार' } },
  { slug: 'mountains', name: { en: 'Mountains', hi: 'पहाड़' } },
  { slug: 'technology', name: { en: 'Technology', hi: 'तकनीक' } },
  { slug: 'transport', name: { en: 'Transport', hi: 'परिवहन' } },
  { slug: 'women-at-work', name: { en: 'Women at work', hi: 'कामकाजी महिलाएं' } },
  { slug: 'streets', name: { en: 'Streets', hi: 'सड़कें' } },
  { slug: 'prices', name: { en: 'Prices', hi: 'महंगाई और भाव' } },
  { slug: 'cricket', name: { en: 'Cricket', hi: 'क्रिकेट' } },
  { slug: 'hockey', name: { en: 'Hockey', hi: 'हॉकी' } },
  { slug: 'women-in-sport', name: { en: 'Women in sport', hi: 'खेल में महिलाएं' } },
  { slug: 'space', name: { en: 'Space', hi: 'अंतरिक्ष' } },
  { slug: 'health', name: { en: 'Health', hi: 'सेहत' } },
  { slug: 'wildlife', name: { en: 'Wildlife', hi: 'वन्यजीव' } },
  { slug: 'heritage', name: { en: 'Heritage', hi: 'विरासत' } },
  { slug: 'language', name: { en: 'Language', hi: 'भाषा' } },
  { slug: 'design', name: { en: 'Design', hi: 'डिज़ाइन' } },
  { slug: 'theatre', name: { en: 'Theatre', hi: 'रंगमंच' } },
];
