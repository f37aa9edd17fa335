import { asc, eq } from 'drizzle-orm';
import { auditLog, embargoes, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import type { EventKind } from '#lib/events/events.ts';

/** A newsroom of its own for one test. */
export const publishingRoom = async () => testNewsroom(await testDatabase());

/** What {@link publishingRoom} answers. */
export type PublishingRoom = Awaited<ReturnType<typeof publishingRoom>>;

/** A translation as it is stored. */
export async function findTranslationRow({ db }: PublishingRoom, id: number) {
  const [row] = await db.reader.select().from(translations).where(eq(translations.id, id));
  if (!row) throw new Error(`No translation ${id}`);
  return row;
}

/** Puts the story of a translation under embargo until an instant, behind the back of every rule; null takes it away. */
export async function embargoUntil(desk: PublishingRoom, translationId: number, until: Date | null) {
  const { articleId } = await findTranslationRow(desk, translationId);
  const row = { embargoedUntil: until?.toISOString() ?? null, version: 1, setAt: TEST_NOW.toISOString() };
  await desk.db.writer
    .insert(embargoes)
    .values({ articleId, ...row })
    .onConflictDoUpdate({ target: embargoes.articleId, set: row });
}

/** Every revision there is, oldest first. */
export const listRevisions = ({ db }: PublishingRoom) => db.reader.select().from(revisions).orderBy(asc(revisions.id));

/** How many lines the record has, of one kind of event or of all. */
export const countRecord = async ({ db }: PublishingRoom, event?: EventKind) =>
  (await db.reader.select().from(auditLog)).filter((entry) => event === undefined || entry.event === event).length;
