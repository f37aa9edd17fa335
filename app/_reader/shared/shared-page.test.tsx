import { describe, expect, test } from 'vitest';
import { SharedOverPage, SharedPage } from '#app/_reader/shared/shared-page.tsx';
import { render, testArticle, visibleText } from '#app/_reader/page/testing.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

const UNDER: Record<Locale, string> = { en: '/en/shared/token/picture', hi: '/hi/shared/token/picture' };

/** A draft that was never public, with its pictures below the link. */
function draft(locale: Locale, changed: Partial<PublishedArticle> = {}): PublishedArticle {
  const article = testArticle(locale, { firstPublishedAt: null, lastUpdatedAt: null, ...changed });
  const under = UNDER[locale];
  return { ...article, lead: article.lead && { ...article.lead, picture: { ...article.lead.picture, under } } };
}

const page = (locale: Locale, by: string, changed: Partial<PublishedArticle> = {}) =>
  render(
    <SharedPage
      article={draft(locale, changed)}
      by={by}
      until={new Date('2026-02-16T05:53:00.000Z')}
      now={new Date('2026-02-15T05:53:00.000Z')}
    />,
  );

const WORDS = {
  en: ['Unpublished draft', 'Shared by', 'Asha Verma', '11:23', 'Feb 16 2026', 'do not pass it on'],
  hi: ['अप्रकाशित ड्राफ़्ट', 'आशा वर्मा', 'साझा किया', '11:23', '16 फ़रवरी 2026', 'आगे न भेजें'],
} as const;

describe.each(['en', 'hi'] as const)('a draft for somebody outside in %s', (locale) => {
  const name = WORDS[locale].find((word) => /verma|वर्मा/i.test(word)) ?? '';

  test('says first what it is, by whom and until when, and then reads as the story will', () => {
    const html = page(locale, name);
    const text = visibleText(html);
    for (const word of WORDS[locale]) expect(text).toContain(word);
    const { headline, standfirst } = testArticle(locale);
    expect(text.indexOf(headline)).toBeGreaterThan(text.indexOf(WORDS[locale][0]));
    expect(text).toContain(standfirst);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`src="${UNDER[locale]}/${'a'.repeat(32)}/`);
    // A card of a live story shows what everybody may have; all else is below the link.
    expect(page(locale, name, { readMore: {} })).not.toMatch(/["\s,]\/media\//);
  });

  test('tells nothing to whoever draws previews or lists, runs nothing, and leads nowhere it should not', () => {
    const html = page(locale, name, { corrections: [], updates: [] });
    const head = html.slice(0, html.indexOf('<body'));
    const { headline, standfirst, address } = testArticle(locale);
    for (const secret of [headline, standfirst, address]) expect(head).not.toContain(secret);
    expect(html).not.toContain(address);
    expect(html).not.toMatch(/<script|og:|twitter:|canonical|hreflang|ld\+json|rel="alternate"|wa\.me|data-share/i);
    expect(head).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>');
    expect(head).toContain('<meta name="referrer" content="no-referrer"/>');
    // No date is made up for what was never published.
    expect(html).not.toMatch(/class="(?:published|updated)"/);
    expect(page(locale, name, { firstPublishedAt: '2026-02-14T05:53:00.000Z' })).toContain('class="published"');
  });

  test('is by the paper where nobody is named, and where it is over says so and nothing else', () => {
    expect(visibleText(page(locale, ''))).toContain(locale === 'en' ? 'Setu' : 'सेतु');
    const over = render(<SharedOverPage locale={locale} />);
    expect(over).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>');
    expect(over).not.toMatch(/<script|og:|hreflang|canonical/);
    expect(visibleText(over)).toContain(locale === 'en' ? 'ask whoever sent you the link' : 'जिन्होंने लिंक भेजा है');
  });
});
