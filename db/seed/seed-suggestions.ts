import { and, eq } from 'drizzle-orm';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { perform } from '#db/perform.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import { revisions, translations } from '#db/schema.ts';
import { derivedBlockId } from '#lib/body/block-id.ts';
import { mapRuns } from '#lib/body/map-runs.ts';
import type { DraftBody, InlineNode, Suggester, TextNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import type { Actor } from '#lib/people/roles.ts';

/** What somebody suggests in a demo draft: other words in the place of some; '' where they are to go. */
export type SeedSuggestion = { story: string; locale: Locale; by: string; words: string; instead: string };

/** Two in each script, in drafts that can be read along. */
export const DEMO_SUGGESTIONS: SeedSuggestion[] = [
  {
    story: 'power-bills',
    locale: 'en',
    by: 'editor',
    words: 'The part that a household can do something about',
    instead: 'What a household can change',
  },
  { story: 'power-bills', locale: 'en', by: 'chief_editor', words: ' every month', instead: '' },
  { story: 'ropeway-audit', locale: 'hi', by: 'editor', words: 'सबसे बड़ा सुझाव', instead: 'पहला सुझाव' },
  { story: 'ropeway-audit', locale: 'hi', by: 'chief_editor', words: ' काग़ज़ की पर्ची पर', instead: '' },
];

const MINUTE_MS = 60_000;

/** Suggests {@link DEMO_SUGGESTIONS}, a few minutes apart, the last a while before `now`. `idOf` answers a story by its key. */
export async function seedSuggestions(
  db: Database,
  { now, actor, idOf }: { now: Date; actor(key: string): Actor; idOf(story: string): number },
): Promise<void> {
  for (const [index, { story, locale, by, words, instead }] of DEMO_SUGGESTIONS.entries()) {
    const at = new Date(now.getTime() - (50 - index * 6) * MINUTE_MS);
    const [standing] = await db.reader
      .select({ id: translations.id, version: translations.version, draft: revisions })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
      .where(and(eq(translations.articleId, idOf(story)), eq(translations.locale, locale)));
    if (!standing) throw new Error(`There is no ${story} in ${locale}`);
    const text = revisionText(standing.draft);
    const person = actor(by);
    const suggester: Suggester = {
      id: derivedBlockId(`${story}${index}`, new Set()),
      by: person.id,
      at: at.toISOString(),
    };
    const body = replaced(text.body, { words, instead, suggester });
    const changes = textChanges(text, { ...text, body });
    const saving = { translationId: standing.id, version: standing.version, changes, going: true as const };
    expectOk(await perform(saveDraft, saving, person, at, db), `a suggestion in ${story} (${locale})`);
  }
}

type Replacing = { words: string; instead: string; suggester: Suggester };

/** The body with `instead` suggested where `words` first stand in a run. */
function replaced(body: DraftBody, { words, instead, suggester }: Replacing): DraftBody {
  const block = body.content.find((each) => JSON.stringify(each).includes(words));
  let isDone = false;
  const lines = mapRuns({ type: 'doc', content: block ? [block] : [] }, (run) => run);
  const visit = (node: { content?: unknown[] }): void => {
    node.content = node.content?.flatMap((child): unknown[] => {
      const run = child as InlineNode;
      if (run.type === 'text' && !isDone && run.text.includes(words)) {
        isDone = true;
        return parted(run, { words, instead, suggester });
      }
      visit(child as { content?: unknown[] });
      return [child];
    });
    if (!node.content) delete node.content;
  };
  visit(lines);
  const [changed] = lines.content;
  if (!isDone || !changed) throw new Error(`«${words}» stands in no line of the story`);
  return { type: 'doc', content: body.content.map((each) => (each === block ? changed : each)) };
}

function parted(run: TextNode, { words, instead, suggester }: Replacing): TextNode[] {
  const at = run.text.indexOf(words);
  const of = (text: string, marks: NonNullable<TextNode['marks']>): TextNode[] => {
    const all = [...marks, ...(run.marks ?? [])];
    return text === '' ? [] : [{ type: 'text', text, ...(all.length > 0 ? { marks: all } : {}) }];
  };
  return [
    ...of(run.text.slice(0, at), []),
    ...of(words, [{ type: 'deletion', attrs: suggester }]),
    ...of(instead, [{ type: 'insertion', attrs: suggester }]),
    ...of(run.text.slice(at + words.length), []),
  ];
}
