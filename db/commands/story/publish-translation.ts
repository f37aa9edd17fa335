import { and, eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { pointLiveAt } from '#db/commands/story/rows/move-translation.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findDetails, findFrozenImages } from '#db/load/find-details.ts';
import { findSourceLines } from '#db/load/find-source-lines.ts';
import { findSeenDetails } from '#db/load/find-seen-details.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import { forgetReview } from '#db/commands/story/rows/write-review.ts';
import { insertRevision, writeImages } from '#db/commands/story/rows/write-revision.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { nameTags } from '#db/load/name-tags.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { type FrozenDetails, revisions, sectionNames } from '#db/schema.ts';
import { storyPath } from '#lib/article/address.ts';
import type { PublishInput } from '#lib/article/inputs.ts';
import { namesOf } from '#lib/article/names-of.ts';
import { datesAfter, type PublishedDates } from '#lib/article/publication.ts';
import { type Finding, readiness } from '#lib/article/checklist/readiness.ts';
import { changedDetails, type UnseenDetails } from '#lib/article/seen-details.ts';
import { type LiveCard, touchedBy } from '#lib/article/tags.ts';
import { changesOf } from '#lib/events/events.ts';
import { advance } from '#lib/article/workflow.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/** A text that readers see now. `address` is its path; instants in UTC. */
type Published = PublishedDates & { address: string; version: number; revisionId: number };

/** Why a text did not go live. */
export type PublishCode =
  | 'not_found' | 'not_allowed' | 'conflict' | 'step_not_allowed' | 'embargoed'
  | 'not_ready' | 'slug_taken' | 'nothing_to_publish'; // prettier-ignore

/** With 'not_ready' what must be done; with 'conflict' what beside the text is not as it was seen. */
export type PublishRefusal = { must: Finding[] } | UnseenDetails;

/**
 * Makes the newest text of one language what readers see: freezes that revision with the shared details and pictures as
 * they stand, and nothing of the other language. Which dates readers are told then: lib/article/publication.ts. Publishing a withdrawn story brings it back under its first date.
 * A text that is live already is published again only when the shared details or a credit changed since (as a new
 * revision); else 'nothing_to_publish'. 'not_ready' carries what must be done.
 * What goes live is what the editor saw: the text at `version`, and beside it what `seen` says. When either has changed
 * it is a 'conflict', and of what stands beside the text it carries what changed and how it is now.
 */
export const publishTranslation: Command<PublishInput, Published, PublishCode, PublishRefusal> = command({
  name: 'publishTranslation',
  permission: 'translation.publish',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version, substantive, seen }, _by, now, found) {
    const { translation, article, draft, live } = found;
    if (translation.version !== version) return refuse('conflict');
    const step = advance(translation.stage, 'publish', { now, embargoedUntil: translation.embargoedUntil });
    if (!step.ok) return step;

    const text = revisionText(draft);
    const details = await findDetails(tx, article.id);
    const wanted = imagesOfBody(text.body);
    if (details.leadImageId !== null) wanted.push(details.leadImageId);
    const frozenImages = await findFrozenImages(tx, wanted, translation.locale);
    const pictures = Object.entries(frozenImages).map(([id, { credit }]) => ({ imageId: Number(id), credit }));
    if (seen) {
      const standing = await findSeenDetails(tx, { locale: translation.locale, text, details, pictures });
      const changed = changedDetails(seen, standing);
      if (changed.length > 0) {
        return refuse('conflict', { changed, standing, details, detailsVersion: article.version });
      }
    }
    const detailsChanged = draft.details !== null && !sameJson(draft.details, { ...details, images: frozenImages });
    if (draft.id === live?.id && !detailsChanged) return refuse('nothing_to_publish');
    const lines = await findSourceLines(tx, { ...translation, sourceLocale: article.sourceLocale });
    const { must } = readiness(text, translation.locale, details, pictures, new Set(lines));
    const { sectionId } = details;
    if (must.length > 0 || sectionId === null) return refuse('not_ready', { must });
    const claim = await claimSlug(tx, { translationId, locale: translation.locale, slug: text.slug });
    if (claim.taken) return refuse('slug_taken');

    const frozen: FrozenDetails = { ...details, sectionId, images: frozenImages };
    let revisionId = draft.id;
    if (detailsChanged) {
      revisionId = await insertRevision(tx, { translationId, authorId: draft.authorId, text, now, details: frozen });
    } else if (draft.details === null) {
      await tx
        .update(revisions)
        .set({ details: frozen, frozenAt: now.toISOString() })
        .where(eq(revisions.id, draft.id));
      await writeImages(tx, draft.id, text, details.leadImageId);
    }
    const dates = datesAfter(translation, { substantive, now });
    const revision = { id: revisionId, headline: text.headline, slug: text.slug };
    await forgetReview(tx, translationId);
    const next = await pointLiveAt(tx, translation, revision, { sectionId, dates, stage: step.value, now });
    const { firstPublishedAt } = dates;
    const { locale, liveSectionId } = translation;
    const place = { articleId: article.id, locale, firstPublishedAt, before: liveSectionId, after: sectionId };
    const names = { ...place, before: live?.details ? namesOf(live.details) : [], after: namesOf(frozen) };
    const lists = [...(await sectionTags(tx, place)), ...(await nameTags(tx, names))];
    const address = await addressOf(tx, found, sectionId);
    const shown = ({ headline, slug }: { headline: string; slug: string }) => ({ headline, slug });
    return ok({
      value: { address, version: next, revisionId, ...dates },
      touched: touchedBy({
        kind: 'published',
        articleId: article.id,
        locale: translation.locale,
        before: live?.details ? cardOf(live, live.details) : undefined,
        now: cardOf(text, frozen),
        lists,
      }),
      events: [
        {
          kind: 'translation.publish',
          subject: 'translation',
          id: translationId,
          detail: {
            articleId: article.id,
            locale: translation.locale,
            revisionId,
            version: next,
            headline: text.headline,
            substantive,
            address,
            changed: live ? changesOf(shown(live), shown(text)) : {},
          },
        },
      ],
    });
  },
});

/** A text as other pages show it with these details. */
function cardOf({ headline, slug }: { headline: string; slug: string }, details: FrozenDetails): LiveCard {
  const { sectionId, leadImageId, images } = details;
  const lead = leadImageId === null ? undefined : images[leadImageId];
  return { headline, slug, sectionId, picture: lead ? JSON.stringify({ ...lead, credit: '' }) : '' };
}

async function addressOf(
  tx: Queryable,
  { translation, article, draft }: FoundTranslation,
  sectionId: number,
): Promise<string> {
  const { locale } = translation;
  const [section] = await tx
    .select({ slug: sectionNames.slug })
    .from(sectionNames)
    .where(and(eq(sectionNames.sectionId, sectionId), eq(sectionNames.locale, locale)))
    .limit(1);
  return storyPath({ locale, section: section?.slug ?? String(sectionId), slug: draft.slug, articleId: article.id });
}
