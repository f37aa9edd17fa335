import { and, eq } from 'drizzle-orm';
import type { Done } from '#db/command.ts';
import type { FrozenText } from '#db/commands/publishing/rows/freeze-text.ts';
import { endShares } from '#db/commands/share/end-shares.ts';
import { tellUpdate } from '#db/commands/publishing/rows/tell-update.ts';
import { pointLiveAt } from '#db/commands/story/rows/move-translation.ts';
import { forgetReview } from '#db/commands/story/rows/write-review.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { nameTags } from '#db/load/name-tags.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { type FrozenDetails, sectionNames } from '#db/schema.ts';
import { storyPath } from '#lib/article/address.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { namesOf } from '#lib/article/names-of.ts';
import { datesAfter, type PublishedDates } from '#lib/article/publishing/publication.ts';
import { type LiveCard, touchedBy } from '#lib/article/tags.ts';
import type { Stage } from '#lib/article/workflow.ts';
import { changesOf } from '#lib/events/events.ts';

/** A text that readers see now. `address` is its path; instants in UTC. */
export type Published = PublishedDates & { address: string; version: number; revisionId: number };

/** How a text goes live. */
type GoingLive = {
  /** Whether the change moves «last updated», and what readers are told has changed then. */
  substantive: boolean;
  note: string;
  /** When it was last written or looked at (UTC), where that was before `now`. */
  writtenBy?: string;
  stage: Stage;
  now: Date;
  /** The instant the clock was to publish it at; undefined where a person publishes. */
  scheduledFor?: string;
};

/**
 * Makes a frozen text what readers see, and nothing of the other language. Which dates readers are told then:
 * lib/article/publishing/publication.ts. A newer text that is being written goes on being the newest.
 * @throws where the story is under an embargo
 */
export async function goLive(
  tx: Queryable,
  found: FoundTranslation,
  { revisionId, text, details }: FrozenText,
  { substantive, note, stage, now, scheduledFor, writtenBy = now.toISOString() }: GoingLive,
): Promise<Done<Published>> {
  const { translation, article, live, embargoedUntil } = found;
  // Whoever calls this has refused it with a sentence; nothing gets past here that forgot to.
  if (standingEmbargo(embargoedUntil, now) !== null) throw new Error('A story under embargo was to go live');
  const { id: translationId, locale, liveSectionId } = translation;
  const { sectionId } = details;
  const { headline, slug } = text;
  const isNewest = translation.draftRevisionId === revisionId || scheduledFor === undefined;
  const dates = datesAfter(translation, { substantive, now });
  await tellUpdate(tx, found, { revisionId, substantive, note, writtenBy, now });
  if (isNewest) await forgetReview(tx, translationId);
  await endShares(tx, { translationId }, { because: 'published', now });
  const revision = { id: revisionId, headline, slug };
  const version = await pointLiveAt(tx, translation, revision, { sectionId, dates, stage, now, isNewest });
  const place = {
    articleId: article.id,
    locale,
    firstPublishedAt: dates.firstPublishedAt,
    before: liveSectionId,
    after: sectionId,
  };
  const names = { ...place, before: live?.details ? namesOf(live.details) : [], after: namesOf(details) };
  const lists = [...(await sectionTags(tx, place)), ...(await nameTags(tx, names))];
  const [section] = await tx
    .select({ slug: sectionNames.slug })
    .from(sectionNames)
    .where(and(eq(sectionNames.sectionId, sectionId), eq(sectionNames.locale, locale)))
    .limit(1);
  const address = storyPath({ locale, section: section?.slug ?? String(sectionId), slug, articleId: article.id });
  return {
    value: { address, version, revisionId, ...dates },
    touched: touchedBy({
      kind: 'published',
      articleId: article.id,
      locale,
      before: live?.details ? cardOf(live, live.details) : undefined,
      now: cardOf(text, details),
      lists,
    }),
    events: [
      {
        kind: 'translation.publish',
        subject: 'translation',
        id: translationId,
        detail: {
          articleId: article.id,
          locale,
          revisionId,
          version,
          headline,
          substantive,
          ...(note !== '' && { note }),
          address,
          changed: live ? changesOf({ headline: live.headline, slug: live.slug }, { headline, slug }) : {},
          ...(scheduledFor !== undefined && { scheduledFor }),
        },
      },
    ],
  };
}

/** A text as other pages show it with these details. */
function cardOf({ headline, slug }: { headline: string; slug: string }, details: FrozenDetails): LiveCard {
  const { sectionId, leadImageId, images } = details;
  const lead = leadImageId === null ? undefined : images[leadImageId];
  return { headline, slug, sectionId, picture: lead ? JSON.stringify({ ...lead, credit: '' }) : '' };
}
