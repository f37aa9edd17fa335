import { expect, test } from 'vitest';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { SHEETS } from '#app/_reader/generated/sheets.ts';
import { render, testArticle, testSite } from '#app/_reader/page/testing.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

const SAID: Record<Locale, Pick<PublishedArticle, 'corrections' | 'updates'>> = {
  en: {
    corrections: [
      { text: 'The tide is 4 metres, not 40.', issuedAt: '2026-02-16T05:52:00.000Z' },
      { text: 'The pilot is Leela <Menon>.', issuedAt: '2026-02-15T20:00:00.000Z' },
    ],
    updates: [{ note: 'The ministry answered', at: '2026-02-16T06:30:00.000Z' }],
  },
  hi: {
    corrections: [{ text: 'ज्वार 4 मीटर है, 40 नहीं।', issuedAt: '2026-02-16T05:52:00.000Z' }],
    updates: [{ note: 'मंत्रालय ने जवाब दिया', at: '2026-02-16T06:30:00.000Z' }],
  },
};
const pageOf = (locale: Locale, said: Partial<PublishedArticle> = SAID[locale]) =>
  render(<ArticlePage article={testArticle(locale, said)} site={testSite(locale)} />);

test.each(LOCALES)(
  'a page in %s says what was wrong and what changed, dated in India, and leads there from its date',
  (locale) => {
    const html = pageOf(locale);
    const name = { en: ['Correction', 'What changed'], hi: ['सुधार', 'क्या बदला'] }[locale];
    const [corrections, changes] = [html.indexOf('id="corrections"'), html.indexOf('id="changes"')];
    expect(html.indexOf('data-body')).toBeLessThan(corrections);
    expect(corrections).toBeLessThan(changes);
    for (const one of name) expect(html).toContain(`>${one}</h2>`);
    expect(html).toMatch(/class="updated".*href="#corrections".*href="#changes".*data-body/s);
    expect(html).toContain('dateTime="2026-02-16T11:22:00+05:30"');
    expect(html).toContain(SHEETS.changes);
  },
);

test('words of the newsroom are words, never markup', () => {
  const html = pageOf('en');
  expect(html).toContain('Leela &lt;Menon&gt;');
  expect(html).not.toContain('<Menon>');
});

test('structured data has each correction, dated as the page dates it', () => {
  const [, json = '{}'] =
    /<script type="application\/ld\+json">(\{"@context":"https:\/\/schema.org","@type":"NewsArticle".*?)<\/script>/s.exec(
      pageOf('en'),
    ) ?? [];
  expect((JSON.parse(json) as { correction: unknown }).correction).toEqual([
    { '@type': 'CorrectionComment', text: 'The tide is 4 metres, not 40.', datePublished: '2026-02-16T11:22:00+05:30' },
    { '@type': 'CorrectionComment', text: 'The pilot is Leela <Menon>.', datePublished: '2026-02-16T01:30:00+05:30' },
  ]);
});

test('a story of which nothing is said has none of it, not even the sheet', () => {
  const html = pageOf('en', {});
  for (const part of ['to-changes', 'id="corrections"', 'CorrectionComment']) expect(html).not.toContain(part);
  expect(html).not.toContain(SHEETS.changes);
});
