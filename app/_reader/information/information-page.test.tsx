import { describe, expect, test } from 'vitest';
import { InformationPage } from '#app/_reader/information/information-page.tsx';
import { informationText } from '#lib/information/information-texts.ts';
import { PageFooter } from '#app/_reader/page/page-footer.tsx';
import { render, testSite, visibleText } from '#app/_reader/page/testing.ts';
import { LOCALES } from '#lib/locale.ts';
import { INFORMATION_PAGES } from '#lib/information/information-pages.ts';

describe.each(LOCALES)('what the paper says of itself in %s', (locale) => {
  test.each(INFORMATION_PAGES)('%s is a page of its own, with its counterpart in the other language', (page) => {
    const html = render(<InformationPage page={page} locale={locale} site={testSite(locale)} />);
    const { name, parts } = informationText(page, locale);
    expect(html).toContain(`<h1>${name}</h1>`);
    expect(html).toContain(`rel="canonical" href="https://setu.example/${locale}/${page}"`);
    for (const one of LOCALES)
      expect(html).toContain(`rel="alternate" hrefLang="${one}" href="https://setu.example/${one}/${page}"`);
    const other = informationText(page, locale === 'en' ? 'hi' : 'en');
    expect(parts.map(({ paragraphs }) => paragraphs.length)).toEqual(
      other.parts.map(({ paragraphs }) => paragraphs.length),
    );
    // Addresses are links; no sign of how they are written down is left.
    expect(visibleText(html)).not.toMatch(/[<>`]/);
  });

  test('every page of it is in the foot, with the publisher, the grievance officer and the year', () => {
    const html = render(<PageFooter locale={locale} site={testSite(locale)} />);
    for (const page of INFORMATION_PAGES) expect(html).toContain(`href="/${locale}/${page}"`);
    expect(html).toContain('href="mailto:grievance@setudaily.example"');
    expect(html).toContain('226001');
    expect(visibleText(html)).toContain('© 2026');
  });

  test('the text is NFC, and Hindi has no English words in it but addresses', () => {
    for (const page of INFORMATION_PAGES) {
      const all = JSON.stringify(informationText(page, locale));
      expect(all.normalize('NFC')).toBe(all);
      const words = informationText(page, locale).parts.flatMap(({ heading = '', paragraphs }) => [
        heading,
        ...paragraphs,
      ]);
      if (locale === 'hi') expect(words.join(' ').replace(/<[^>]*>|`[^`]*`/g, '')).not.toMatch(/[A-Za-z]/);
    }
  });
});
