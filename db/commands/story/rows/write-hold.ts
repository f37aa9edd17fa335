import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { holds } from '#db/schema.ts';
import { type Hold, type HoldWriter, isAlive, isOwn } from '#lib/article/holds/hold.ts';
import type { Part } from '#lib/article/holds/parts.ts';

// A sign of life that comes so soon after another says nothing new: it costs no write.
const FRESH_MS = 10_000;

/** Whose holds are written: of which story, for which tab of whom. */
type Claiming = { articleId: number; writer: HoldWriter; now: Date };

/**
 * Takes the parts for this tab, or says that it still lives; nobody else may hold any of them, which the caller has
 * looked at. Who names no tab, and the machine, hold nothing. Answers the parts that were somebody's or nobody's before.
 */
export async function writeHolds(
  tx: Queryable,
  parts: readonly Part[],
  standing: readonly Hold[],
  { articleId, writer, now }: Claiming,
): Promise<Part[]> {
  const { by, tab } = writer;
  if (by === null || tab === '') return [];
  const at = now.toISOString();
  const own = standing.filter((hold) => isOwn(hold, writer) && isAlive(hold, now) && parts.includes(hold.part));
  const old = own.filter(({ heardAt }) => now.getTime() - Date.parse(heardAt) >= FRESH_MS).map(({ part }) => part);
  if (old.length > 0) {
    await tx
      .update(holds)
      .set({ heardAt: at })
      .where(and(eq(holds.articleId, articleId), inArray(holds.part, old)));
  }
  const fresh = parts.filter((part) => own.every((hold) => hold.part !== part));
  if (fresh.length > 0) {
    const row = { holderId: by, tab, since: at, heardAt: at };
    await tx
      .insert(holds)
      .values(fresh.map((part) => ({ articleId, part, ...row })))
      .onConflictDoUpdate({ target: [holds.articleId, holds.part], set: row });
  }
  return fresh;
}
