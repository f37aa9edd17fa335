import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { imageColumns, toImageSource } from '#db/load/image-source.ts';
import { agencyNames, contributorNames, contributors, images, imageTexts, nameCounts, topicNames } from '#db/schema.ts';
import type { ImageSource } from '#lib/image/image.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { readId } from '#lib/read-id.ts';
import { agencySlug, nameAddress, type NameAt, type NameKind } from '#lib/taxonomy/name-kinds.ts';
import type { Alternate } from '#lib/article/published-article.ts';

/** A contributor's portrait with its credit line in the language of the name, '' when nobody has said yet. */
type Portrait = { picture: ImageSource; credit: string };

/**
 * A topic, contributor or agency as one language prints it. `slug` is its part of the address; `role` and `portrait` are
 * a contributor's.
 */
export type PublishedName = NameAt & {
  name: string;
  slug: string;
  role: string;
  address: string;
  portrait: Portrait | null;
};

const topicAt = keptQuery((db) => {
  const { topicId: id, name } = topicNames;
  return db
    .select({ id, name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, sql.placeholder('locale')), eq(topicNames.slug, sql.placeholder('slug'))));
});
const contributorAt = keptQuery((db) => {
  const { contributorId: id, name, role } = contributorNames;
  return db
    .select({ id, name, role, picture: imageColumns, shared: images.credit, own: imageTexts.credit })
    .from(contributorNames)
    .innerJoin(contributors, eq(contributors.id, id))
    .leftJoin(images, eq(images.id, contributors.portraitImageId))
    .leftJoin(imageTexts, and(eq(imageTexts.imageId, images.id), eq(imageTexts.locale, contributorNames.locale)))
    .where(
      and(eq(contributorNames.locale, sql.placeholder('locale')), eq(contributorNames.slug, sql.placeholder('slug'))),
    );
});
const agencyOf = keptQuery((db) => {
  const { agencyId: id, name } = agencyNames;
  return db
    .select({ id, name })
    .from(agencyNames)
    .where(and(eq(agencyNames.locale, sql.placeholder('locale')), eq(id, sql.placeholder('id'))));
});

/**
 * The name an address means in one language, or undefined. Of an agency the id alone decides: its own `slug` may then
 * differ from the one asked for.
 */
export async function findNameAt(
  { locale, kind, slug }: { locale: Locale; kind: NameKind; slug: string },
  db: Queryable,
): Promise<PublishedName | undefined> {
  if (kind === 'agency') {
    const id = readId(/(?:^|-)(\d+)$/.exec(slug)?.[1]);
    if (id === undefined) return undefined;
    const [agency] = await agencyOf(db, { locale, id });
    return agency && named(locale, { kind, ...agency, slug: agencySlug({ ...agency, locale }) });
  }
  if (kind === 'topic') {
    const [topic] = await topicAt(db, { locale, slug });
    return topic && named(locale, { kind, ...topic, slug });
  }
  const [found] = await contributorAt(db, { locale, slug });
  if (!found) return undefined;
  const { picture, shared, own, ...contributor } = found;
  const portrait = picture && { picture: toImageSource(picture), credit: own || shared || '' };
  return named(locale, { kind, ...contributor, slug, portrait });
}

type Found = NameAt & { name: string; slug: string; role?: string; portrait?: Portrait | null };

function named(locale: Locale, name: Found): PublishedName {
  return { role: '', portrait: null, ...name, address: nameAddress({ locale, kind: name.kind, slug: name.slug }) };
}

/** The page of a name in every language that has live stories of it, in list order of the languages. */
export async function listNameAlternates({ kind, id }: NameAt, db: Queryable): Promise<Alternate[]> {
  const counts = await db
    .select({ locale: nameCounts.locale, stories: nameCounts.stories })
    .from(nameCounts)
    .where(and(eq(nameCounts.kind, kind), eq(nameCounts.nameId, id), inArray(nameCounts.locale, [...LOCALES])));
  const slugs = await listSlugs({ kind, id }, db);
  return LOCALES.flatMap((locale) => {
    const isThere = counts.some((one) => one.locale === locale && one.stories > 0);
    const slug = slugs.find((one) => one.locale === locale)?.slug;
    return isThere && slug !== undefined ? [{ locale, address: nameAddress({ locale, kind, slug }) }] : [];
  });
}

async function listSlugs({ kind, id }: NameAt, db: Queryable): Promise<{ locale: Locale; slug: string }[]> {
  switch (kind) {
    case 'topic':
      return db
        .select({ locale: topicNames.locale, slug: topicNames.slug })
        .from(topicNames)
        .where(eq(topicNames.topicId, id));
    case 'contributor':
      return db
        .select({ locale: contributorNames.locale, slug: contributorNames.slug })
        .from(contributorNames)
        .where(eq(contributorNames.contributorId, id));
    case 'agency': {
      const rows = await db
        .select({ locale: agencyNames.locale, name: agencyNames.name })
        .from(agencyNames)
        .where(eq(agencyNames.agencyId, id));
      return rows.map(({ locale, name }) => ({ locale, slug: agencySlug({ id, name, locale }) }));
    }
  }
}
