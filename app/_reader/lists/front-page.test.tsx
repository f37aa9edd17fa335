import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { FrontPage } from '#app/_reader/lists/front-page.tsx';
import { render, testOnward, testSite } from '#app/_reader/page/testing.ts';
import type { Front } from '#db/queries/front.ts';
import type { StoryCard } from '#lib/article/published-article.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** A front on which every story has a picture: 4 beside the lead, 8 in the row, 4 blocks of 3. */
function frontIn(locale: Locale): { front: Front; stories: StoryCard[] } {
  const [first] = testOnward(locale).section;
  if (!first) throw new Error('no story');
  const stories = Array.from({ length: 28 }, (_, at) => ({
    ...first,
    articleId: at + 1,
    address: `/${locale}/world/story-${at + 1}`,
  }));
  const of = (from: number, count: number) => stories.slice(from, from + count);
  return {
    stories,
    front: {
      lead: stories[0],
      related: of(1, 3),
      seconds: of(4, 4),
      row: of(8, 8),
      opinion: undefined,
      blocks: [16, 19, 22, 25].map((from) => ({ section: { ...first.section, id: from }, stories: of(from, 3) })),
    },
  };
}

describe.each(LOCALES)('the front in %s', (locale) => {
  const { front } = frontIn(locale);
  const html = render(<FrontPage front={front} locale={locale} site={testSite(locale)} />);
  const page = new JSDOM(html).window.document;
  const pictured = (within: string) =>
    [...page.querySelectorAll(`${within} .teaser`)].map((teaser) => teaser.querySelector('img') !== null);

  test('shows the pictures of its lead, of what stands beside it, of a row, and of the first of every block', () => {
    expect(pictured('.lead-with')).toEqual([true]);
    expect(pictured('.seconds')).toEqual([true, true, true, true]);
    expect(pictured('.row-of-four')).toEqual([true, true, true, true, false, false, false, false]);
    expect(pictured('.block')).toEqual(Array.from({ length: 12 }, (_, at) => at % 3 === 0));
  });

  test('waits for the lead alone: every other picture is loaded when it is near', () => {
    const loading = [...page.querySelectorAll('main img')].map((image) => image.getAttribute('loading'));
    expect(loading).toEqual(['eager', ...Array.from({ length: 12 }, () => 'lazy')]);
  });
});

test('a story without a picture has none', () => {
  const { front } = frontIn('hi');
  const bare = { ...front, seconds: front.seconds.map((story) => ({ ...story, lead: null })) };
  const html = render(<FrontPage front={bare} locale="hi" site={testSite('hi')} />);
  expect(new JSDOM(html).window.document.querySelectorAll('.seconds :is(img, .pictured)')).toHaveLength(0);
});
