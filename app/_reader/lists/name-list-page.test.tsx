import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { NameListPage } from '#app/_reader/lists/name-list-page.tsx';
import { render, testOnward, testSite } from '#app/_reader/page/testing.ts';
import type { NamePage } from '#db/queries/name-page.ts';
import type { Locale } from '#lib/locale.ts';

const KEY = 'c'.repeat(32);
const picture = { imageId: 9, key: KEY, width: 1200, height: 1200, focalX: 50, focalY: 40 };

function contributorPage(locale: Locale, changed: Partial<NamePage['name']> = {}): NamePage {
  const [name, role] = locale === 'en' ? ['Mira Deshmukh', 'Columnist'] : ['मीरा देशमुख', 'स्तंभकार'];
  const address = `/${locale}/contributors/mira-deshmukh`;
  return {
    name: { kind: 'contributor', id: 1, name, slug: 'mira-deshmukh', role, address, portrait: null, ...changed },
    stories: testOnward(locale).section,
    alternates: [{ locale, address }],
    page: null,
    older: null,
    newer: null,
  };
}

function draw(locale: Locale, changed: Partial<NamePage['name']> = {}) {
  const html = render(<NameListPage page={contributorPage(locale, changed)} locale={locale} site={testSite(locale)} />);
  const { document } = new JSDOM(html).window;
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>,
  );
  return { document, profile: data.find((one) => one['@type'] === 'ProfilePage') };
}

test.each([
  ['en', 'Image: Ira Sen'],
  ['hi', 'तस्वीर: Ira Sen'],
] as const)('a contributor’s page in %s shows their portrait and whom it is owed to', (locale, credit) => {
  const { document, profile } = draw(locale, { portrait: { picture, credit: 'Ira Sen' } });
  const head = document.querySelector('.name-head');
  expect(head?.querySelector('img')?.getAttribute('alt'), 'the name says it').toBe('');
  expect(head?.querySelector('source')?.getAttribute('srcset')).toBe(
    `/media/${KEY}/1x1.50.40-160.avif 160w, /media/${KEY}/1x1.50.40-320.avif 320w`,
  );
  expect(head?.querySelector('.portrait-credit')?.textContent).toBe(credit);
  const { name, role, address } = contributorPage(locale).name;
  expect(profile?.mainEntity).toEqual({
    '@type': 'Person',
    name,
    jobTitle: role,
    url: `https://setu.example${address}`,
    image: `https://setu.example/media/${KEY}/1x1.50.40-1200.jpg`,
  });
});

test('without a portrait nothing stands in its place, and a topic is nobody', () => {
  const { document, profile } = draw('en', { role: '' });
  expect(document.querySelector('.name-head img')).toBeNull();
  expect(profile?.mainEntity).toEqual({
    '@type': 'Person',
    name: 'Mira Deshmukh',
    url: 'https://setu.example/en/contributors/mira-deshmukh',
  });
  expect(draw('en', { kind: 'topic' }).profile).toBeUndefined();
});
