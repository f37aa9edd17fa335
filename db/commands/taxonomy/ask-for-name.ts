import { and, eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findStory } from '#db/load/find-story.ts';
import { askedNames, contributorNames, topicNames } from '#db/schema.ts';
import { ok, refuse } from '#lib/result.ts';
import { checkAskedName } from '#lib/taxonomy/check-names.ts';
import type { AskForNameInput } from '#lib/taxonomy/taxonomy-inputs.ts';

/**
 * Asks whoever keeps the names for a topic or contributor that a story wants. Whoever may change the story's details may
 * ask. Refuses 'invalid' for what can be no name, 'name_exists' where the paper has it, 'already_asked' for this story.
 */
export const askForName: Command<
  AskForNameInput,
  { id: number },
  'not_found' | 'not_allowed' | 'invalid' | 'name_exists' | 'already_asked'
> = command({
  name: 'askForName',
  permission: 'story.details',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId, kind, locale, name: typed }, by, now) {
    const name = checkAskedName(typed, locale);
    if (name === undefined) return refuse('invalid');
    const asked = { articleId, kind, locale, name };
    if (await exists(tx, asked)) return refuse('name_exists');
    const [row] = await tx
      .insert(askedNames)
      .values({ ...asked, askedById: idOf(by), at: now.toISOString() })
      .onConflictDoNothing()
      .returning({ id: askedNames.id });
    if (!row) return refuse('already_asked');
    const detail = { articleId, of: kind, names: { [locale]: { name } } };
    return ok({
      value: { id: row.id },
      touched: [],
      events: [{ kind: 'name.ask', subject: 'asked_name', id: row.id, detail }],
    });
  },
});

async function exists(tx: Queryable, { kind, locale, name }: Pick<AskForNameInput, 'kind' | 'locale' | 'name'>) {
  const table = kind === 'topic' ? topicNames : contributorNames;
  const rows = await tx
    .select({ name: table.name })
    .from(table)
    .where(and(eq(table.locale, locale), eq(table.name, name)))
    .limit(1);
  return rows.length > 0;
}
