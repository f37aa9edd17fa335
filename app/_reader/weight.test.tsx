import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { ENHANCER } from '#app/_reader/generated/enhancer.ts';
import { FILES } from '#app/_reader/generated/files.ts';
import { SHEETS } from '#app/_reader/generated/sheets.ts';
import { render, testArticle, testOnward, testSite } from '#app/_reader/page/testing.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { Body } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

const KB = 1024;
const gzip = (text: string) => gzipSync(text, { level: 6 }).length;

// Words that compress as prose does need to differ as prose does: sentences are put together from parts by a fixed rule.
const PARTS: Record<Locale, string[][]> = {
  en: [
    [
      'The harbour master',
      'A retired pilot',
      'The district engineer',
      'One of the boatmen',
      'Her younger sister',
      'The survey team',
      'An old ledger',
      'The cooperative',
      'Nobody at the depot',
      'The morning shift',
      'A clerk in Bhuj',
      'The new timetable',
    ],
    [
      'measured',
      'remembered',
      'refused to sign',
      'paid for',
      'wrote down',
      'quietly replaced',
      'misread',
      'had never trusted',
      'finally published',
      'counted twice',
      'objected to',
      'carried home',
    ],
    [
      'the height of the spring tide',
      'eleven broken gauges',
      'a letter from the ministry',
      'the price of diesel',
      'three seasons of silt',
      'the names of missing boats',
      'a chart drawn in 1931',
      'the only working winch',
      'forty sacks of salt',
      'what the court had asked',
      'a quarrel over lamps',
      'the smaller of two bridges',
    ],
    [
      'before the rains came.',
      'because no one else would.',
      'and then went home by bus.',
      'while the office slept.',
      'for less than it had cost.',
      'although the lights had failed.',
      'in a hand nobody could read.',
      'until the last ferry left.',
      'without asking for a receipt.',
      'as the fog began to lift.',
    ],
  ],
  hi: [
    [
      'बंदरगाह के अधिकारी ने',
      'एक सेवानिवृत्त पायलट ने',
      'ज़िले के अभियंता ने',
      'नाविकों में से एक ने',
      'उनकी छोटी बहन ने',
      'सर्वेक्षण दल ने',
      'पुराने बहीखाते ने',
      'सहकारी समिति ने',
      'डिपो के किसी कर्मचारी ने',
      'सुबह की पाली ने',
      'भुज के एक क्लर्क ने',
      'नई समय-सारणी ने',
    ],
    [
      'पूर्णिमा के ज्वार की ऊँचाई',
      'ग्यारह टूटे हुए मापक',
      'मंत्रालय से आई चिट्ठी',
      'डीज़ल का दाम',
      'तीन मौसम की गाद',
      'लापता नावों के नाम',
      '1931 में बना नक़्शा',
      'चालू हालत की अकेली चरखी',
      'नमक की चालीस बोरियाँ',
      'अदालत का पूछा हुआ सवाल',
      'लालटेनों का पुराना झगड़ा',
      'दो पुलों में से छोटा पुल',
    ],
    [
      'बारिश आने से पहले',
      'दफ़्तर के सोते-सोते',
      'बिना रसीद माँगे',
      'कोहरा छँटते ही',
      'आख़िरी नाव छूटने तक',
      'लागत से भी कम में',
      'बत्तियाँ जाने के बावजूद',
      'ऐसी लिखावट में जो कोई न पढ़ सके',
      'किसी और के आगे न आने पर',
      'बस से घर लौटते हुए',
    ],
    [
      'नाप लिया।',
      'याद रखा।',
      'मानने से इनकार किया।',
      'दर्ज कर लिया।',
      'चुपचाप बदल दिया।',
      'ग़लत पढ़ लिया।',
      'आख़िरकार छाप दिया।',
      'दो बार गिना।',
      'ख़ारिज कर दिया।',
      'घर पहुँचा दिया।',
    ],
  ],
};

function prose(locale: Locale, words: number): Body {
  let seed = 20_260_215;
  const pick = (list: string[]) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((seed / 2_147_483_648) * list.length)] ?? '';
  };
  const content: Body['content'] = [];
  let count = 0;
  while (count < words) {
    const sentences = Array.from({ length: 4 }, () => PARTS[locale].map(pick).join(' '));
    count += sentences.join(' ').split(' ').length;
    content.push({
      type: 'paragraph',
      attrs: { id: `p${String(content.length).padStart(11, '0')}` },
      content: [{ type: 'text', text: sentences.join(' ') }],
    });
  }
  return { type: 'doc', content };
}

function withPortrait(article: PublishedArticle): PublishedArticle {
  const portrait = { imageId: 9, key: '4f'.repeat(16), width: 1200, height: 1200, focalX: 48, focalY: 38 };
  return { ...article, contributors: article.contributors.map((one) => ({ ...one, role: 'Columnist', portrait })) };
}

describe.each(['en', 'hi'] as const)('a story of 1,000 words in %s', (locale) => {
  const html = render(
    <ArticlePage
      article={withPortrait(testArticle(locale, { body: prose(locale, 1_000) }))}
      onward={testOnward(locale)}
      site={testSite(locale)}
    />,
  );

  test('weighs at most 14 KB with its style sheet, and more than nothing', () => {
    expect(gzip(html)).toBeLessThanOrEqual(14 * KB);
    expect(gzip(html)).toBeGreaterThan(6 * KB);
  });

  test('asks for nothing but its pictures and its icon', () => {
    expect(html).not.toMatch(/<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/);
    expect(html).not.toMatch(/<script[^>]+src=/);
    expect(html).not.toMatch(/_next|@font-face|@import|url\(/);
    expect(html).not.toMatch(/ (?:src|srcSet)="(?!\/media\/)/);
  });
});

test('the script is at most 1 KB before a tap and 5 KB in all', () => {
  const afterTap = Object.values(FILES).map(gzip);
  expect(gzip(ENHANCER)).toBeLessThanOrEqual(KB);
  expect(gzip(ENHANCER)).toBeGreaterThan(400);
  expect(afterTap).toHaveLength(1);
  expect(afterTap[0]).toBeGreaterThan(800);
  expect(gzip(ENHANCER) + afterTap.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5 * KB);
});

test('no sheet is above 8 KB, and none brings a rule for what its pages have not', () => {
  for (const [name, sheet] of Object.entries(SHEETS)) {
    const beside = ['blocks', 'tables', 'changes', 'shared'].includes(name);
    expect(gzip(sheet)).toBeLessThanOrEqual(beside ? KB : 8 * KB);
    expect(brotliCompressSync(sheet).length).toBeGreaterThan(beside ? 150 : KB);
    expect(sheet).not.toContain('</');
  }
  expect(SHEETS.front).not.toContain('.read-more');
  expect(SHEETS.article).not.toContain('.teaser');
  expect(SHEETS.article).not.toContain('.box');
  expect(SHEETS.article).not.toMatch(/\.table|\bt[dh]\b/);
});
