import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { render, testArticle, testOnward, testSite, visibleText } from '#app/_reader/page/testing.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { Body, Mark } from '#lib/body/nodes.ts';
import { publicBody } from '#lib/body/public-body.ts';
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
      `https://setu.example/media/${'a'.repeat(32)}/16x9.50.50-1200.jpg`,
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
        : ['दुनिया: और ख़बरें', 'ताज़ा ख़बरें', 'मीरा देशमुख की और ख़बरें', 'जहाज़रानी: और ख़बरें'],
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

const BAITS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '</style><svg onload=alert(1)>',
  '<!--<script>',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202e<b>नमस्ते</b>',
];

test.each(BAITS)('text that looks like code stays text: %s', (bait) => {
  const body: Body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'aaaaaaaaaaa1' },
        content: [{ type: 'text', text: bait, marks: [{ type: 'bold' }] }],
      },
      { type: 'blockquote', attrs: { id: 'aaaaaaaaaaa2', attribution: bait }, content: [] },
      { type: 'embed', attrs: { id: 'aaaaaaaaaaa3', provider: 'x', url: 'https://x.com/a/status/1', title: bait } },
    ],
  };
  const article = testArticle('en');
  const inert = page('en', {
    kicker: bait,
    headline: bait,
    standfirst: bait,
    dateline: bait,
    byline: bait,
    seoTitle: bait,
    seoDescription: bait,
    agency: { id: 1, name: bait, address: '/en/agencies/bait-1' },
    topics: [{ id: 1, name: bait, address: '/en/topics/bait' }],
    lead: article.lead && { ...article.lead, caption: bait, alt: bait, credit: bait },
    readMore: {},
    body,
  });
  const clean = page('en', { body: { type: 'doc', content: [] } });
  const parsed = (html: string) => [...new JSDOM(html).window.document.querySelectorAll('*')];
  const kinds = (html: string) =>
    parsed(html)
      .map((element) => element.localName)
      .filter((name) => ['script', 'style', 'svg', 'img'].includes(name));
  const handlers = parsed(inert).flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')),
  );
  expect(handlers).toEqual([]);
  expect(kinds(inert).filter((name) => name !== 'svg')).toEqual(kinds(clean).filter((name) => name !== 'svg'));
  // The card of the embed brings the one more drawing.
  expect(kinds(inert)).toHaveLength(kinds(clean).length + 1);
  expect(data(inert)[0]?.headline).toBe(bait);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' data:text/html,<script>',
  '//evil.example/x',
  'vbscript:x',
  '/\\evil.example',
  'java\nscript:alert(1)',
])('an address that is not allowed loses its link and keeps its words: %j', (href) => {
  const marks: Mark[] = [{ type: 'link', attrs: { href } }];
  const html = page('en', {
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1' }, content: [{ type: 'text', text: 'read this', marks }] },
      ],
    },
  });
  expect(html).toContain('<p>read this</p>');
});

test('every kind of block is drawn', () => {
  const text = (words: string, marks?: Mark[]) => [{ type: 'text' as const, text: words, ...(marks && { marks }) }];
  const id = (n: number) => `bbbbbbbbbb${n.toString(36).padStart(2, '0')}`;
  const paragraph = (words: string, n: number) => ({
    type: 'paragraph' as const,
    attrs: { id: id(n) },
    content: text(words),
  });
  const html = page('en', {
    dateline: '',
    contributors: [],
    pictures: {
      9: {
        picture: { imageId: 9, key: 'b'.repeat(32), width: 600, height: 900, focalX: 50, focalY: 50 },
        credit: 'Setu',
      },
    },
    body: publicBody({
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: id(0) } },
        { type: 'heading', attrs: { id: id(1), level: 2 }, content: text('Second') },
        { type: 'heading', attrs: { id: id(2), level: 3 }, content: text('Third') },
        {
          type: 'bulletList',
          attrs: { id: id(3) },
          content: [{ type: 'listItem', attrs: { id: id(4) }, content: [paragraph('dot', 5)] }],
        },
        {
          type: 'orderedList',
          attrs: { id: id(6), start: 3 },
          content: [{ type: 'listItem', attrs: { id: id(7) }, content: [paragraph('three', 8)] }],
        },
        { type: 'blockquote', attrs: { id: id(9), attribution: 'A pilot' }, content: [paragraph('said', 10)] },
        { type: 'pullQuote', attrs: { id: id(11), attribution: '' }, content: text('lifted') },
        { type: 'figure', attrs: { id: id(12), imageId: 9, caption: 'Cap', alt: 'Alt', credit: '' } },
        { type: 'figure', attrs: { id: id(13), imageId: 404, caption: 'Lost', alt: 'Lost', credit: '' } },
        {
          type: 'table',
          attrs: { id: id(14) },
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 1, rowspan: 1 },
                  content: [{ type: 'paragraph', attrs: { id: id(20) } }],
                },
                { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph('head', 15)] },
              ],
            },
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph('cell', 16)] }],
            },
          ],
        },
        { type: 'horizontalRule', attrs: { id: id(17) } },
        {
          type: 'embed',
          attrs: {
            id: id(18),
            provider: 'youtube',
            url: 'https://www.youtube.com/watch?v=abcdefghijk',
            title: 'A film',
          },
        },
        {
          type: 'paragraph',
          attrs: { id: id(19) },
          content: [
            ...text('bold', [{ type: 'bold' }]),
            { type: 'hardBreak' },
            ...text('namaste', [{ type: 'italic' }, { type: 'lang', attrs: { lang: 'hi' } }]),
            ...text(' and नमस्ते'),
            ...text('out', [{ type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } }]),
          ],
        },
      ],
    }),
  });
  for (const piece of [
    '<h2>Second</h2>',
    '<h3>Third</h3>',
    '<ul><li><p>dot</p></li></ul>',
    '<ol start="3"><li><p>three</p></li></ol>',
    '<figure class="quote"><blockquote><p>said</p></blockquote><figcaption>A pilot</figcaption></figure>',
    '<blockquote>lifted</blockquote></figure>',
    'alt="Alt" loading="lazy"',
    '<tr><td></td><th colSpan="2"><p>head</p></th></tr>',
    '<td><p>cell</p></td>',
    '<hr/>',
    'href="https://www.youtube.com/watch?v=abcdefghijk"',
    '<strong>bold</strong><br/><span lang="hi"><em>namaste</em></span> and <span lang="hi">नमस्ते</span>',
    '<a href="https://example.org/a?b=1&amp;c=2">out</a>',
  ]) {
    expect(html).toContain(piece);
  }
  expect(html).not.toContain('Lost');
  expect(html).not.toContain('<p></p>');
  expect(html).not.toMatch(/<iframe|youtube\.com\/embed/);
});
