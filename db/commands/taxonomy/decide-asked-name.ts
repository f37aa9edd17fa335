import { and, asc, eq } from 'drizzle-orm';
import { type Command, command, together } from '#db/command.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findDetails } from '#db/load/find-details.ts';
import { articles, askedNames } from '#db/schema.ts';
import { LIST_LIMIT } from '#lib/article/limits.ts';
import { ok, refuse } from '#lib/result.ts';
import type { NameFault } from '#lib/taxonomy/check-names.ts';
import type { AcceptAskedNameInput, DeclineAskedNameInput } from '#lib/taxonomy/taxonomy-inputs.ts';

type Asked = typeof askedNames.$inferSelect;

/**
 * Adds the topic or contributor that was asked for, under the names given, and puts it to every story that asked for that
 * name. Refuses 'not_found' where nobody asks for it any more, and what saving one refuses. A story that has as many as it
 * may is left as it is.
 */
export const acceptAskedName: Command<
  AcceptAskedNameInput,
  { id: number; version: number },
  'not_allowed' | 'not_found' | 'conflict' | 'invalid_names' | 'image_gone',
  NameFault[]
> = command({
  name: 'acceptAskedName',
  permission: 'taxonomy.manage',
  async run(tx, { askedId, item }, by, now) {
    const asked = await takeAsked(tx, askedId);
    if (asked.length === 0 || asked.some(({ kind }) => kind !== item.kind)) return refuse('not_found');
    const saved = await saveTaxonomyItem.run(tx, item, by, now);
    if (!saved.ok) return saved;
    const { id } = saved.value.value;
    const steps = [saved.value];
    const field = item.kind === 'topic' ? 'topicIds' : 'contributorIds';
    for (const { articleId } of asked) {
      const [story] = await tx.select().from(articles).where(eq(articles.id, articleId)).limit(1);
      const { [field]: from } = await findDetails(tx, articleId);
      if (!story || story.binnedAt !== null || from.length >= LIST_LIMIT) continue;
      const changes = { [field]: { from: [from], to: [...from, id] } };
      const put = await saveDetails.run(tx, { articleId, version: story.version, changes, asStep: true }, by, now);
      if (put.ok) steps.push({ ...put.value, value: saved.value.value });
    }
    const events = asked.map((one) => eventOf('name.accept', one));
    return ok(together(saved.value.value, ...steps, { value: null, touched: [], events }));
  },
});

/** Says no to a name that was asked for, for every story that asked. Refuses 'not_found' where nobody asks any more. */
export const declineAskedName: Command<DeclineAskedNameInput, null, 'not_allowed' | 'not_found'> = command({
  name: 'declineAskedName',
  permission: 'taxonomy.manage',
  async run(tx, { askedId }) {
    const asked = await takeAsked(tx, askedId);
    if (asked.length === 0) return refuse('not_found');
    return ok({ value: null, touched: [], events: asked.map((one) => eventOf('name.decline', one)) });
  },
});

/** What was asked for, by every story that asked for the very name; it stands there no more. */
async function takeAsked(tx: Queryable, askedId: number): Promise<Asked[]> {
  const [one] = await tx.select().from(askedNames).where(eq(askedNames.id, askedId)).limit(1);
  if (!one) return [];
  const { kind, locale, name } = one;
  const same = and(eq(askedNames.kind, kind), eq(askedNames.locale, locale), eq(askedNames.name, name));
  const all = await tx.select().from(askedNames).where(same).orderBy(asc(askedNames.id));
  await tx.delete(askedNames).where(same);
  return all;
}

function eventOf<K extends 'name.accept' | 'name.decline'>(what: K, { id, articleId, kind, locale, name }: Asked) {
  const detail = { articleId, of: kind, names: { [locale]: { name } } };
  return { kind: what, subject: 'asked_name' as const, id, detail };
}
