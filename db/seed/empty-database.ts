import type { Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import * as schema from '#db/schema.ts';

// Children before parents; the loops between stories, translations and revisions are cut first.
const TABLES = [
  schema.auditLog,
  schema.revisionImages,
  schema.articleContributors,
  schema.articleTopics,
  schema.revisions,
  schema.headlineWords,
  schema.storyFacets,
  schema.sectionCounts,
  schema.translations,
  schema.articles,
  schema.imageTexts,
  schema.images,
  schema.agencyNames,
  schema.agencies,
  schema.contributorNames,
  schema.contributors,
  schema.topicNames,
  schema.topics,
  schema.sectionNames,
  schema.sections,
  schema.invitations,
  schema.rateLimits,
  schema.signInThrottle,
  schema.verifications,
  schema.accounts,
  schema.sessions,
  schema.users,
  schema.settings,
];

/** Removes every row, in one transaction. For the remains of an interrupted seeding only: nothing is asked. */
export async function emptyDatabase(db: Database): Promise<void> {
  await transact(db, async (tx) => {
    await tx.update(schema.translations).set({ draftRevisionId: null, liveRevisionId: null, madeFromRevisionId: null });
    for (const table of TABLES) await tx.delete(table);
  });
}
