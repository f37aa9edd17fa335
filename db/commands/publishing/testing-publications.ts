import { asc, eq } from 'drizzle-orm';
import { auditLog, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { testNewsroom } from '#db/testing-newsroom.ts';
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

/** Every revision there is, oldest first. */
export const listRevisions = ({ db }: PublishingRoom) => db.reader.select().from(revisions).orderBy(asc(revisions.id));

/** How many lines the record has, of one kind of event or of all. */
export const countRecord = async ({ db }: PublishingRoom, event?: EventKind) =>
  (await db.reader.select().from(auditLog)).filter((entry) => event === undefined || entry.event === event).length;
