import { and, eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { relist } from '#db/commands/story/relist.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findDetails, findFrozenImages } from '#db/load/find-details.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import { insertRevision, writeImages } from '#db/commands/story/write-revision.ts';
import type { Queryable } from '#db/engine/database.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { type FrozenDetails, revisions, sectionNames, translations } from '#db/schema.ts';
import { storyPath } from '#lib/article/address.ts';
import type { PublishInput } from '#lib/article/inputs.ts';
import { type Finding, readiness } from '#lib/article/readiness.ts';
import { type Tag, tag } from '#lib/article/tags.ts';
import { changesOf } from '#lib/events.ts';
import { advance } from '#lib/article/workflow.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { ok, refuse } from '#lib/result.ts';

/** A text that readers see now. `address` is its path; instants in UTC. */
export type Published = {
  address: string;
  version: number;
  revisionId: number;
  firstPublishedAt: string;
  lastUpdatedAt: string;
};

/** Why a text did not go live. */
export type PublishCode =
  | 'not_found' | 'not_allowed' | 'conflict' | 'step_not_allowed' | 'embargoed'
  | 'not_ready' | 'slug_taken' | 'nothing_to_publish'; // prettier-ignore

/**
 * Makes the newest text of one language what readers see: freezes that revision with the shared details and pictures as
 * they stand, and nothing of the other language. First publication is set once and for all; `lastUpdatedAt` moves only
 * when the change is `substantive`. Publishing a withdrawn story brings it back under its first date.
 * A text that is live already is published again only when the shared details or a credit changed since (as a new
 * revision); else 'nothing_to_publish'. 'not_ready' carries what must be done.
 */
export const publishTranslation: Command<PublishInput, Published, PublishCode, { must: Finding[] }> = command({
  name: 'publishTranslation',
  permission: 'translation.publish',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version, substantive }, _by, now, found) {
    const { translation, article, draft, live } = found;
    if (translation.version !== version) return refuse('conflict');
    const step = advance(translation.stage, 'publish', { now, embargoedUntil: translation.embargoedUntil });
    if (!step.ok) return step;

    const text = revisionText(draft);
    const details = await findDetails(tx, article.id);
    const wanted = imagesOfBody(text.body);
    if (details.leadImageId !== null) wanted.push(details.leadImageId);
    const frozenImages = await findFrozenImages(tx, wanted);
    const pictures = Object.entries(frozenImages).map(([id, { credit }]) => ({ imageId: Number(id), credit }));
    const { must } = readiness(text, details, pictures);
    const { sectionId } = details;
    if (must.length > 0 || sectionId === null) return refuse('not_ready', { must });
    const claim = await claimSlug(tx, { translationId, locale: translation.locale, slug: text.slug });
    if (claim.taken) return refuse('slug_taken');

    const frozen: FrozenDetails = { ...details, sectionId, images: frozenImages };
    const detailsChanged = draft.details !== null && JSON.stringify(draft.details) !== JSON.stringify(frozen);
    if (draft.id === live?.id && !detailsChanged) return refuse('nothing_to_publish');

    const at = now.toISOString();
    let revisionId = draft.id;
    if (detailsChanged) {
      revisionId = await insertRevision(tx, { translationId, authorId: draft.authorId, text, now, details: frozen });
    } else if (draft.details === null) {
      await tx.update(revisions).set({ details: frozen, frozenAt: at }).where(eq(revisions.id, draft.id));
      await writeImages(tx, draft.id, text, details.leadImageId);
    }
    const firstPublishedAt = translation.firstPublishedAt ?? at;
    const { locale, liveSectionId: before } = translation;
    const place = { articleId: article.id, locale, firstPublishedAt, before, after: sectionId };
    const lastUpdatedAt = substantive || translation.lastUpdatedAt === null ? at : translation.lastUpdatedAt;
    await tx
      .update(translations)
      .set({
        stage: step.value,
        slug: claim.slug,
        draftRevisionId: revisionId,
        liveRevisionId: revisionId,
        liveSectionId: sectionId,
        firstPublishedAt,
        lastUpdatedAt: translation.firstPublishedAt === null ? firstPublishedAt : lastUpdatedAt,
        withdrawnAt: null,
        withdrawalNotice: '',
        version: version + 1,
        updatedAt: at,
      })
      .where(eq(translations.id, translationId));
    await relist(tx, article.id);
    const address = await addressOf(tx, found, sectionId);
    const shown = ({ headline, slug }: { headline: string; slug: string }) => ({ headline, slug });
    return ok({
      value: {
        address,
        version: version + 1,
        revisionId,
        firstPublishedAt,
        lastUpdatedAt: translation.firstPublishedAt === null ? firstPublishedAt : lastUpdatedAt,
      },
      touched: [...touchedTags(found, sectionId), ...(await sectionTags(tx, place))],
      events: [
        {
          kind: 'translation.publish',
          subject: 'translation',
          id: translationId,
          detail: {
            articleId: article.id,
            locale: translation.locale,
            revisionId,
            version: version + 1,
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

/** The pages whose readers now see something else. The other language's page only when its toggle or hreflang changes. */
function touchedTags({ translation, article, draft, live }: FoundTranslation, sectionId: number): Tag[] {
  const { locale } = translation;
  const tags = [tag.article(article.id, locale), tag.front(locale)];
  if (!live || live.slug !== draft.slug || live.details?.sectionId !== sectionId) tags.push(tag.alternates(article.id));
  return tags;
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
