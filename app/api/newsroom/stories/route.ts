import { z } from 'zod';
import type { FoundStory } from '#app/_newsroom/editor/story-search/fetch-stories.ts';
import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { searchStories } from '#db/queries/story-list/story-list.ts';
import { headlinesOf } from '#db/queries/translation-screen.ts';
import { can } from '#lib/policy/can.ts';
import { LOCALES } from '#lib/locale.ts';
import { ok, refuse } from '#lib/result.ts';

const question = z.strictObject({ q: z.string().max(400).default(''), locale: z.enum(LOCALES) });

const MOST = 12;

/**
 * Stories for a "Read more" card or a link: `?q=words&locale=hi`. At most twelve of what {@link FoundStory} says, those
 * that readers of `locale` can see first, then the newest.
 */
export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.list')) return refuse('not_allowed');
    const query = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return refuse('invalid');
    const { q, locale } = query.data;
    const stories = await searchStories({ search: q, locale, limit: MOST });
    return ok(
      stories
        .map(({ articleId, sectionId, translations, updatedAt }): FoundStory => {
          const asked = translations[locale];
          return {
            articleId,
            headlines: headlinesOf(translations),
            address: asked?.address ?? null,
            sectionId,
            state: asked ? { status: asked.status, stage: asked.stage } : null,
            at: (asked?.address ? asked.publishedAt : asked?.updatedAt) ?? updatedAt,
          };
        })
        .filter(({ headlines }) => Object.keys(headlines).length > 0),
    );
  });
}
