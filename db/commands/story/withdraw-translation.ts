import { eq } from 'drizzle-orm';
import { relist } from '#db/commands/story/relist.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { writeAudit } from '#db/record.ts';
import { database, type Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { translations } from '#db/schema.ts';
import { NOTICE_LIMIT } from '#lib/article/limits.ts';
import type { WithdrawInput } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { type Tag, tag } from '#lib/article/tags.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** A text that readers no longer see; `tags` are for purge() once this has returned. */
export type Withdrawn = { tags: Tag[]; version: number; withdrawnAt: string };

/** Why a text stayed up. */
export type WithdrawCode = 'not_found' | 'not_allowed' | 'conflict' | 'not_live' | 'invalid';

/**
 * Takes one language of a story off the site: its address answers 410 with `notice` ('' = the house's sentence), and
 * every list loses it. The text, its first date and the other language stay. Publishing brings it back.
 * Refuses 'not_live' when nothing is public, 'invalid' when the notice is too long.
 */
export function withdrawTranslation(
  input: WithdrawInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<Withdrawn, WithdrawCode>> {
  const { translationId, version } = input;
  return transact(db, async (tx): Promise<Result<Withdrawn, WithdrawCode>> => {
    const found = await findTranslation(tx, translationId);
    if (!found) return refuse('not_found');
    if (!can(actor, 'translation.withdraw', found.subject)) return refuse('not_allowed');
    const { translation, article, live } = found;
    if (translation.version !== version) return refuse('conflict');
    if (!live) return refuse('not_live');
    const { locale } = translation;
    const withdrawalNotice = cleanText(input.notice, { locale }).trim();
    if (countGraphemes(withdrawalNotice) > NOTICE_LIMIT) return refuse('invalid');

    const withdrawnAt = now.toISOString();
    await tx
      .update(translations)
      .set({
        liveRevisionId: null,
        liveSectionId: null,
        withdrawnAt,
        withdrawalNotice,
        version: version + 1,
        updatedAt: withdrawnAt,
      })
      .where(eq(translations.id, translationId));
    await relist(tx, article.id);
    await writeAudit(tx, actor, now, {
      deed: 'translation.withdraw',
      subjectType: 'translation',
      subjectId: translationId,
      detail: { revisionId: live.id, notice: withdrawalNotice, version: version + 1 },
    });
    const { firstPublishedAt, liveSectionId: before } = translation;
    const place = { articleId: article.id, locale, firstPublishedAt: firstPublishedAt ?? '', before, after: null };
    const tags = [tag.article(article.id, locale), tag.front(locale), tag.alternates(article.id)];
    tags.push(...(await sectionTags(tx, place)));
    return ok({ tags, version: version + 1, withdrawnAt });
  });
}
