import { createHash } from 'node:crypto';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Site } from '#app/_reader/page/site.ts';
import type { Onward } from '#lib/article/onward.ts';
import type { PublishedArticle, PublishedSection, StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

const SECTION: Record<Locale, PublishedSection> = {
  en: { id: 2, name: 'World News', slug: 'world', accent: 'indigo', address: '/en/world' },
  hi: { id: 2, name: 'दुनिया', slug: 'world', accent: 'indigo', address: '/hi/world' },
};

const TEXT: Record<
  Locale,
  Pick<PublishedArticle, 'kicker' | 'headline' | 'standfirst' | 'dateline'> & {
    caption: string;
    alt: string;
    name: string;
    topic: string;
    words: string;
  }
> = {
  en: {
    kicker: 'Rivers',
    headline: 'Two ports agree to share one tide table',
    standfirst: 'Pilots on both sides of the strait will read the same water for the first time',
    dateline: 'Kandla',
    caption: 'The harbour office at Kandla before dawn',
    alt: 'A low white building beside a quay, one window lit',
    name: 'Mira Deshmukh',
    topic: 'Shipping',
    words: 'The pilots met on the quay before the sun was up.',
  },
  hi: {
    kicker: 'नदियाँ',
    headline: 'दो बंदरगाहों की एक ज्वार-सारणी',
    standfirst: 'जलडमरूमध्य के दोनों ओर के पायलट पहली बार एक ही पानी पढ़ेंगे',
    dateline: 'कांडला',
    caption: 'भोर से पहले कांडला का बंदरगाह कार्यालय',
    alt: 'घाट के पास एक नीची सफ़ेद इमारत, एक खिड़की में रोशनी',
    name: 'मीरा देशमुख',
    topic: 'जहाज़रानी',
    words: 'सूरज निकलने से पहले पायलट घाट पर मिले।',
  },
};

/** Surroundings of a test page: a fixed moment (11:23 in India on 15 February 2026), one section. */
export function testSite(locale: Locale): Site {
  return { origin: 'https://setu.example', sections: [SECTION[locale]], now: new Date('2026-02-15T05:53:00.000Z') };
}

/** A story with all of the furniture, live in both languages; `changed` replaces whole fields. */
export function testArticle(locale: Locale, changed: Partial<PublishedArticle> = {}): PublishedArticle {
  const { caption, alt, name, topic, words, ...text } = TEXT[locale];
  const picture = { imageId: 7, key: 'a'.repeat(32), width: 1600, height: 900, focalX: 50, focalY: 50 };
  const article: PublishedArticle = {
    articleId: 42,
    locale,
    sourceLocale: 'en',
    address: `/${locale}/world/one-tide-table-42`,
    section: SECTION[locale],
    ...text,
    byline: '',
    contributors: [{ id: 1, name, role: '', portrait: null, address: `/${locale}/contributors/mira-deshmukh` }],
    agency: { id: 1, name: 'Coastline', address: `/${locale}/agencies/coastline-1` },
    topics: [{ id: 1, name: topic, address: `/${locale}/topics/shipping` }],
    lead: { picture, caption, alt, credit: 'X@harbour_desk' },
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1' }, content: [{ type: 'text', text: words }] },
        { type: 'readMore', attrs: { id: 'aaaaaaaaaaa2', articleId: 43 } },
      ],
    },
    pictures: {},
    readMore: { 43: { headline: TEXT[locale].topic, address: `/${locale}/world/other-43`, picture } },
    seoTitle: '',
    seoDescription: '',
    firstPublishedAt: '2026-02-15T05:52:00.000Z',
    lastUpdatedAt: '2026-02-15T05:52:00.000Z',
    corrections: [],
    updates: [],
    alternates: [
      { locale: 'en', address: '/en/world/one-tide-table-42' },
      { locale: 'hi', address: '/hi/world/one-tide-table-42' },
    ],
    nearby: [],
  };
  return { ...article, ...changed };
}

const MORE: Record<Locale, string[]> = {
  en: [
    'Night buses keep their drivers, and the drivers their tea',
    'A village that measures its own rain asks for a second gauge',
    'Salt pans wait for a winter that is late again',
    'How forty schools came to share one science teacher',
    'The ferry that was sold twice comes home for repairs',
    'Why the price of onions is decided at four in the morning',
  ],
  hi: [
    'रात की बसों में ड्राइवर वही रहे, और ड्राइवरों की चाय भी',
    'अपनी बारिश ख़ुद नापने वाले गांव ने मांगा दूसरा वर्षामापी',
    'नमक के खेतों को उस सर्दी का इंतज़ार जो फिर देर से आई',
    'चालीस स्कूलों के हिस्से आया विज्ञान का एक ही शिक्षक',
    'दो बार बिकी नाव मरम्मत के लिए घर लौटी',
    'प्याज़ का भाव सुबह चार बजे क्यों तय होता है',
  ],
};

/** A story's lists of other stories, as long as they get, each story with a picture of its own. */
export function testOnward(locale: Locale): Onward {
  const { section, lead, topics, contributors } = testArticle(locale);
  const [topic] = topics;
  const [contributor] = contributors;
  if (!section || !topic || !contributor) throw new Error('The test article has all furniture');
  let number = 0;
  const stories = (count: number) =>
    Array.from({ length: count }, (): StoryCard => {
      number += 1;
      const headline = `${MORE[locale][number % 6] ?? ''} ${number}`;
      const key = createHash('md5').update(headline).digest('hex');
      return {
        articleId: 100 + number,
        address: `/${locale}/world/${headline.length}-words-on-the-river-and-what-they-cost-${100 + number}`,
        section,
        kicker: '',
        headline,
        standfirst: '',
        lead: lead && { ...lead, picture: { ...lead.picture, key } },
        byline: '',
        contributorIds: [],
        topicIds: [],
        firstPublishedAt: new Date(Date.UTC(2026, 1, 15, 5) - number * 7_000_000).toISOString(),
        lastUpdatedAt: null,
      };
    });
  return {
    section: stories(6),
    named: [
      { kind: 'contributor', name: contributor, stories: stories(3) },
      { kind: 'topic', name: topic, stories: stories(3) },
    ],
    latest: stories(5),
  };
}

/** The finished HTML of a page, as html() answers it. */
export function render(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** What a reader sees of `html`: without head, scripts and what only screen readers get; entities read; spaces collapsed. */
export function visibleText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>|<script.*?<\/script>|<svg.*?<\/svg>|<span class="hidden">.*?<\/span>/gs, '')
    .replace(/<(?:\/?(?:p|h[1-6]|li|div|nav|figcaption|header|footer|article|main|td|th)|br)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
