import { eq } from 'drizzle-orm';
import { DEMO_MARK } from '#db/commands/demo/mark-demo.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { installationFacts } from '#db/schema.ts';

/** How far seedDemo() came here; undefined when it never began. */
export async function findDemoMark(db: Database = database()): Promise<string | undefined> {
  const [mark] = await db.reader.select().from(installationFacts).where(eq(installationFacts.name, DEMO_MARK)).limit(1);
  return mark?.value;
}

/** True when seedDemo() began here and did not come to its end: what stands is part of a demo and nobody's work. */
export async function isDemoUnfinished(db: Database): Promise<boolean> {
  return (await findDemoMark(db)) === 'begun';
}
