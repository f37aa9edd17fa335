import { and, eq } from 'drizzle-orm';
import { type By, type Command, command, idOf } from '#db/command.ts';
import { callsIn, findSentBefore, insertComment, ofThread } from '#db/commands/comment/write-comment.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findStory } from '#db/load/find-story.ts';
import { commentThreads, revisions, translations } from '#db/schema.ts';
import type { StartThreadInput } from '#lib/comments/inputs.ts';
import { QUOTE_LIMIT } from '#lib/comments/limits.ts';
import { groundOf } from '#lib/comments/lines.ts';
import { findPlace, isOfLanguage, type Place } from '#lib/comments/place.ts';
import { readComment } from '#lib/comments/read-comment.ts';
import { ok, refuse } from '#lib/result.ts';
import { cutGraphemes } from '#lib/text/graphemes.ts';
import { nfc } from '#lib/text/nfc.ts';

/** A conversation and its newest comment. */
export type Commented = { threadId: number; commentId: number };

/** Why a comment was not kept. */
export type CommentCode = 'not_found' | 'not_allowed' | 'invalid' | 'comment_empty' | 'comment_long';

type Ready = Omit<StartThreadInput, 'text'> & { text: string };

/**
 * Begins a conversation about words, a block, a picture or a field of a story. The words are looked for in the newest text as
 * it is stored; where they are not in it (yet) the conversation is kept without a place, and gets it when a save brings
 * them. Readers see nothing of it. Refuses 'not_found' also where the story has no such language.
 */
export const startThread: Command<StartThreadInput, Commented, CommentCode, undefined, Ready> = command({
  name: 'startThread',
  permission: 'story.comment',
  async prepare(_db, input) {
    const text = readComment(input.text);
    return text.ok ? ok({ ...input, text: text.value }) : text;
  },
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId, locale, place, quote, text, key }, by, now) {
    const before = await findSentBefore(tx, key, by);
    if (before === null) return refuse('invalid');
    if (before) return ok({ value: before, touched: [], events: [] });
    const draft = await findDraft(tx, articleId, locale);
    if (!draft) return refuse('not_found');
    const found = standing(draft, place);
    const field = place.kind === 'field' ? place.field : undefined;
    const ofLanguage = field === undefined || isOfLanguage(field);
    const words = field !== undefined && isOfLanguage(field) ? draft[field] : quote;
    const thread = {
      articleId,
      locale: ofLanguage ? locale : null,
      place: found ?? place,
      isLost: found === undefined,
      quote: cutGraphemes(nfc(words.replace(/\p{Cs}/gu, '\uFFFD')).trim(), QUOTE_LIMIT),
    };
    const id = await insertThread(tx, thread, by, now);
    const commentId = await insertComment(tx, { threadId: id, text, key, by, now });
    return ok({
      value: { threadId: id, commentId },
      touched: [],
      events: [
        { kind: 'comment.start', subject: 'comment_thread', id, detail: { ...ofThread(thread), commentId } },
        ...(await callsIn(tx, { id, ...ofThread(thread) }, { commentId, text, by })),
      ],
    });
  },
});

type Draft = typeof revisions.$inferSelect;

/** The newest text of one language of a story. */
async function findDraft(
  tx: Queryable,
  articleId: number,
  locale: StartThreadInput['locale'],
): Promise<Draft | undefined> {
  const [row] = await tx
    .select({ draft: revisions })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
    .limit(1);
  return row?.draft;
}

/** Where the place is in the stored text. */
function standing({ body }: Draft, place: Place): Place | undefined {
  if (place.kind === 'field') return place;
  const { lines, blocks } = groundOf(body);
  if (place.kind === 'block') return blocks.has(place.block) ? place : undefined;
  return findPlace(lines, place);
}

async function insertThread(
  tx: Queryable,
  thread: Pick<typeof commentThreads.$inferInsert, 'articleId' | 'locale' | 'place' | 'isLost' | 'quote'>,
  by: By,
  now: Date,
): Promise<number> {
  const [row] = await tx
    .insert(commentThreads)
    .values({ ...thread, createdById: idOf(by), createdAt: now.toISOString() })
    .returning({ id: commentThreads.id });
  if (!row) throw new Error('A conversation was not written');
  return row.id;
}
