import { inArray } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Command, command, type Done, idOf } from '#db/command.ts';
import { findAuthorship, namedChanges, writeAuthorship, type WrittenPart } from '#db/load/authorship.ts';
import { rewordLead } from '#db/commands/story/rows/reword-lead.ts';
import { writeDetails } from '#db/commands/story/rows/write-details.ts';
import { findStory } from '#db/load/find-story.ts';
import { findDetails } from '#db/load/find-details.ts';
import { splitHeldDetails } from '#db/commands/story/rows/split-held.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { agencies, contributors, images, sections, topics } from '#db/schema.ts';
import { changedSince, lastSeq, recordChange, recordSeq, type Writer } from '#lib/article/authorship.ts';
import { applyDetailsChanges, DETAIL_FIELDS, detailsChanges } from '#lib/merge/merge-details.ts';
import type { SavedDetails } from '#lib/merge/saved.ts';
import type { SaveDetailsInput } from '#lib/article/inputs.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { changesOf } from '#lib/events/events.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/** The details that stand on the server when all details come too late. */
type DetailsConflict = { version: number; details: StoryDetails; savedAt: string };

/**
 * Keeps what all languages of a story share. What was changed is merged into the details that stand
 * (lib/merge/merge-details.ts). Readers see it with the next publication of each language, never before: published
 * revisions carry their own copy. With another lead picture the drafts get its words, but for the languages of `wordedIn`
 * (see rewordLead). A save that changes nothing answers the version that stands.
 * What another living tab holds, the details or the pictures, stays as it is: `held` in the answer says who, and what was
 * wanted is on record. Other parts are this tab's from then on.
 * Another section is chosen by those alone who may change details in both, where the story stands and where it goes.
 * Refuses 'superseded' when a later save of the same tab was taken in already, and 'invalid' with the fields whose ids do
 * not exist. Whole details say nothing of what their writer meant to change: they are refused with 'conflict' (detail:
 * the details that stand) when these have changed since `version`.
 */
export const saveDetails: Command<
  SaveDetailsInput,
  SavedDetails,
  'not_found' | 'not_allowed' | 'conflict' | 'superseded' | 'invalid',
  DetailsConflict | { fields: string[] }
> = command({
  name: 'saveDetails',
  permission: 'story.details',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, input, by, now, { article, subject }) {
    const { articleId } = input;
    const standing = await findDetails(tx, articleId);
    const part: WrittenPart = { articleId, part: 'details', revisionId: null };
    const authorship = await findAuthorship(tx, part, article.version);
    const writer: Writer = { by: idOf(by), tab: '', seq: 0 };
    const changes = 'changes' in input ? input.changes : detailsChanges(standing, input.details);
    if ('changes' in input) {
      Object.assign(writer, { tab: input.tab ?? '', seq: input.seq ?? 0 });
      if (writer.seq < (lastSeq(authorship, writer) ?? 0)) return refuse('superseded');
    } else if (input.version < authorship.version && Object.keys(changes).length > 0) {
      // Equal also when the version is old: the answer to a save may get lost, and its retry must not meet itself.
      return refuse('conflict', { version: article.version, details: standing, savedAt: article.updatedAt });
    }

    const going = 'changes' in input && input.going === true;
    const saving = { articleId, changes, writer: { by: writer.by, tab: writer.tab }, going, now };
    const { free, kept, held } = input.asStep
      ? { free: changes, kept: {}, held: [] }
      : await splitHeldDetails(tx, saving);
    const { details, collisions } = applyDetailsChanges(standing, free);
    const changed = DETAIL_FIELDS.filter((field) => !sameJson(details[field], standing[field]));
    const fields = await unknownFields(tx, details);
    if (fields.length > 0) return refuse('invalid', { fields });
    // Into another section only by whoever could describe it there as well.
    const there = { ...subject, sectionId: details.sectionId };
    if (changed.includes('sectionId') && by !== 'machine' && !can(by, 'story.details', there))
      return refuse('not_allowed');
    const isSame = changed.length === 0;
    const version = isSame ? article.version : article.version + 1;
    const savedAt = isSame ? article.updatedAt : now.toISOString();
    const remembered = writer.tab === '' ? authorship : recordSeq(authorship, writer);
    const present = new Set<string>(DETAIL_FIELDS);
    const next = isSame ? remembered : recordChange(authorship, { changed, present, version, writer });
    if (!isSame) await writeDetails(tx, articleId, { details, version, savedAt });
    const { leadImageId } = details;
    const { wordedIn = [] } = input;
    const reworded =
      changed.includes('leadImageId') && leadImageId !== null
        ? await rewordLead(tx, { articleId, leadImageId, wordedIn }, by, now)
        : [];
    if (!sameJson(next, authorship)) await writeAuthorship(tx, part, next);

    const value: SavedDetails = { version, savedAt };
    if ('changes' in input && (input.version < authorship.version || held.length > 0 || collisions.length > 0)) {
      const since = changedSince(next, input.version) ?? DETAIL_FIELDS;
      value.newest = { details, ...(await namedChanges(tx, next, since, writer)) };
    }
    if (collisions.length > 0) value.collisions = collisions;
    const events: Done<unknown>['events'][number][] = [...reworded];
    const detail = { version, changed: changesOf(standing, details) };
    if (!isSame) events.unshift({ kind: 'story.details', subject: 'article', id: articleId, detail });
    if (held.length > 0) {
      value.held = { parts: held, revision: null };
      const wanted = Object.fromEntries(Object.entries(kept).map(([field, { to }]) => [field, to]));
      const unkept = changesOf(standing, { ...standing, ...wanted });
      const about = { parts: held.map(({ part }) => part), locale: null, revision: null, changed: unkept };
      if (Object.keys(unkept).length > 0)
        events.push({ kind: 'hold.keep', subject: 'article', id: articleId, detail: about });
    }
    return ok({ value, touched: [], events });
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
