import { eq, inArray } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Command, command } from '#db/command.ts';
import { relist } from '#db/commands/story/relist.ts';
import { findDetails } from '#db/load/find-details.ts';
import type { Queryable } from '#db/engine/database.ts';
import {
  agencies,
  articleContributors,
  articles,
  articleTopics,
  contributors,
  images,
  sections,
  topics,
} from '#db/schema.ts';
import type { SaveDetailsInput } from '#lib/article/inputs.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { changesOf } from '#lib/events.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/** What saving the shared details answers; `savedAt` is an instant in UTC. */
export type SavedDetails = { version: number; savedAt: string };

/** The details that stand on the server when a save comes too late. */
export type DetailsConflict = { version: number; details: StoryDetails; savedAt: string };

/**
 * Keeps what all languages of a story share. Readers see it with the next publication of each language, never before:
 * published revisions carry their own copy. Equal details change nothing and answer their version.
 * Refuses 'conflict' (detail: the details that stand) and 'invalid' with the fields whose ids do not exist.
 */
export const saveDetails: Command<
  SaveDetailsInput,
  SavedDetails,
  'not_found' | 'not_allowed' | 'conflict' | 'invalid',
  DetailsConflict | { fields: string[] }
> = command({
  name: 'saveDetails',
  permission: 'story.details',
  async find(tx, { articleId }) {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).limit(1);
    return article && { article, subject: { ownerId: article.createdById } };
  },
  async run(tx, { articleId, version, details }, _by, now, { article }) {
    const standing = await findDetails(tx, articleId);
    // Also when the version is old: the answer to a save may get lost, and its retry must not meet itself as a conflict.
    if (sameJson(standing, details)) {
      return ok({ value: { version: article.version, savedAt: article.updatedAt }, touched: [], events: [] });
    }
    if (article.version !== version) {
      return refuse('conflict', { version: article.version, details: standing, savedAt: article.updatedAt });
    }
    const fields = await unknownFields(tx, details);
    if (fields.length > 0) return refuse('invalid', { fields });

    const savedAt = now.toISOString();
    const { sectionId, agencyId, leadImageId } = details;
    await tx
      .update(articles)
      .set({ sectionId, agencyId, leadImageId, version: version + 1, updatedAt: savedAt })
      .where(eq(articles.id, articleId));
    await tx.delete(articleContributors).where(eq(articleContributors.articleId, articleId));
    await tx.delete(articleTopics).where(eq(articleTopics.articleId, articleId));
    if (details.contributorIds.length > 0) {
      await tx
        .insert(articleContributors)
        .values(details.contributorIds.map((contributorId, position) => ({ articleId, contributorId, position })));
    }
    if (details.topicIds.length > 0) {
      await tx
        .insert(articleTopics)
        .values(details.topicIds.map((topicId, position) => ({ articleId, topicId, position })));
    }
    await relist(tx, articleId);
    const changed = changesOf(standing, details);
    return ok({
      value: { version: version + 1, savedAt },
      touched: [],
      events: [{ kind: 'story.details', subject: 'article', id: articleId, detail: { version: version + 1, changed } }],
    });
  },
});

async function unknownFields(tx: Queryable, details: StoryDetails): Promise<(keyof StoryDetails)[]> {
  const missing = async (ids: (number | null)[], table: SQLiteTable, id: SQLiteColumn) => {
    const asked = ids.filter((one) => one !== null);
    if (asked.length === 0) return false;
    const rows = await tx.select({ id }).from(table).where(inArray(id, asked));
    return rows.length !== asked.length;
  };
  const checks: [keyof StoryDetails, boolean][] = [
    ['sectionId', await missing([details.sectionId], sections, sections.id)],
    ['agencyId', await missing([details.agencyId], agencies, agencies.id)],
    ['contributorIds', await missing(details.contributorIds, contributors, contributors.id)],
    ['topicIds', await missing(details.topicIds, topics, topics.id)],
    ['leadImageId', await missing([details.leadImageId], images, images.id)],
  ];
  return checks.flatMap(([field, isMissing]) => (isMissing ? [field] : []));
}
