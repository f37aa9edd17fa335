import { and, eq, ne } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findDeskRules } from '#db/load/publishing/desk-rules.ts';
import { findDetails, findFrozenImages } from '#db/load/find-details.ts';
import { findSourceLines } from '#db/load/publishing/find-source-lines.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { type FrozenDetails, revisions, translations } from '#db/schema.ts';
import { readiness } from '#lib/article/checklist/readiness.ts';
import type { DeskRules } from '#lib/article/rules/desk-rules.ts';
import { type Weighed, weighFindings } from '#lib/article/rules/weigh-findings.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';

/** The newest text with all that would go live beside it, and what was found in it, weighed by its section's rules. */
export type Examined = Weighed & {
  text: TranslationText;
  details: StoryDetails;
  /** Its pictures by id, as they would be frozen. */
  images: FrozenDetails['images'];
  /** Their credits as this language prints them. */
  pictures: { imageId: number; credit: string }[];
  rules: DeskRules;
};

/** Examines the newest text of one language as it would go live now. */
export async function findFindings(
  tx: Queryable,
  { translation, article, draft }: FoundTranslation,
): Promise<Examined> {
  const { locale } = translation;
  const text = revisionText(draft);
  const details = await findDetails(tx, article.id);
  const wanted = imagesOfBody(text.body);
  if (details.leadImageId !== null) wanted.push(details.leadImageId);
  const images = await findFrozenImages(tx, wanted, locale);
  const pictures = Object.entries(images).map(([id, { credit }]) => ({ imageId: Number(id), credit }));
  const source = new Set(await findSourceLines(tx, { ...translation, sourceLocale: article.sourceLocale }));
  const others = await tx
    .select({ id: translations.id })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(and(eq(translations.articleId, article.id), ne(translations.locale, locale), ne(revisions.headline, '')))
    .limit(1);
  const rules = await findDeskRules(tx, details.sectionId);
  const found = readiness(text, locale, details, pictures, { source, hasOther: others.length > 0 });
  return { ...weighFindings(found, rules), text, details, images, pictures, rules };
}
