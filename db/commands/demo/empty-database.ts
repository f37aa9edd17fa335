import { machineCommand, type MachineCommand } from '#db/command.ts';
import * as schema from '#db/schema.ts';
import { ok } from '#lib/result.ts';

// Children before parents; the loops between stories, translations and revisions are cut first.
const TABLES = [
  schema.auditLog,
  schema.outbox,
  schema.comments,
  schema.commentThreads,
  schema.revisionImages,
  schema.articleContributors,
  schema.articleTopics,
  schema.correctionWaivers,
  schema.corrections,
  schema.updates,
  schema.revisions,
  schema.headlineWords,
  schema.storyFacets,
  schema.sectionCounts,
  schema.namedStories,
  schema.nameCounts,
  schema.storyTexts,
  schema.storyVocabulary,
  schema.askedNames,
  schema.reviews,
  schema.translations,
  schema.articles,
  schema.agencyNames,
  schema.agencies,
  schema.contributorNames,
  schema.contributors,
  schema.imageTexts,
  schema.images,
  schema.topicNames,
  schema.topics,
  schema.grants,
  schema.sectionNames,
  schema.sections,
  schema.invitations,
  schema.rateLimits,
  schema.signInThrottle,
  schema.verifications,
  schema.accounts,
  schema.sessions,
  schema.users,
  schema.installationFacts,
];

/** Removes every row. For the remains of an interrupted seeding only: nothing is asked. */
export const emptyDatabase: MachineCommand<null, null> = machineCommand({
  name: 'emptyDatabase',
  unrecorded: 'the record goes too',
  async run(tx) {
    await tx.update(schema.translations).set({ draftRevisionId: null, liveRevisionId: null, madeFromRevisionId: null });
    for (const table of TABLES) await tx.delete(table);
    return ok({ value: null, touched: [], events: [] });
  },
});
