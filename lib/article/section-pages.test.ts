import { describe, expect, it } from 'vitest';
import { countNumberedPages, pageWith, sectionPagesTouched, STORIES_ON_A_PAGE } from '#lib/article/section-pages.ts';

/** What every address of a section answers, from its stories, oldest first: the section's own, and each number. */
function answers(stories: readonly number[]) {
  const numbered = countNumberedPages(stories.length);
  const found = new Map<'own' | number, unknown>([['own', [stories.slice(numbered * STORIES_ON_A_PAGE), numbered]]]);
  for (let page = 1; page <= 9; page++) {
    const begin = (page - 1) * STORIES_ON_A_PAGE;
    if (page > numbered) found.set(page, begin < stories.length ? 'stands at the section’s own' : 'nothing');
    else found.set(page, [stories.slice(begin, begin + STORIES_ON_A_PAGE), page === numbered ? 'own' : page + 1]);
  }
  return found;
}

function changed(before: readonly number[], after: readonly number[]) {
  const [was, is] = [answers(before), answers(after)];
  const addresses = [...was.keys()].filter((at) => JSON.stringify(was.get(at)) !== JSON.stringify(is.get(at)));
  const numbered = Math.max(countNumberedPages(before.length), countNumberedPages(after.length));
  return { own: addresses.includes('own'), pages: addresses.filter((at) => at !== 'own' && at <= numbered) };
}

const many = (stories: number) => Array.from({ length: stories }, (_, at) => at);

describe('the pages of a section', () => {
  it('leave one page to less than two of stories at its own address', () => {
    for (let stories = STORIES_ON_A_PAGE; stories < 200; stories++) {
      const own = stories - countNumberedPages(stories) * STORIES_ON_A_PAGE;
      expect(own).toBeGreaterThanOrEqual(STORIES_ON_A_PAGE);
      expect(own).toBeLessThan(2 * STORIES_ON_A_PAGE);
    }
    expect([0, 1, 23, 24, 47, 48, 71, 72].map(countNumberedPages)).toEqual([0, 0, 0, 0, 0, 1, 1, 2]);
    expect([0, 23, 24, 47, 48].map(pageWith)).toEqual([1, 1, 2, 2, 3]);
  });

  it('are touched exactly where they answer otherwise, whichever story comes or goes', () => {
    for (let stories = 0; stories <= 100; stories++) {
      for (let older = 0; older <= stories; older++) {
        const before = many(stories);
        const after = before.toSpliced(older, 0, -1);
        const comes = sectionPagesTouched({ before: stories, after: stories + 1, older });
        expect(comes, `${stories}, comes at ${older}`).toEqual(changed(before, after));
        const goes = sectionPagesTouched({ before: stories + 1, after: stories, older });
        expect(goes, `${stories + 1}, goes at ${older}`).toEqual(changed(after, before));
      }
    }
  });

  it('are touched where a story stands that is another than it was', () => {
    for (let stories = 1; stories <= 100; stories++) {
      for (let older = 0; older < stories; older++) {
        const touched = sectionPagesTouched({ before: stories, after: stories, older });
        expect(touched).toEqual(changed(many(stories), many(stories).with(older, -1)));
      }
    }
  });

  it('stay as they are when a story is published now, but for every 24th, which makes one', () => {
    const touched = many(480).map((before) => sectionPagesTouched({ before, after: before + 1, older: before }).pages);
    expect(touched.every((pages, before) => pages.every((page) => page >= countNumberedPages(before)))).toBe(true);
    expect(Math.max(...touched.map((pages) => pages.length))).toBeLessThanOrEqual(3);
  });
});
