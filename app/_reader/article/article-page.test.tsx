import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { render, testArticle, testOnward, testSite, visibleText } from '#app/_reader/page/testing.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

const page = (locale: Locale, changed: Partial<PublishedArticle> = {}, draft = false) =>
  render(<ArticlePage article={testArticle(locale, changed)} site={testSite(locale)} draft={draft} />);

const data = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    (match) => JSON.parse(match[1] ?? '') as Record<string, unknown>,
  );

/** Every piece of furniture in the order readers meet it. */
const FURNITURE: Record<Locale, string[]> = {
  en: [
    'Sunday, February 15, 2026',
    'हिंदी में पढें',
    'Home / \nWorld News / \nTwo ports agree to share one tide table',
    'Rivers',
    'Two ports agree to share one tide table',
    'Pilots on both sides of the strait will read the same water for the first time',
    'The harbour office at Kandla before dawn | Image: X@harbour_desk',
    'Coastline',
    'Last Updated : Feb 15 2026 | 11:22 AM IST',
    'By Mira Deshmukh',
    'Kandla',
    'The pilots met on the quay before the sun was up.',
    'Read more: Shipping',
    'First Published: Feb 15 2026 | 11:22 AM IST',
    'Topics\nShipping',
  ],
  hi: [
    'रविवार, 15 फ़रवरी 2026',
    'Read in English',
    'होम / \nदुनिया / \nदो बंदरगाहों की एक ज्वार-सारणी',
    'नदियाँ',
    'दो बंदरगाहों की एक ज्वार-सारणी',
    'जलडमरूमध्य के दोनों ओर के पायलट पहली बार एक ही पानी पढ़ेंगे',
    'भोर से पहले कांडला का बंदरगाह कार्यालय | तस्वीर: X@harbour_desk',
    'Coastline',
    'अंतिम अपडेट : 15 फ़रवरी 2026 | 11:22 AM IST',
    'मीरा देशमुख',
    'कांडला',
    'सूरज निकलने से पहले पायलट घाट पर मिले।',
    'यह भी पढ़ें: जहाज़रानी',
    'पहली बार प्रकाशित: 15 फ़रवरी 2026 | 11:22 AM IST',
    'विषय\nजहाज़रानी',
  ],
};

describe.each(['en', 'hi'] as const)('a story in %s', (locale) => {
  const other: Locale = locale === 'en' ? 'hi' : 'en';

  test('has every element in the order of the house, with its exact words', () => {
    const text = visibleText(page(locale));
    let from = 0;
    for (const piece of FURNITURE[locale]) {
      const wanted = piece.replace(/ \n/g, '\n').normalize('NFC');
      const at = text.indexOf(wanted, from);
      expect(at, `«${wanted}» after «${text.slice(Math.max(0, from - 40), from)}» in\n${text}`).toBeGreaterThanOrEqual(
        0,
      );
      from = at + wanted.length;
    }
  });

  test('says what somebody is who signs alone, and nothing of several', () => {
    const [one] = testArticle(locale).contributors;
    if (!one) throw new Error('nobody signs the test article');
    const role = locale === 'en' ? 'Special correspondent, Kandla' : 'विशेष संवाददाता, कांडला';
    const signed = { ...one, role };
    expect(visibleText(page(locale, { contributors: [signed] }))).toContain(`${one.name}, ${role}`);
    const two = visibleText(page(locale, { contributors: [signed, { ...signed, id: 2, name: 'B' }] }));
    expect(two).not.toContain(role);
    const worded = visibleText(page(locale, { contributors: [signed], byline: `${one.name} (${locale})` }));
    expect(worded).not.toContain(role);
  });

  test('leads to the same story in the other language by a plain link', () => {
    const label = locale === 'en' ? 'हिंदी में पढें' : 'Read in English';
    const link = `<a href="/${other}/world/one-tide-table-42" rel="alternate" lang="${other}" hrefLang="${other}">${label}</a>`;
    expect(page(locale)).toContain(link);
  });

  test('leads to the other edition, and says so, while the other language is not live', () => {
    const html = page(locale, { alternates: [{ locale, address: `/${locale}/world/one-tide-table-42` }] });
    expect(html).toContain(
      `<a href="/${other}" lang="${other}" hrefLang="${other}">${locale === 'en' ? 'हिंदी संस्करण' : 'English edition'}</a>`,
    );
    expect(html).not.toContain('rel="alternate"');
    expect(html).not.toContain(`/${other}/world/`);
    expect(html).not.toContain('हिंदी में पढें');
    expect(html).not.toContain('Read in English');
    expect(data(html)[0]).not.toHaveProperty('workTranslation');
    expect(data(html)[0]).not.toHaveProperty('translationOfWork');
  });

  test('names both languages and the neutral one for search engines', () => {
    const html = page(locale);
    for (const one of ['en', 'hi']) {
      expect(html).toContain(
        `<link rel="alternate" hrefLang="${one}" href="https://setu.example/${one}/world/one-tide-table-42"/>`,
      );
    }
    expect(html).toContain(
      '<link rel="alternate" hrefLang="x-default" href="https://setu.example/en/world/one-tide-table-42"/>',
    );
    expect(html).toContain(`<link rel="canonical" href="https://setu.example/${locale}/world/one-tide-table-42"/>`);
  });

  test('says in its structured data what is visible and nothing else', () => {
    const html = page(locale);
    const [news, crumbs] = data(html);
    const article = testArticle(locale);
    expect(news).toMatchObject({
      '@type': 'NewsArticle',
      headline: article.headline,
      description: article.standfirst,
      inLanguage: locale,
      articleSection: article.section?.name,
      dateline: article.dateline,
      keywords: article.topics.map((topic) => topic.name),
      datePublished: '2026-02-15T11:22:00+05:30',
      dateModified: '2026-02-15T11:22:00+05:30',
      author: [
        {
          '@type': 'Person',
          name: article.contributors[0]?.name,
          url: `https://setu.example/${locale}/contributors/mira-deshmukh`,
        },
        { '@type': 'Organization', name: 'Coastline', url: `https://setu.example/${locale}/agencies/coastline-1` },
      ],
    });
    expect(news?.image).toEqual([
      {
        '@type': 'ImageObject',
        url: `https://setu.example/media/${'a'.repeat(32)}/16x9.50.50-1200.jpg`,
        creditText: 'X@harbour_desk',
      },
      `https://setu.example/media/${'a'.repeat(32)}/4x3.50.50-1200.jpg`,
      `https://setu.example/media/${'a'.repeat(32)}/1x1.50.50-824.jpg`,
    ]);
    expect(news).toHaveProperty(locale === 'en' ? 'workTranslation' : 'translationOfWork');
    const steps = [...new JSDOM(html).window.document.querySelectorAll('.breadcrumbs li')];
    const names = (crumbs!.itemListElement as { name: string; position: number }[]).map((item) => item.name);
    expect(steps.map((step) => step.textContent?.replace(/ \/ $/, ''))).toEqual(names);
    for (const stamp of html.matchAll(/<time dateTime="([^"]+)">/g)) expect(stamp[1]).toMatch(/\+05:30$/);
  });

  test('has one h1, one main, and a language on every run in the other script', () => {
    const html = page(locale);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toContain(`<html lang="${locale}">`);
    const credit = locale === 'hi' ? '<span lang="en">X@harbour_desk</span>' : 'Image: X@harbour_desk';
    expect(html).toContain(credit);
    expect(html).toContain(locale === 'hi' ? '<span lang="en">Coastline</span>' : '>Coastline</a></p>');
    // Every name leads to its page.
    for (const way of ['contributors/mira-deshmukh', 'agencies/coastline-1', 'topics/shipping'])
      expect(html).toContain(`<a href="/${locale}/${way}">`);
  });

  test('ends with those who sign and have a portrait: once more for machines, and silent beside the name', () => {
    const [contributor] = testArticle(locale).contributors;
    if (!contributor) throw new Error('The test article is signed');
    const portrait = { imageId: 9, key: 'b'.repeat(32), width: 1200, height: 1200, focalX: 50, focalY: 40 };
    const role = locale === 'en' ? 'Columnist' : 'स्तंभकार';
    const pictured = {
      contributors: [
        { ...contributor, role, portrait },
        { ...contributor, id: 2, name: 'Nobody', portrait: null },
      ],
    };
    const html = page(locale, pictured);
    const { document } = new JSDOM(html).window;
    const [signer, ...others] = document.querySelectorAll('article > footer .signer');
    expect(others).toEqual([]);
    expect(signer?.querySelector('a')?.getAttribute('href')).toBe(contributor.address);
    expect(signer?.textContent).toBe(`${contributor.name}${role}`);
    const img = signer?.querySelector('img');
    expect(img?.getAttribute('src')).toBe(`/media/${'b'.repeat(32)}/1x1.50.40-160.webp`);
    expect(img?.getAttribute('loading')).toBe('lazy');
    expect([img?.getAttribute('alt'), img?.getAttribute('width'), img?.getAttribute('height')]).toEqual([
      '',
      '64',
      '64',
    ]);
    const [news] = data(html);
    expect(news?.author).toMatchObject([
      { name: contributor.name, image: `https://setu.example/media/${'b'.repeat(32)}/1x1.50.40-1200.jpg` },
      { name: 'Nobody' },
      {},
    ]);
    expect(news?.author).not.toMatchObject([{}, { image: expect.anything() as unknown }, {}]);
    // A wording that names nobody shows nobody.
    expect(page(locale, { ...pictured, byline: 'Our correspondent' })).not.toContain('signer"');
  });

  test('in preview keeps away from search engines and shows now for a date it has not', () => {
    const html = page(locale, { firstPublishedAt: null, lastUpdatedAt: null, section: null, alternates: [] }, true);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('rel="canonical"');
    expect(visibleText(html)).toContain('11:23 AM IST');
  });
});

test('without script the date at the top is the day’s, and the page the same all day', () => {
  const drawn = ['2026-02-15T18:31:00.000Z', '2026-02-16T18:29:59.000Z', '2026-02-16T18:30:00.000Z'].map((now) =>
    render(<ArticlePage article={testArticle('en')} site={{ ...testSite('en'), now: new Date(now) }} />),
  );
  expect(drawn[1]).toBe(drawn[0]);
  expect(visibleText(drawn[0] ?? '')).toContain('Monday, February 16, 2026\n');
  expect(visibleText(drawn[2] ?? '')).toContain('Tuesday, February 17, 2026\n');
});

test.each(['en', 'hi'] as const)(
  'a story in %s leads on to others of its language, by plain links, once each',
  (locale) => {
    const html = render(
      <ArticlePage article={testArticle(locale)} onward={testOnward(locale)} site={testSite(locale)} />,
    );
    const after = html.slice(html.indexOf('</article>'), html.indexOf('</main>'));
    const { section, named, latest } = testOnward(locale);
    const stories = [...section, ...named.flatMap((one) => one.stories), ...latest];
    for (const { address } of stories) expect(after.split(`href="${address}"`)).toHaveLength(2);
    const headings = [...after.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => visibleText(match[1] ?? ''));
    expect(headings).toEqual(
      locale === 'en'
        ? ['More from World News', 'Latest news', 'More by Mira Deshmukh', 'More on Shipping']
        : ['दुनिया: और पढ़ें', 'ताज़ा ख़बरें', 'मीरा देशमुख को और पढ़ें', 'जहाज़रानी: और पढ़ें'],
    );
    expect(after.match(/<img /g)).toHaveLength(3);
    expect(after.match(/loading="lazy"/g)).toHaveLength(3);
    expect(after).not.toContain(`href="/${locale === 'en' ? 'hi' : 'en'}/`);
  },
);

test('a byline in the newsroom’s own words is printed as it stands, and names nobody it does not', () => {
  const html = page('en', { byline: 'By our correspondent', agency: null });
  expect(visibleText(html)).toContain('\nBy our correspondent\n');
  expect(visibleText(html)).not.toContain('Mira Deshmukh');
  expect(data(html)[0]?.author).toEqual([
    { '@type': 'NewsMediaOrganization', name: 'The Setu Daily', url: 'https://setu.example/en' },
  ]);
});

test('a credit without a caption begins with no bar', () => {
  const { lead } = testArticle('en');
  const caption = (words: string) =>
    new JSDOM(page('en', { lead: lead && { ...lead, caption: words } })).window.document.querySelector('figcaption')
      ?.textContent;
  expect(caption('The quay')).toBe('The quay | Image: X@harbour_desk');
  expect(caption('')).toBe('Image: X@harbour_desk');
});

test('a story of one language leads to its section in the other', () => {
  const nearby = [{ locale: 'hi' as const, address: '/hi/duniya', name: 'दुनिया' }];
  const html = page('en', { alternates: [{ locale: 'en', address: '/en/world/one-tide-table-42' }], nearby });
  expect(html).toContain('<a href="/hi/duniya" lang="hi" hrefLang="hi">दुनिया, हिंदी में</a>');
});

test('a card whose story is not live is left out', () => {
  expect(visibleText(page('en', { readMore: {} }))).not.toContain('Read more');
});
