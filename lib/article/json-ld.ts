import { visibleAuthors } from '#lib/article/byline.ts';
import { shownDates } from '#lib/article/publishing/publication.ts';
import type { PublishedArticle, PublishedImage } from '#lib/article/published-article.ts';
import { formatIndiaIso } from '#lib/format.ts';
import { type Crop, type ImageSource, variantAddress, variantWidths } from '#lib/image/image.ts';

/** What structured data says of the paper itself. `origin` is scheme and host without a slash at its end. */
type Publisher = { origin: string; name: string; logo: string };

/** One step of the way to a page, as the breadcrumb shows it; `address` is an own path. */
export type Crumb = { name: string; address: string };

/** An own path as a full address, percent-encoded. */
export function fullAddress(origin: string, path: string): string {
  return origin + encodeURI(path);
}

/**
 * schema.org NewsArticle of a story: nothing a reader does not see on the page, and the same words. Instants
 * carry India's offset; `made` is the moment shown for a draft that was never published.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticleLd(article: PublishedArticle, publisher: Publisher, made: Date): Record<string, unknown> {
  const { origin } = publisher;
  const address = fullAddress(origin, article.address);
  const { first, updated } = shownDates(article, made);
  const authors = visibleAuthors(article).map(({ kind, name, address: page, portrait }) => ({
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name,
    ...(page !== null && { url: fullAddress(origin, page) }),
    ...(portrait && { image: portraitAddress(portrait, origin) }),
  }));
  const house = { '@type': 'NewsMediaOrganization', name: publisher.name, url: `${origin}/${article.locale}` };
  const others = article.alternates
    .filter((other) => other.locale !== article.locale)
    .map((other) => ({ '@type': 'NewsArticle', '@id': fullAddress(origin, other.address), inLanguage: other.locale }));
  const original = others.find((other) => other.inLanguage === article.sourceLocale);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    mainEntityOfPage: address,
    url: address,
    inLanguage: article.locale,
    headline: article.headline,
    ...(article.standfirst && { description: article.standfirst }),
    ...(article.kicker && { alternativeHeadline: article.kicker }),
    ...(article.section && { articleSection: article.section.name }),
    ...(article.dateline && { dateline: article.dateline }),
    ...(article.topics.length > 0 && { keywords: article.topics.map((topic) => topic.name) }),
    ...(article.lead && { image: leadObjects(article.lead, origin) }),
    datePublished: formatIndiaIso(first),
    dateModified: formatIndiaIso(updated),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ text, issuedAt }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: formatIndiaIso(new Date(issuedAt)),
      })),
    }),
    author: authors.length > 0 ? authors : [house],
    publisher: { ...house, logo: { '@type': 'ImageObject', url: fullAddress(origin, publisher.logo) } },
    // The original is translated into the others; each of them is a translation of the original.
    ...(article.sourceLocale === article.locale && others.length > 0 && { workTranslation: others }),
    ...(original && { translationOfWork: original }),
  };
}

/** schema.org BreadcrumbList of exactly the steps the page shows, the page itself last. */
export function breadcrumbLd(crumbs: Crumb[], origin: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: fullAddress(origin, address),
    })),
  };
}

/** Somebody who writes, as their page shows them; `address` is that page. */
type Profile = { name: string; role: string; address: string; portrait: ImageSource | null };

/**
 * schema.org ProfilePage of a contributor's page: who that is, as readers see it.
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
export function profileLd({ name, role, address, portrait }: Profile, origin: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name,
      ...(role !== '' && { jobTitle: role }),
      url: fullAddress(origin, address),
      ...(portrait && { image: portraitAddress(portrait, origin) }),
    },
  };
}

/** JSON that may stand inside `<script>`: no `<` of any string can end the element or open a comment in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The widest variant up to 1200 pixels of one shape, for cards and search results. */
export function cardImage(picture: ImageSource, crop: Crop): { address: string; width: number } {
  const widths = variantWidths(picture, crop);
  const width = widths.filter((one) => one <= 1200).at(-1) ?? widths[0] ?? picture.width;
  return { address: variantAddress(picture, crop, width, 'jpg'), width };
}

function portraitAddress(picture: ImageSource, origin: string): string {
  return origin + cardImage(picture, '1x1').address;
}

/** The lead in three shapes; where somebody is credited the first of them says who, as the page does. */
function leadObjects({ picture, credit }: PublishedImage, origin: string) {
  const [first, ...others] = (['16x9', '4x3', '1x1'] as const).map((crop) => origin + cardImage(picture, crop).address);
  return [credit === '' ? first : { '@type': 'ImageObject', url: first, creditText: credit }, ...others];
}
