import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { withdrawTogether } from '#db/commands/publishing/withdraw-together.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { archiveStory } from '#db/commands/story/archive-story.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { findDetails } from '#db/load/find-details.ts';
import { findAssignment } from '#db/load/story/assignments.ts';
import { perform } from '#db/perform.ts';
import { type ListedStory, listStoriesById } from '#db/queries/story-list/listed-stories.ts';
import type { BulkInput } from '#lib/desk/bulk.ts';
import { LOCALES } from '#lib/locale.ts';
import type { Actor } from '#lib/people/roles.ts';

/** Why something was not done with one story; what its own command refuses, and `held`: somebody writes in that part. */
export type BulkRefusal =
  Exclude<Awaited<ReturnType<typeof once>>, undefined> extends infer Code extends string ? Code : never;

/** With how many stories it was done, and with which it was not. */
export type BulkDone = { done: number; refused: { articleId: number; code: BulkRefusal }[] };

/**
 * Does one thing with several stories, each by its own command in its own transaction: one that is refused keeps no other
 * from it. Each story counts once, refused where one of its languages was. It is done with what stands on the server at that
 * moment, which may be newer than what was on screen.
 */
export async function performBulk(
  input: BulkInput,
  by: Actor,
  now: Date,
  db: Database = database(),
): Promise<BulkDone> {
  const articleIds = [...new Set(input.articleIds)];
  const stories = new Map((await listStoriesById(articleIds, db.reader)).map((story) => [story.articleId, story]));
  const done: BulkDone = { done: 0, refused: [] };
  for (const articleId of articleIds) {
    const story = stories.get(articleId);
    const code = story && story.binnedAt === null ? await once(input, story, { by, now, db }) : 'not_found';
    if (code === undefined) done.done += 1;
    else done.refused.push({ articleId, code });
  }
  return done;
}

type Who = { by: Actor; now: Date; db: Database };

/** Does it with one story; answers why not. */
async function once(input: BulkInput, story: ListedStory, { by, now, db }: Who) {
  const { articleId } = story;
  if (input.kind === 'assign') {
    const { scope, personId, dueAt } = input;
    const { version } = await findAssignment(db.reader, articleId, scope);
    return refusalOf(await perform(assignWork, { articleId, scope, version, personId, dueAt }, by, now, db));
  }
  if (input.kind === 'section') {
    const { sectionId } = await findDetails(db.reader, articleId);
    const changes = { sectionId: { from: [sectionId], to: input.sectionId } };
    const saved = await perform(
      saveDetails,
      { articleId, version: story.version, changes, wordedIn: [...LOCALES] },
      by,
      now,
      db,
    );
    // No tab of an editor saves here: none can come too late.
    if (!saved.ok) return saved.error === 'superseded' ? ('conflict' as const) : saved.error;
    return saved.value.held ? ('held' as const) : undefined;
  }
  if (input.kind === 'archive') return refusalOf(await perform(archiveStory, { articleId }, by, now, db));
  const languages = LOCALES.filter((one) => input.language === null || input.language === one);
  const wanted = languages.flatMap((one) => {
    const translation = story.translations[one];
    if (!translation) return [];
    const isIt =
      input.kind === 'withdraw'
        ? translation.address !== null
        : translation.stage === 'draft' && (translation.status === 'draft' || translation.status === 'live_draft');
    return isIt ? [translation] : [];
  });
  if (wanted.length === 0) return input.kind === 'withdraw' ? ('not_live' as const) : ('nothing_to_submit' as const);
  if (input.kind === 'withdraw') {
    const taken = wanted.map(({ translationId, version }) => ({
      translationId,
      version,
      notice: '',
      reason: input.reason,
    }));
    const [one, other] = taken;
    // Both in one transaction: what is planned for one may be planned for both, and goes with the first of them.
    if (one && !other) return refusalOf(await perform(withdrawTranslation, one, by, now, db));
    return refusalOf(await perform(withdrawTogether, { translations: taken }, by, now, db));
  }
  for (const { translationId, version } of wanted) {
    const refused = refusalOf(await perform(submitTranslation, { translationId, version, note: '' }, by, now, db));
    if (refused !== undefined) return refused;
  }
  return undefined;
}

const refusalOf = <E extends string>(answer: { ok: true } | { ok: false; error: E }): E | undefined =>
  answer.ok ? undefined : answer.error;
