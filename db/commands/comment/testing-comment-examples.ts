import { deleteComment } from '#db/commands/comment/delete-comment.ts';
import { editComment } from '#db/commands/comment/edit-comment.ts';
import { replyToThread } from '#db/commands/comment/reply-to-thread.ts';
import { reopenThread, resolveThread } from '#db/commands/comment/settle-thread.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import { type Example, example, nextNumber } from '#db/commands/testing-example.ts';
import { perform } from '#db/perform.ts';
import { addStory, minutesLater, type TestNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const key = () => `example-${nextNumber()}`;

/** What startThread is asked to begin a conversation about the headline of a new story. */
async function aboutHeadline(desk: TestNewsroom, text = 'Shorter?') {
  const { articleId } = await addStory(desk, { en: {}, hi: {}, by: desk.reporter });
  const place = { kind: 'field' as const, field: 'headline' as const };
  return { articleId, locale: 'en' as const, place, quote: 'Budget', text, key: key() };
}

/** A conversation that the translator has begun about the headline of a new story. */
async function begun(desk: TestNewsroom) {
  const input = await aboutHeadline(desk);
  return granted(await perform(startThread, input, desk.translatorHi, minutesLater(30), desk.db));
}

/** Every command on comments, with a way to set up one allowed call of it. */
export const COMMENT_EXAMPLES: readonly Example[] = [
  example(startThread, async (desk) => {
    const input = await aboutHeadline(desk, `@{${desk.reporter.id}} shorter?`);
    return { input, by: desk.translatorHi };
  }),
  example(replyToThread, async (desk) => {
    const { threadId } = await begun(desk);
    return { input: { threadId, text: 'ठीक है', key: key() }, by: desk.reporter };
  }),
  example(editComment, async (desk) => {
    const { commentId } = await begun(desk);
    return { input: { commentId, version: 1, text: 'Longer?' }, by: desk.translatorHi };
  }),
  example(deleteComment, async (desk) => {
    const { commentId } = await begun(desk);
    return { input: { commentId, version: 1 }, by: desk.chief };
  }),
  example(resolveThread, async (desk) => {
    const { threadId } = await begun(desk);
    return { input: { threadId, version: 1 }, by: desk.reporter };
  }),
  example(reopenThread, async (desk) => {
    const { threadId } = await begun(desk);
    granted(await perform(resolveThread, { threadId, version: 1 }, desk.reporter, minutesLater(31), desk.db));
    return { input: { threadId, version: 2 }, by: desk.editor };
  }),
];
