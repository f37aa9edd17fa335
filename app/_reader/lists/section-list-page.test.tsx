import { describe, expect, test } from 'vitest';
import { SectionListPage } from '#app/_reader/lists/section-list-page.tsx';
import { render, testArticle, testSite, visibleText } from '#app/_reader/page/testing.ts';
import type { SectionPage } from '#db/queries/section-page.ts';
import type { Locale } from '#lib/locale.ts';

type Ways = Pick<SectionPage, 'page' | 'older' | 'newer'>;

const NEWEST: Ways = { page: null, older: 2, newer: null };
const ALONE: Ways = { page: null, older: null, newer: null };

function sectionPage(locale: Locale, ways: Ways, stories = 3): SectionPage {
  const { section, kicker, headline, standfirst, lead, firstPublishedAt } = testArticle(locale);
  if (!section || firstPublishedAt === null) throw new Error('The test article has a section and a date');
  return {
    section,
    stories: Array.from({ length: stories }, (_, at) => ({
      articleId: at + 1,
      address: `/${locale}/world/one-${at + 1}`,
      section,
      kicker,
      headline: `${headline} ${at + 1}`,
      standfirst,
      lead,
      byline: '',
      contributorIds: [1],
      topicIds: [1],
      firstPublishedAt: new Date(Date.parse(firstPublishedAt) - at * 86_400_000).toISOString(),
      lastUpdatedAt: at === 1 ? '2026-02-15T06:30:00.000Z' : null,
    })),
    alternates: [
      { locale: 'en', address: '/en/world' },
      { locale: 'hi', address: '/hi/world' },
    ],
    ...ways,
  };
}

const draw = (locale: Locale, page: SectionPage, now = '2026-03-01T00:00:00.000Z') =>
  render(<SectionListPage page={page} locale={locale} site={{ ...testSite(locale), now: new Date(now) }} />);

const hrefs = (html: string, rel: string) =>
  [...html.matchAll(new RegExp(`<(?:a|link)[^>]*rel="${rel}"[^>]*>`, 'g'))].map(
    (match) => /href="([^"]*)"/.exec(match[0])?.[1],
  );

describe.each([
  ['en', 'Page 2', 'World News, page 2 | The Setu Daily'],
  ['hi', 'पेज 2', 'दुनिया, पेज 2 | सेतु दैनिक'],
] as const)('the pages of a section in %s', (locale, position, title) => {
  test('the newest stories stand at the section’s own address and lead on to older ones', () => {
    const html = draw(locale, sectionPage(locale, NEWEST));
    expect(hrefs(html, 'canonical')).toEqual([`https://setu.example/${locale}/world`]);
    expect(hrefs(html, 'next')).toEqual([`https://setu.example/${locale}/world/page/2`, `/${locale}/world/page/2`]);
    expect(hrefs(html, 'prev')).toEqual([]);
    expect(html).toContain('hrefLang="x-default"');
    expect(html).toContain('class="teaser lead');
  });

  test('a page in the middle is its own, leads both ways, and calls no other language’s page the same', () => {
    const html = draw(locale, sectionPage(locale, { page: 2, older: 1, newer: 3 }));
    expect(hrefs(html, 'canonical')).toEqual([`https://setu.example/${locale}/world/page/2`]);
    expect(hrefs(html, 'next')).toEqual([`https://setu.example/${locale}/world/page/1`, `/${locale}/world/page/1`]);
    expect(hrefs(html, 'prev')).toEqual([`https://setu.example/${locale}/world/page/3`, `/${locale}/world/page/3`]);
    expect(html).not.toContain('<link rel="alternate"');
    expect(hrefs(html, 'alternate')).toEqual([locale === 'en' ? '/hi/world' : '/en/world']);
    expect(html).not.toContain('class="teaser lead');
    expect(visibleText(html)).toContain(position);
    expect(html).toContain(`<title>${title}</title>`);
  });

  test('the page before the newest stories leads back to the section’s own address', () => {
    const html = draw(locale, sectionPage(locale, { page: 2, older: 1, newer: 'own' }));
    expect(hrefs(html, 'prev')).toEqual([`https://setu.example/${locale}/world`, `/${locale}/world`]);
  });

  test('the oldest leads to newer stories alone; a section of one page says nothing of pages', () => {
    expect(hrefs(draw(locale, sectionPage(locale, { page: 1, older: null, newer: 2 })), 'next')).toEqual([]);
    expect(draw(locale, sectionPage(locale, ALONE))).not.toContain('class="pages"');
  });
});

test('the same stories are the same bytes all day', () => {
  const drawn = draw('en', sectionPage('en', ALONE), '2026-03-01T18:30:00.000Z');
  expect(draw('en', sectionPage('en', ALONE), '2026-03-02T18:29:00.000Z')).toBe(drawn);
  expect(visibleText(drawn)).toContain('Monday, March 2, 2026\n');
});

test.each([
  ['en', ['11:22 AM', '14 Feb', '13 Feb']],
  ['hi', ['सुबह 11:22', '14 फ़रवरी', '13 फ़रवरी']],
] as const)('in %s a teaser says the hour today, and before today the day', (locale, stamps) => {
  const html = draw(locale, sectionPage(locale, ALONE), '2026-02-15T12:00:00.000Z');
  const told = [...html.matchAll(/<p class="when"><time[^>]*>([^<]*)</g)].map((match) => match[1]);
  expect(told).toEqual(stamps.map((stamp) => stamp.normalize('NFC')));
  // After midnight in India the page that is drawn anew says the day.
  expect(draw(locale, sectionPage(locale, ALONE), '2026-02-15T18:30:00.000Z')).not.toContain(stamps[0]);
});

test('a section with nothing to read says so', () => {
  expect(visibleText(draw('en', sectionPage('en', ALONE, 0)))).toContain('Nothing has been published');
});
