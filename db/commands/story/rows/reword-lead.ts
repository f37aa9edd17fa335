import { eq } from 'drizzle-orm';
import { type By, type Done, idOf } from '#db/command.ts';
import { keepDraft } from '#db/commands/story/rows/keep-draft.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findAuthorship, type WrittenPart } from '#db/load/authorship.ts';
import { findImageTexts } from '#db/load/find-image-texts.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { translations } from '#db/schema.ts';
import type { Writer } from '#lib/article/authorship.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * Another lead picture was chosen: caption, alt text and credit of the one before would stand below it. In each language
 * but those of `wordedIn`, which have words for it from whoever chose it, they give way to what the library says of the
 * new picture there, to nothing where it says nothing. What stood before is a version of its own. Readers see nothing of
 * it. Answers what happened, one event a language that changed.
 */
export async function rewordLead(
  tx: Queryable,
  { articleId, leadImageId, wordedIn }: { articleId: number; leadImageId: number; wordedIn: readonly Locale[] },
  by: By,
  now: Date,
): Promise<Done<unknown>['events']> {
  const rows = await tx
    .select({ id: translations.id, locale: translations.locale })
    .from(translations)
    .where(eq(translations.articleId, articleId))
    .orderBy(translations.id);
  const events: Done<unknown>['events'][number][] = [];
  for (const { id, locale } of rows) {
    if (wordedIn.includes(locale)) continue;
    const found = await findTranslation(tx, id);
    if (!found) continue;
    const before = revisionText(found.draft);
    const { caption = '', alt = '' } = (await findImageTexts(tx, [leadImageId], locale)).get(leadImageId) ?? {};
    if (before.leadCaption === caption && before.leadAlt === alt && before.leadCredit === '') continue;
    const text = { ...before, leadCaption: caption, leadAlt: alt, leadCredit: '' };
    const part: WrittenPart = { articleId, part: locale, revisionId: found.draft.id };
    const authorship = await findAuthorship(tx, part, found.translation.version);
    const writer: Writer = { by: idOf(by), tab: '', seq: 0 };
    const kept = await keepDraft(tx, { part, authorship, writer, found, text, now, by, asVersion: true });
    events.push(...kept.events);
  }
  return events;
}
