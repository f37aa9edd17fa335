import { eq } from 'drizzle-orm';
import { type Done, together } from '#db/command.ts';
import { partLanguages } from '#db/commands/publishing/rows/part-languages.ts';
import { endShares } from '#db/commands/share/end-shares.ts';
import { pointLiveAtNothing } from '#db/commands/story/rows/move-translation.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { nameTags } from '#db/load/name-tags.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { plannedWithdrawals } from '#db/schema.ts';
import { NOTICE_LIMIT, REASON_LIMIT } from '#lib/article/limits.ts';
import { namesOf } from '#lib/article/names-of.ts';
import { touchedBy } from '#lib/article/tags.ts';
import { stageAfter } from '#lib/article/workflow.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** A text that readers no longer see, since the instant `withdrawnAt` (UTC). */
export type Withdrawn = { version: number; withdrawnAt: string };

/**
 * How a text is taken down: what readers find in its place, why, who wants it so (null for the machine), and the instant
 * at which the clock was to do it, where it did.
 */
type TakingDown = WithdrawalWords & { byId: string | null; now: Date; plannedFor?: string };

/** What is said of a withdrawal, as it is kept: to readers, and to the newsroom. */
export type WithdrawalWords = { notice: string; reason: string };

/**
 * What is said of a withdrawal, cleaned; refuses 'invalid' when it is too long, 'reason_missing' when a person gives no
 * reason. Left out altogether it is none: the seed, a script.
 */
export function readWithdrawal(
  typed: { notice: string; reason?: string },
  locale: Locale,
): Result<WithdrawalWords, 'invalid' | 'reason_missing'> {
  const notice = cleanText(typed.notice, { locale }).trim();
  const reason = cleanText(typed.reason ?? '', { locale }).trim();
  if (countGraphemes(notice) > NOTICE_LIMIT || countGraphemes(reason) > REASON_LIMIT) return refuse('invalid');
  return typed.reason !== undefined && reason === '' ? refuse('reason_missing') : ok({ notice, reason });
}

/** Takes one language of a story off the site; see withdrawTranslation. A plan to do so later is done with. */
export async function takeDown(
  tx: Queryable,
  found: FoundTranslation,
  { notice, reason, byId, now, plannedFor }: TakingDown,
): Promise<Result<Done<Withdrawn>, 'not_live'>> {
  const { translation, article, live } = found;
  if (!live) return refuse('not_live');
  const { id: translationId, locale, firstPublishedAt, liveSectionId: before } = translation;
  const stage = stageAfter(translation.stage, 'withdraw');
  const version = await pointLiveAtNothing(tx, translation, { notice, reason, byId, stage, now });
  await endShares(tx, { translationId }, { because: 'withdrawn', now });
  await tx.delete(plannedWithdrawals).where(eq(plannedWithdrawals.translationId, translationId));
  const place = { articleId: article.id, locale, firstPublishedAt: firstPublishedAt ?? '', before, after: null };
  const names = { ...place, before: live.details ? namesOf(live.details) : [], after: [] };
  const lists = [...(await sectionTags(tx, place)), ...(await nameTags(tx, names))];
  const { id: revisionId, headline } = live;
  const detail = { articleId: article.id, locale, revisionId, version, headline, notice, reason };
  const own: Done<undefined> = {
    value: undefined,
    touched: touchedBy({ kind: 'withdrawn', articleId: article.id, locale, lists }),
    events: [
      {
        kind: 'translation.withdraw',
        subject: 'translation',
        id: translationId,
        detail: plannedFor === undefined ? detail : { ...detail, plannedFor },
      },
    ],
  };
  return ok(together({ version, withdrawnAt: now.toISOString() }, own, await partLanguages(tx, found, now)));
}
