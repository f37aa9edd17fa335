import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { authorship, users } from '#db/schema.ts';
import { type Authorship, unknownAuthorship, type Writer } from '#lib/article/authorship.ts';
import type { WriterName } from '#lib/merge/newest.ts';
import type { Locale } from '#lib/locale.ts';
import { personName } from '#lib/people/person-name.ts';

/** What is being written: a language's text in its newest revision, or the shared details (`revisionId` null). */
export type WrittenPart = { articleId: number; part: Locale | 'details'; revisionId: number | null };

/** Who last changed what of a part. Nothing is known, from `version` on, where the text was replaced as a whole since. */
export async function findAuthorship(
  tx: Queryable,
  { articleId, part, revisionId }: WrittenPart,
  version: number,
): Promise<Authorship> {
  const [row] = await tx
    .select()
    .from(authorship)
    .where(and(eq(authorship.articleId, articleId), eq(authorship.part, part)))
    .limit(1);
  if (!row) return unknownAuthorship(version);
  return row.revisionId === revisionId ? row.written : unknownAuthorship(version, row.written.writers);
}

/** Keeps who last changed what of a part. */
export async function writeAuthorship(tx: Queryable, part: WrittenPart, written: Authorship): Promise<void> {
  await tx
    .insert(authorship)
    .values({ ...part, written })
    .onConflictDoUpdate({
      target: [authorship.articleId, authorship.part],
      set: { revisionId: part.revisionId, written },
    });
}

/**
 * Who changed `keys`, for whoever asks as `me`: their own changes in this tab are left out, those in another tab of
 * theirs are said to be their own.
 */
export async function namedChanges(
  tx: Queryable,
  { writers, keys }: Authorship,
  changed: readonly string[],
  me: Pick<Writer, 'by' | 'tab'>,
): Promise<{ writers: WriterName[]; changed: Record<string, number> }> {
  const others = changed.flatMap((key) => {
    const writer = writers[keys[key]?.[1] ?? -1];
    return writer && (writer.by !== me.by || writer.tab !== me.tab) ? [{ key, writer }] : [];
  });
  const people = [...new Set(others.map(({ writer }) => writer.by))];
  const ids = people.filter((id) => id !== null);
  const rows =
    ids.length > 0
      ? await tx
          .select({ id: users.id, name: users.name, nameHi: users.nameHi })
          .from(users)
          .where(inArray(users.id, ids))
      : [];
  const names = new Map(rows.map((row) => [row.id, personName(row)]));
  return {
    writers: people.map((id) => ({
      name: id === null ? null : (names.get(id) ?? null),
      you: id !== null && id === me.by,
    })),
    changed: Object.fromEntries(others.map(({ key, writer }) => [key, people.indexOf(writer.by)])),
  };
}
