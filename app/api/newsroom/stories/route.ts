import { z } from 'zod';
import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { searchStories } from '#db/queries/story-list.ts';
import { headlinesOf } from '#db/queries/translation-screen.ts';
import { can } from '#lib/policy/can.ts';
import { LOCALES } from '#lib/locale.ts';
import { ok, refuse } from '#lib/result.ts';

const asked = z.strictObject({ q: z.string().max(400).default(''), locale: z.enum(LOCALES) });

const MOST = 12;

/**
 * Stories for a "Read more" card or a link: `?q=words&locale=hi`. At most twelve `{ articleId, headlines, address }`,
 * those that readers of `locale` can see first, then the newest; `address` is the public path there, else null.
 */
export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.list')) return refuse('not_allowed');
    const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return refuse('invalid');
    const { q, locale } = query.data;
    const stories = await searchStories({ search: q, locale, limit: MOST });
    return ok(
      stories
        .map(({ articleId, translations }) => ({
          articleId,
          headlines: headlinesOf(translations),
          address: translations[locale]?.address ?? null,
        }))
        .filter(({ headlines }) => Object.keys(headlines).length > 0),
    );
  });
}
