import { and, eq, inArray } from 'drizzle-orm';
import { listDeskRules } from '#db/load/publishing/desk-rules.ts';
import { findDetails } from '#db/load/find-details.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listAssignments, type NamedAssignment } from '#db/queries/assignments/assignments.ts';
import { type AskedName, listAskedOf } from '#db/queries/asked-names.ts';
import { countOpenThreads } from '#db/queries/comments.ts';
import { type OwedOf, findOwedOf } from '#db/queries/publishing/owed-of.ts';
import { listNotes, type ListedNote } from '#db/queries/notes/notes.ts';
import { listStoriesById, type ListedStory } from '#db/queries/story-list/listed-stories.ts';
import { listTaxonomyChoices } from '#db/queries/taxonomy-choices.ts';
import { listPickedImages } from '#db/queries/images.ts';
import { findSourceLines } from '#db/load/publishing/find-source-lines.ts';
import { findEmbargoBy, type StoredEmbargo } from '#db/load/story/embargoes.ts';
import { isAsLive } from '#db/load/as-live.ts';
import { findReview, type Review } from '#db/load/review.ts';
import { findPlanned, findPlannedWithdrawalBy, type Planned } from '#db/load/schedules.ts';
import { revisionText } from '#db/load/revision-text.ts';
import type { RulesBySection } from '#lib/article/rules/desk-rules.ts';
import { articles, embargoes, revisions, translations, users } from '#db/schema.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import { type Stage, type Status, statusOf } from '#lib/article/workflow.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { storiesOfBody } from '#lib/body/stories-of-body.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { TaxonomyChoices } from '#lib/taxonomy/taxonomy-choices.ts';

/** One language of a story with everything its editor needs. Instants are ISO 8601 in UTC. */
type OpenTranslation = OwedOf & {
  articleId: number;
  translationId: number;
  language: Locale;
  sourceLocale: Locale;
  /** The user who began the story: for can(). */
  ownerId: string | null;
  text: TranslationText;
  /** Short lines of the source's text: left untranslated where they stand in this one. */
  sourceLines: string[];
  version: number;
  /** When the newest text was last written, and by whom (a name). */
  savedAt: string;
  savedBy: string | null;
  savedById: string | null;
  details: StoryDetails;
  detailsVersion: number;
  stage: Stage;
  status: Status;
  /** Readers see this very text with these very details: nothing is there to publish. */
  isAsLive: boolean;
  /** What was last said between writer and desk. */
  review: Review | null;
  /** When it goes live by itself. */
  planned: Planned | null;
  /** When it goes off the site by itself, and who wants it so. */
  plannedWithdrawal: { withdrawAt: string; by: PersonName | null } | null;
  /** When it was taken off the site, by whom (null for the machine) and why; null where it is not withdrawn. */
  withdrawal: { at: string; by: PersonName | null; reason: string } | null;
  /** By what rules sections publish. */
  rules: RulesBySection;
  /** Until when nothing of the story may appear, lapsed or not, and who wants it so. */
  embargo: StoredEmbargo & { by: PersonName | null };
  firstPublishedAt: string | null;
  lastUpdatedAt: string | null;
  withdrawnAt: string | null;
  /** Public path of the live text, null when readers do not see it. */
  liveAddress: string | null;
  /** The slug is another story's too: publishing will be refused. */
  slugTaken: boolean;
  /** Every language of the paper: its state here, null when nobody has begun it. */
  languages: {
    locale: Locale;
    status: Status | null;
    headline: string;
    address: string | null;
    /** The section in which readers see it; undefined where they do not. */
    liveSectionId: number | undefined;
    /** When it goes live by itself; null where it does not. */
    goesLiveAt: string | null;
  }[];
  /** Whose the story and each of its languages are to write. */
  assignments: NamedAssignment[];
  /** What is to be done about the story, and what was. */
  notes: ListedNote[];
  /** How many conversations about it, and about what the languages share, are open. */
  openComments: number;
  choices: TaxonomyChoices;
  /** The names this story asks for and the paper does not have yet. */
  asked: AskedName[];
  /** Every picture of the lead and the body that exists. */
  images: PickedImage[];
  /** The stories that "Read more" cards name, with their headlines by language. */
  stories: { articleId: number; headlines: Partial<Record<Locale, string>> }[];
};

/** A story in one language, or undefined when there is no such story or the language was not begun. */
export async function findOpenTranslation(
  { articleId, locale }: { articleId: number; locale: Locale },
  db: Queryable = database().reader,
): Promise<OpenTranslation | undefined> {
  const [row] = await db
    .select({ translation: translations, article: articles, draft: revisions, savedBy: users.name })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .leftJoin(users, eq(users.id, revisions.authorId))
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
    .limit(1);
  if (!row) return undefined;
  const { translation, article, draft } = row;
  const text = revisionText(draft);
  const details = await findDetails(db, articleId);
  const pictures = new Set(imagesOfBody(text.body));
  if (details.leadImageId !== null) pictures.add(details.leadImageId);
  const [story] = await listStoriesById([articleId], db);
  const cards = await listStoriesById(storiesOfBody(text.body), db);
  return {
    articleId,
    translationId: translation.id,
    language: locale,
    sourceLocale: article.sourceLocale,
    ownerId: article.createdById,
    text,
    sourceLines: await findSourceLines(db, {
      articleId,
      locale,
      sourceLocale: article.sourceLocale,
      madeFromRevisionId: translation.madeFromRevisionId,
    }),
    version: translation.version,
    savedAt: draft.updatedAt,
    savedBy: row.savedBy,
    savedById: draft.authorId,
    details,
    detailsVersion: article.version,
    stage: translation.stage,
    status: statusOf(translation),
    isAsLive: await isAsLive(db, { articleId, locale, draft, liveRevisionId: translation.liveRevisionId }),
    review: await findReview(translation.id, db),
    planned: await findPlanned({ translationId: translation.id, draftRevisionId: draft.id }, db),
    plannedWithdrawal: await findPlannedWithdrawalBy(translation.id, db),
    withdrawal: await findWithdrawal(translation, db),
    rules: await listDeskRules(db),
    embargo: await findEmbargoBy(articleId, db),
    ...(await findOwedOf(translation, db)),
    firstPublishedAt: translation.firstPublishedAt,
    lastUpdatedAt: translation.lastUpdatedAt,
    withdrawnAt: translation.withdrawnAt,
    liveAddress: story?.translations[locale]?.address ?? null,
    slugTaken: text.slug !== '' && translation.slug !== text.slug,
    languages: LOCALES.map((one) => {
      const other = story?.translations[one];
      return {
        locale: one,
        status: other?.status ?? null,
        headline: other?.headline ?? '',
        address: other?.address ?? null,
        liveSectionId: other?.liveSectionId,
        goesLiveAt: other?.planned && !other.planned.hasFailed ? other.planned.publishAt : null,
      };
    }),
    assignments: await listAssignments(articleId, db),
    notes: await listNotes(articleId, db),
    openComments: await countOpenThreads({ articleId, locale }, db),
    choices: await listTaxonomyChoices(db),
    asked: await listAskedOf(articleId, db),
    images: await listPickedImages([...pictures], db),
    stories: cards.map(({ articleId: id, translations: texts }) => ({ articleId: id, headlines: headlinesOf(texts) })),
  };
}

async function findWithdrawal(
  { withdrawnAt, withdrawnById, withdrawalReason }: typeof translations.$inferSelect,
  db: Queryable,
): Promise<OpenTranslation['withdrawal']> {
  if (withdrawnAt === null) return null;
  const [person] =
    withdrawnById === null
      ? []
      : await db.select({ name: users.name, nameHi: users.nameHi }).from(users).where(eq(users.id, withdrawnById));
  return { at: withdrawnAt, by: person ? personName(person) : null, reason: withdrawalReason };
}

/** When a story was put in the bin, whose it is, where it stands, and until when it is embargoed (UTC, lapsed or not); undefined when it does not lie there. */
export async function findBinned(
  articleId: number,
  db: Queryable = database().reader,
): Promise<
  { at: string; ownerId: string | null; sectionId: number | null; embargoedUntil: string | null } | undefined
> {
  const [row] = await db
    .select({
      at: articles.binnedAt,
      ownerId: articles.createdById,
      sectionId: articles.sectionId,
      embargoedUntil: embargoes.embargoedUntil,
    })
    .from(articles)
    .leftJoin(embargoes, eq(embargoes.articleId, articles.id))
    .where(eq(articles.id, articleId))
    .limit(1);
  return row && row.at !== null ? { ...row, at: row.at } : undefined;
}

/** The story's languages that have been begun, for a screen that is asked for one that has not; empty for no such story. */
export async function listBegunLocales(articleId: number, db: Queryable = database().reader): Promise<Locale[]> {
  const rows = await db
    .select({ locale: translations.locale })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), inArray(translations.locale, [...LOCALES])));
  return rows.map(({ locale }) => locale);
}

/** A story's headlines by language, unwritten ones left out. */
export function headlinesOf(texts: ListedStory['translations']): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const headline = texts[locale]?.headline ?? '';
      return headline === '' ? [] : [[locale, headline]];
    }),
  );
}
