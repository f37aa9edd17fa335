import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { render, testArticle, testOnward, testSite } from '#app/_reader/page/testing.ts';
import type { ParagraphNode } from '#lib/body/nodes.ts';
import { publicBody } from '#lib/body/public-body.ts';
import type { Locale } from '#lib/locale.ts';

const SENTENCE: Record<Locale, string> = {
  en: 'The pilots met on the quay before the sun was up, and each of them read the water, the wind and the table. ',
  hi: 'सूरज निकलने से पहले पायलट घाट पर मिले, और हर एक ने पानी, हवा और सारणी को बारी-बारी से पढ़ा। ',
};

/** What the reading view of Firefox makes of a story of so many paragraphs. */
function readingView(locale: Locale, paragraphs: number) {
  const content = Array.from({ length: paragraphs }, (_, at): ParagraphNode => ({
    type: 'paragraph',
    attrs: { id: `p${String(at).padStart(11, '0')}` },
    content: [{ type: 'text', text: `${at}. ${SENTENCE[locale].repeat(3)}`.trim() }],
  }));
  const read = publicBody({ type: 'doc', content });
  const article = testArticle(locale, { body: read });
  const html = render(<ArticlePage article={article} site={testSite(locale)} onward={testOnward(locale)} />);
  const { window } = new JSDOM(html, { url: `https://setu.example/${locale}/world/one-tide-table-42` });
  const view = new Readability(window.document).parse();
  if (!view) throw new Error('no reading view');
  const { window: made } = new JSDOM(view.content ?? '');
  return { article, view, text: view.textContent ?? '', document: made.document };
}

// A story shorter than what stands around it, and one that outweighs all of it.
test.each([
  ['en', 3],
  ['en', 60],
  ['hi', 3],
  ['hi', 60],
] as const)(
  'the reading view of a story in %s of %i paragraphs is the story, whole, and nothing else',
  (locale, count) => {
    const { article, view, text, document } = readingView(locale, count);
    expect(view.title).toContain(article.headline);
    for (let at = 0; at < count; at += 1) expect(text).toContain(`${at}. `);
    expect(text).toContain(article.standfirst);
    expect(text).toContain(article.lead?.caption);
    expect(document.querySelectorAll('img').length, 'the picture').toBe(1);
    const around = [
      testOnward(locale).section[0]?.headline,
      testOnward(locale).latest[0]?.headline,
      testSite(locale).sections[0]?.name,
      locale === 'en' ? 'हिंदी में पढें' : 'Read in English',
    ];
    for (const words of around) {
      if (words === undefined) throw new Error('nothing stands around the story');
      expect(text).not.toContain(words);
    }
  },
);
