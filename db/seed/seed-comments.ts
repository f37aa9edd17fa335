import { and, asc, eq } from 'drizzle-orm';
import { replyToThread } from '#db/commands/comment/reply-to-thread.ts';
import { resolveThread } from '#db/commands/comment/settle-thread.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import type { CommentField, Place } from '#lib/comments/place.ts';
import { groundOf, type Ground } from '#lib/comments/lines.ts';
import type { Locale } from '#lib/locale.ts';
import type { Actor } from '#lib/people/roles.ts';

/** What colleagues say of a demo story: on words of its text, or on a field. «@editor» calls whoever has that key. */
export type SeedThread = {
  story: string;
  locale: Locale;
  on: { words: string } | { field: CommentField };
  said: [by: string, text: string][];
  resolvedBy?: string;
};

/** In both scripts: one that is resolved, and one that calls somebody. */
export const DEMO_THREADS: SeedThread[] = [
  {
    story: 'power-bills',
    locale: 'en',
    on: { words: 'A flat that gave up its second geyser years ago' },
    said: [
      ['editor', 'Do we have a household that says so? Otherwise “may” has to carry a lot.'],
      ['reporter', 'Two, in Chembur and in Dadar. I will quote one of them here.'],
    ],
  },
  {
    story: 'power-bills',
    locale: 'en',
    on: { field: 'headline' },
    said: [['chief_editor', '“Nine lines” promises a list. @{reporter}, is there one?']],
  },
  {
    story: 'ropeway-audit',
    locale: 'en',
    on: { words: 'worth ₹2,200' },
    said: [
      ['editor', 'Who says it cost that?'],
      ['reporter', 'The audit, page 14. The scan is with the desk.'],
    ],
    resolvedBy: 'editor',
  },
  {
    story: 'ropeway-audit',
    locale: 'hi',
    on: { words: 'इस्पात झूठ नहीं बोलता, मगर बोलता भी नहीं है' },
    said: [
      ['editor', '@{translator} अंग्रेज़ी में यह सीधा उद्धरण नहीं है। यहां भी “निरीक्षक ने कहा कि” ही रहे।'],
      ['translator', 'जी, ऐसा ही रखा है।'],
    ],
  },
  {
    story: 'ropeway-audit',
    locale: 'hi',
    on: { words: 'सीज़न से पहले' },
    said: [['chief_editor', 'कौन-सा सीज़न? पाठक के लिए महीना लिखें।']],
  },
];

const MINUTE_MS = 60_000;

/** Says what {@link DEMO_THREADS} says, a few minutes apart, the last an hour before `now`. `idOf` answers a story by its key. */
export async function seedComments(
  db: Database,
  { now, actor, idOf }: { now: Date; actor(key: string): Actor; idOf(story: string): number },
): Promise<void> {
  let [at, keys] = [now.getTime() - 3 * 60 * MINUTE_MS, 0];
  const next = () => new Date((at += 7 * MINUTE_MS));
  const key = () => `demo-comment-${(keys += 1)}`;
  const stored = (text: string) => text.replace(/@\{(\w+)\}/g, (_, person: string) => `@{${actor(person).id}}`);
  for (const { story, locale, on, said, resolvedBy } of DEMO_THREADS) {
    const articleId = idOf(story);
    const about = `a comment on ${story} (${locale})`;
    const place = await placeIn(db, articleId, locale, on);
    const quote = place.kind === 'text' ? place.words : '';
    const [first, ...replies] = said;
    if (!first) throw new Error(`The demo newsroom: ${about} has no words`);
    const begin = { articleId, locale, place, quote, text: stored(first[1]), key: key() };
    const { threadId } = expectOk(await perform(startThread, begin, actor(first[0]), next(), db), about);
    let version = 1;
    for (const [by, text] of replies) {
      const reply = { threadId, text: stored(text), key: key() };
      expectOk(await perform(replyToThread, reply, actor(by), next(), db), about);
      version += 1;
    }
    if (resolvedBy !== undefined)
      expectOk(await perform(resolveThread, { threadId, version }, actor(resolvedBy), next(), db), about);
  }
}

async function placeIn(db: Database, articleId: number, locale: Locale, on: SeedThread['on']): Promise<Place> {
  if ('field' in on) return { kind: 'field', field: on.field };
  const [row] = await db.reader
    .select({ body: revisions.body })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(and(eq(articles.id, articleId), eq(translations.locale, locale)))
    .orderBy(asc(revisions.id));
  const found = row && wordsIn(groundOf(row.body), on.words);
  if (!found) throw new Error(`The demo newsroom: no text has «${on.words}»`);
  return found;
}

function wordsIn({ lines }: Ground, words: string): Place | undefined {
  const line = lines.find(({ text }) => text.includes(words));
  if (!line) return undefined;
  const offset = line.text.indexOf(words);
  const block = line.id;
  return { kind: 'text', from: { block, offset }, to: { block, offset: offset + words.length }, words };
}
