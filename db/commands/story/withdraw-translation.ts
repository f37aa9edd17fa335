import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { relist } from '#db/commands/story/relist.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { translations } from '#db/schema.ts';
import { NOTICE_LIMIT } from '#lib/article/limits.ts';
import type { WithdrawInput } from '#lib/article/inputs.ts';
import { tag } from '#lib/article/tags.ts';
import { ok, refuse } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** A text that readers no longer see, since the instant `withdrawnAt` (UTC). */
export type Withdrawn = { version: number; withdrawnAt: string };

/** Why a text stayed up. */
export type WithdrawCode = 'not_found' | 'not_allowed' | 'conflict' | 'not_live' | 'invalid';

/**
 * Takes one language of a story off the site: its address answers 410 with `notice` ('' = the house's sentence), and
 * every list loses it. The text, its first date and the other language stay. Publishing brings it back.
 * Refuses 'not_live' when nothing is public, 'invalid' when the notice is too long.
 */
export const withdrawTranslation: Command<WithdrawInput, Withdrawn, WithdrawCode> = command({
  name: 'withdrawTranslation',
  permission: 'translation.withdraw',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version, notice: typed }, _by, now, { translation, article, live }) {
    if (translation.version !== version) return refuse('conflict');
    if (!live) return refuse('not_live');
    const { locale } = translation;
    const notice = cleanText(typed, { locale }).trim();
    if (countGraphemes(notice) > NOTICE_LIMIT) return refuse('invalid');

    const withdrawnAt = now.toISOString();
    await tx
      .update(translations)
      .set({
        liveRevisionId: null,
        liveSectionId: null,
        withdrawnAt,
        withdrawalNotice: notice,
        version: version + 1,
        updatedAt: withdrawnAt,
      })
      .where(eq(translations.id, translationId));
    await relist(tx, article.id);
    const { firstPublishedAt, liveSectionId: before } = translation;
    const place = { articleId: article.id, locale, firstPublishedAt: firstPublishedAt ?? '', before, after: null };
    const touched = [tag.article(article.id, locale), tag.front(locale), tag.alternates(article.id)];
    touched.push(...(await sectionTags(tx, place)));
    return ok({
      value: { version: version + 1, withdrawnAt },
      touched,
      events: [
        {
          kind: 'translation.withdraw',
          subject: 'translation',
          id: translationId,
          detail: {
            articleId: article.id,
            locale,
            revisionId: live.id,
            version: version + 1,
            headline: live.headline,
            notice,
          },
        },
      ],
    });
  },
});
