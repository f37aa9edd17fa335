import { eq } from 'drizzle-orm';
import type { Database } from '#db/engine/database.ts';
import { settings } from '#db/schema.ts';

/** The row of `settings` that says how far the demo newsroom is: `begun`, `done`, or absent. */
export const MARK = 'demo_seeded';

/** True when seedDemo() began here and did not come to its end: what stands is part of a demo and nobody's work. */
export async function isDemoUnfinished(db: Database): Promise<boolean> {
  const [mark] = await db.reader.select().from(settings).where(eq(settings.name, MARK)).limit(1);
  return mark?.value === 'begun';
}
