import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyBinRegularly } from '#app/_server/boot/empty-bin-regularly.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { articles, shares, translations } from '#db/schema.ts';
import { useTestDatabase } from '#db/testing.ts';
import { testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

useTestDatabase();

test('what has lain in the bin for thirty days goes by itself, all of it, and links that long over', async () => {
  const db = database();
  const desk = await testNewsroom(db);
  const longAgo = new Date('2026-01-01T00:00:00Z');
  // More than are taken in one go.
  for (let made = 0; made < 60; made += 1) {
    const input = { locale: 'en' as const, headline: `Story ${made}` };
    const { articleId } = granted(await perform(createStory, input, desk.reporter, longAgo, db));
    if (made === 0) await addOldLinks(articleId, longAgo);
    else granted(await perform(binStory, { articleId }, desk.reporter, longAgo, db));
  }
  const said: string[] = [];
  onTestFinished(emptyBinRegularly((line) => said.push(line), { firstAfterMs: 1, everyMs: 60_000 }));
  await vi.waitFor(async () => expect(await db.reader.select({ id: articles.id }).from(articles)).toHaveLength(1), {
    timeout: 10_000,
  });
  // Links to drafts that were over for thirty days too, of a story that stays.
  await vi.waitFor(async () => expect(await db.reader.select().from(shares)).toEqual([]), { timeout: 10_000 });
  expect(said).toEqual([]);
});

async function addOldLinks(articleId: number, at: Date) {
  const { reader, writer } = database();
  const [text] = await reader.select().from(translations).where(eq(translations.articleId, articleId));
  const ended = { translationId: text?.id ?? 0, at: at.toISOString(), expiresAt: at.toISOString() };
  await writer.insert(shares).values(Array.from({ length: 120 }, (_, n) => ({ ...ended, tokenHash: `link ${n}` })));
}
