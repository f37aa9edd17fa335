import { type Command, command } from '#db/command.ts';
import { pointLiveAtNothing } from '#db/commands/story/rows/move-translation.ts';
import { nameTags } from '#db/load/name-tags.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { NOTICE_LIMIT } from '#lib/article/limits.ts';
import { namesOf } from '#lib/article/names-of.ts';
import type { WithdrawInput } from '#lib/article/inputs.ts';
import { touchedBy } from '#lib/article/tags.ts';
import { stageAfter } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** A text that readers no longer see, since the instant `withdrawnAt` (UTC). */
type Withdrawn = { version: number; withdrawnAt: string };

/** Why a text stayed up. */
type WithdrawCode = 'not_found' | 'not_allowed' | 'conflict' | 'not_live' | 'invalid';

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

    const stage = stageAfter(translation.stage, 'withdraw');
    const next = await pointLiveAtNothing(tx, translation, { notice, stage, now });
    const { firstPublishedAt, liveSectionId: before } = translation;
    const place = { articleId: article.id, locale, firstPublishedAt: firstPublishedAt ?? '', before, after: null };
    const names = { ...place, before: live.details ? namesOf(live.details) : [], after: [] };
    const lists = [...(await sectionTags(tx, place)), ...(await nameTags(tx, names))];
    return ok({
      value: { version: next, withdrawnAt: now.toISOString() },
      touched: touchedBy({ kind: 'withdrawn', articleId: article.id, locale, lists }),
      events: [
        {
          kind: 'translation.withdraw',
          subject: 'translation',
          id: translationId,
          detail: {
            articleId: article.id,
            locale,
            revisionId: live.id,
            version: next,
            headline: live.headline,
            notice,
          },
        },
      ],
    });
  },
});
