import { and, eq } from 'drizzle-orm';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { perform } from '#db/perform.ts';
import { articles, translations, users } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Part } from '#lib/article/holds/parts.ts';

/** Who is always found at work in the demo newsroom, and where: what she writes there is overdue. */
export const DEMO_WRITER = {
  email: 'reporter@demo.setu',
  story: { slug: 'reading-your-electricity-bill', locale: 'en' },
  part: 'text:en' satisfies Part,
  tab: 'demo-colleague',
} as const;

/**
 * A colleague of the demo newsroom says that she is writing, as an open tab does every 15 s: so one sees what a part looks
 * like that somebody holds, and can take it over. It stays with whoever has taken it. Answers the story where that is
 * news to the desk; undefined where she went on, where another has the part, or where there is nothing of this any more
 * (no demo, the account shut out, the draft live or in the bin).
 */
export async function writeInDemo(db: Database, now: Date): Promise<number | undefined> {
  const { email, story, part, tab } = DEMO_WRITER;
  const [writer] = await db.reader
    .select({ id: users.id, name: users.name, isDemo: users.isDemo, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.email, email));
  if (!writer?.isDemo || writer.deactivatedAt !== null) return undefined;
  const [draft] = await db.reader
    .select({ articleId: articles.id, stage: translations.stage, live: translations.liveRevisionId })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .where(and(eq(translations.slug, story.slug), eq(translations.locale, story.locale)));
  if (!draft || draft.stage !== 'draft' || draft.live !== null) return undefined;
  const actor: Actor = { id: writer.id, name: writer.name, grants: await grantsOf(writer.id, db.reader) };
  const { articleId } = draft;
  const held = await perform(holdParts, { articleId, tab, parts: [part] }, actor, now, db);
  return held.ok && held.value.isNew ? articleId : undefined;
}
