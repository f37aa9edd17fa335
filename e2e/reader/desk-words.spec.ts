import { and, eq } from 'drizzle-orm';
import { replyToThread } from '#db/commands/comment/reply-to-thread.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { revisions, topicNames, translations } from '#db/schema.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode, DraftBody, Suggester } from '#lib/body/nodes.ts';
import { groundOf } from '#lib/comments/lines.ts';
import type { Place } from '#lib/comments/place.ts';
import { emptyText } from '#lib/article/text.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import { granted } from '#lib/testing-result.ts';
import { ask } from '../ask.ts';
import { expect, test } from '../fixtures.ts';
import { addressKinds, publicAddresses } from '../public-addresses.ts';
import { actorOf, newNames, paragraphs, serverDatabase, shareOf, uniqueMark, versionOf } from '../stories.ts';

/** The body of the newest text of a translation. */
async function bodyOf(translationId: number): Promise<DraftBody> {
  const [row] = await serverDatabase()
    .reader.select({ body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(eq(translations.id, translationId));
  if (!row) throw new Error(`No translation ${translationId}`);
  return row.body;
}

/** The English slug of a topic, which its Hindi one begins with. */
async function slugOfTopic(topicId: number): Promise<string> {
  const [row] = await serverDatabase()
    .reader.select({ slug: topicNames.slug })
    .from(topicNames)
    .where(and(eq(topicNames.topicId, topicId), eq(topicNames.locale, 'en')));
  return row?.slug ?? '';
}

/** The body with these words suggested: in its first line, and as a line of their own. */
function withSuggested(body: DraftBody, words: string, suggester: Suggester): DraftBody {
  const [first, ...others] = body.content;
  if (first?.type !== 'paragraph') throw new Error('The story has no line');
  const run = { type: 'text' as const, text: ` ${words}`, marks: [{ type: 'insertion' as const, attrs: suggester }] };
  const line = { ...first, content: [...(first.content ?? []), run] };
  const suggested = [{ ...suggester, kind: 'insertion' as const }];
  const fresh: BlockNode = {
    type: 'paragraph',
    attrs: { id: newBlockId(), suggested },
    content: [{ type: 'text', text: `${words} as a line` }],
  };
  return { type: 'doc', content: [line, fresh, ...others] };
}

const LIVE = {
  en: ['The bridge opened on Sunday.', 'Repairs go on until June.'],
  hi: ['पुल रविवार को खुला।', 'मरम्मत जून तक चलेगी।'],
} as const;

test('no public address says a word of what colleagues say or suggest of a story, live or in draft', async ({
  newsroom,
}) => {
  const secret = uniqueMark();
  const details = await newNames();
  const text = (locale: Locale) => ({ body: paragraphs(...LIVE[locale]) });
  const story = await newsroom.story({ text: { en: text('en'), hi: text('hi') }, details });
  const db = serverDatabase();
  const [editor, reporter] = [await actorOf('editor'), await actorOf('reporter')];
  for (const locale of LOCALES) {
    const translationId = story.translationIds[locale] ?? 0;
    // A draft beside the live text, with words of its own.
    const live = emptyText(await bodyOf(translationId));
    const suggester = { id: 'suggestion01', by: editor.id, at: new Date().toISOString() };
    const body = withSuggested(live.body, `${secret} suggested`, suggester);
    const draft = { ...live, kicker: `Kicker ${story.mark}`, body };
    const saving = { translationId, version: await versionOf(translationId), changes: textChanges(live, draft) };
    granted(await perform(saveDraft, saving, editor, new Date(), db));
    expect(JSON.stringify(await bodyOf(translationId))).toContain(`${secret} suggested`);
    const { lines } = groundOf(await bodyOf(translationId));
    const [line] = lines;
    if (!line) throw new Error('The story has no line');
    const point = (offset: number) => ({ block: line.id, offset });
    const places: Place[] = [
      { kind: 'text', from: point(0), to: point(6), words: line.text.slice(0, 6) },
      { kind: 'block', block: lines[1]?.id ?? '' },
      { kind: 'field', field: 'headline' },
      { kind: 'field', field: 'leadImageId' },
    ];
    for (const [index, place] of places.entries()) {
      const key = `${secret}-${locale}-${index}`;
      const order = { articleId: story.id, locale, place, quote: `${secret} quote`, text: `${secret} said`, key };
      const { threadId } = granted(await perform(startThread, order, reporter, new Date(), db));
      const reply = { threadId, text: `${secret} @{${editor.id}}`, key: `${key}-r` };
      granted(await perform(replyToThread, reply, editor, new Date(), db));
    }
  }
  const [topic] = details.topicIds ?? [];
  const mark = await slugOfTopic(topic ?? 0);
  const tokens = { en: await shareOf(story, 'en'), hi: await shareOf(story, 'hi') };
  const asked = publicAddresses(story, mark, tokens);
  expect(Object.keys(asked).toSorted()).toEqual(addressKinds());
  for (const [kind, address] of Object.entries(asked)) {
    for (const locale of LOCALES) {
      const path = address(locale);
      if (path === undefined) continue;
      const { body, status } = await ask(encodeURI(decodeURI(path)));
      expect(status, kind).toBeLessThan(500);
      expect(body, `${kind} in ${locale}`).not.toContain(secret);
    }
  }
  // What is shared is the draft itself, and not nothing.
  for (const locale of LOCALES) {
    const shared = await ask(`/${locale}/shared/${tokens[locale]}`);
    expect(shared.status).toBe(200);
    expect(shared.body).toContain(`Kicker ${story.mark}`);
  }
  // Asked for by name, and by people who are not signed in.
  for (const path of [`/api/newsroom/stories/${story.id}/comments?language=en`, '/api/newsroom/people']) {
    const { status, body } = await ask(path);
    expect(status).toBe(401);
    expect(body).not.toContain(secret);
  }
});

test('nor does the preview, which the desk shows to outsiders', async ({ page, newsroom }) => {
  const secret = uniqueMark();
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  const place: Place = { kind: 'field', field: 'headline' };
  const order = { articleId: story.id, locale: 'hi' as const, place, quote: '', text: secret, key: `${secret}-key` };
  granted(await perform(startThread, order, await actorOf('reporter'), new Date(), serverDatabase()));
  await newsroom.signIn('editor');
  const translationId = story.translationIds.hi ?? 0;
  const [editor, db] = [await actorOf('editor'), serverDatabase()];
  const live = emptyText(await bodyOf(translationId));
  const suggester = { id: 'suggestion01', by: editor.id, at: new Date().toISOString() };
  const suggested = { ...live, body: withSuggested(live.body, `${secret} suggested`, suggester) };
  const saving = { translationId, version: await versionOf(translationId), changes: textChanges(live, suggested) };
  granted(await perform(saveDraft, saving, editor, new Date(), db));
  expect(JSON.stringify(await bodyOf(translationId))).toContain(`${secret} suggested`);
  const answer = await page.request.get(`/hi/newsroom/articles/${story.id}/hi/draft-page`);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain(story.mark);
  expect(await answer.text()).not.toContain(secret);
});
