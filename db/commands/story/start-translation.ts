import { and, eq, isNull } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { findStory } from '#db/load/find-story.ts';
import { listLiveAddresses } from '#db/queries/live-addresses.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { beginTranslation } from '#db/commands/story/rows/move-translation.ts';
import { revisions, translations } from '#db/schema.ts';
import type { StartTranslationInput } from '#lib/article/inputs.ts';
import { emptyText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { findImageTexts } from '#db/load/find-image-texts.ts';
import { imagesOfBody, mapFigures } from '#lib/body/images-of-body.ts';
import { copyBlocks } from '#lib/body/copy-blocks.ts';
import { relink, storiesLinked } from '#lib/body/links-of-body.ts';
import type { Locale } from '#lib/locale.ts';
import { type DraftBody, emptyBody } from '#lib/body/nodes.ts';
import type { ImageTexts } from '#lib/image/picked-image.ts';
import { ok, refuse } from '#lib/result.ts';

/** A language that was begun, with the version to save against. */
type StartedTranslation = { articleId: number; translationId: number; version: number };

/**
 * Begins the story's other language, empty or over a copy of the source's blocks (same ids). Remembers which source text
 * it was made from and freezes that one, so that it can be compared later; the source's own row stays as it was. What the
 * pictures already have to say in this language is taken over: caption and alt text. A link to a story of ours leads to its
 * text in this language where that is live.
 * Refuses 'not_found', 'not_allowed', 'already_started' (detail: the translation that stands).
 */
export const startTranslation: Command<
  StartTranslationInput,
  StartedTranslation,
  'not_found' | 'not_allowed' | 'already_started',
  { translationId: number }
> = command({
  name: 'startTranslation',
  permission: 'translation.start',
  async find(tx, { articleId, locale }) {
    const found = await findStory(tx, articleId);
    return found && { ...found, subject: { ...found.subject, locale } };
  },
  async run(tx, { articleId, locale, copyBlocks: asCopy }, by, now, { article }) {
    const [standing] = await tx
      .select({ id: translations.id })
      .from(translations)
      .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
      .limit(1);
    if (standing) return refuse('already_started', { translationId: standing.id });
    const [source] = await tx
      .select({ revisionId: revisions.id, body: revisions.body })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
      .where(and(eq(translations.articleId, articleId), eq(translations.locale, article.sourceLocale)))
      .limit(1);
    if (source) {
      await tx
        .update(revisions)
        .set({ frozenAt: now.toISOString() })
        .where(and(eq(revisions.id, source.revisionId), isNull(revisions.frozenAt)));
    }
    const copied =
      asCopy && source
        ? await linkedIn(tx, copyBlocks(source.body, locale), article.sourceLocale, locale)
        : emptyBody(newBlockId());
    const said = await findImageTexts(tx, [...imagesOfBody(copied), article.leadImageId], locale);
    const lead = said.get(article.leadImageId ?? 0);
    const { translationId, version } = await beginTranslation(tx, {
      articleId,
      locale,
      text: {
        ...emptyText(sayOfFigures(copied, said)),
        leadCaption: lead?.caption ?? '',
        leadAlt: lead?.alt ?? '',
      },
      authorId: idOf(by),
      now,
      madeFromRevisionId: source?.revisionId ?? null,
    });
    return ok({
      value: { articleId, translationId, version },
      touched: [],
      events: [
        {
          kind: 'translation.start',
          subject: 'translation',
          id: translationId,
          detail: { articleId, locale, copyBlocks: asCopy },
        },
      ],
    });
  },
});

/** `body` with its links to stories of ours in one language leading to those that are live in the other. */
async function linkedIn(tx: Queryable, body: DraftBody, from: Locale, to: Locale): Promise<DraftBody> {
  const live = await listLiveAddresses(storiesLinked(body, from), tx);
  const addresses = new Map(live.flatMap((one) => (one.locale === to ? [[one.articleId, one.address]] : [])));
  return relink(body, from, (articleId) => addresses.get(articleId));
}

/**
 * The figures of `body` with what their pictures say in its language, where they say something. A credit worded in the
 * source goes where the picture has one in this language, which is printed then.
 */
function sayOfFigures(body: DraftBody, said: ReadonlyMap<number, ImageTexts>): DraftBody {
  return mapFigures(body, (figure) => {
    const { imageId, caption, alt, credit } = figure.attrs;
    const text = said.get(imageId);
    if (!text) return figure;
    const own = { caption: text.caption || caption, alt: text.alt || alt, credit: text.credit === '' ? credit : '' };
    return { ...figure, attrs: { ...figure.attrs, ...own } };
  });
}
