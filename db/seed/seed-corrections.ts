import { and, eq } from 'drizzle-orm';
import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import { instantOf } from '#db/seed/seed-clock.ts';
import type { When } from '#db/seed/seed-story.ts';
import { translations } from '#db/schema.ts';
import type { IssueCorrectionInput } from '#lib/article/inputs.ts';
import type { Actor } from '#lib/people/roles.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';

/** What was wrong in a demo story: in which language it was said first, and in the other, where that was done. */
type SeedCorrection = { story: string; first: Locale; texts: Partial<Record<Locale, When & { text: string }>> };

/** One that is done in both languages, and one that is still asked for in Hindi. */
export const DEMO_CORRECTIONS: readonly SeedCorrection[] = [
  {
    story: 'rain-review',
    first: 'en',
    texts: {
      en: {
        daysAgo: 1,
        at: '11:15',
        text: 'An earlier version of this article gave 42 rainy days for Balangir. The station’s register has 51; the table has been put right.',
      },
      hi: {
        daysAgo: 1,
        at: '12:05',
        text: 'इस ख़बर में पहले बलांगीर में बारिश के 42 दिन लिखे थे। केंद्र के रजिस्टर में 51 दिन हैं; तालिका ठीक कर दी गई है।',
      },
    },
  },
  {
    story: 'mangrove-wall',
    first: 'en',
    texts: {
      en: {
        daysAgo: 3,
        at: '16:20',
        text: 'An earlier version of this article said that the concrete wall was built to last thirty years. It was built to last fifty.',
      },
    },
  },
];

type Desk = { now: Date; actor: (key: string) => Actor; idOf: (story: string) => number };

/** Issues the demo's corrections, the first of each before its twin. */
export async function seedCorrections(db: Database, { now, actor, idOf }: Desk): Promise<void> {
  for (const { story, first, texts } of DEMO_CORRECTIONS) {
    let twinOfId: number | null = null;
    for (const locale of [first, ...LOCALES.filter((one) => one !== first)]) {
      const said = texts[locale];
      if (!said) continue;
      const [row] = await db.reader
        .select({ id: translations.id })
        .from(translations)
        .where(and(eq(translations.articleId, idOf(story)), eq(translations.locale, locale)));
      const input: IssueCorrectionInput = { translationId: row?.id ?? 0, text: said.text, twinOfId };
      const issued = await perform(issueCorrection, input, actor('editor'), instantOf(said, now), db);
      twinOfId = expectOk(issued, `${story} (${locale})`).correctionId;
    }
  }
}
