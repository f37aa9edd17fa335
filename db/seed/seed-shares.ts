import { and, eq } from 'drizzle-orm';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { visitShare } from '#db/commands/share/visit-share.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { translations } from '#db/schema.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import type { Locale } from '#lib/locale.ts';
import type { Actor } from '#lib/people/roles.ts';
import { SHARE_HOURS } from '#lib/shares/share.ts';

const MINUTE_MS = 60_000;

/** Which drafts of the demo somebody outside was given a link to: by whom, for whom, and what opened it, minutes before the end. */
const DEMO_SHARES: {
  story: string;
  locale: Locale;
  by: string;
  forWhom: string;
  opened: readonly (readonly [ago: number, network: string, device: string])[];
}[] = [
  {
    story: 'power-bills',
    locale: 'en',
    by: 'editor',
    forWhom: 'Consumer forum, for its quote',
    opened: [
      [14, '203.0.113.0/24', 'robot WhatsApp'],
      [9, '198.51.100.0/24', 'browser Chrome 156, Android'],
    ],
  },
];

/** Shares the demo's drafts, half an hour before `now`. `actor` knows people by key, `idOf` the stories. */
export async function seedShares(
  db: Database,
  { now, actor, idOf }: { now: Date; actor: (key: string) => Actor; idOf: (key: string) => number },
): Promise<void> {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
  for (const { story, locale, by, forWhom, opened } of DEMO_SHARES) {
    const [row] = await db.reader
      .select({ id: translations.id })
      .from(translations)
      .where(and(eq(translations.articleId, idOf(story)), eq(translations.locale, locale)));
    const order = { translationId: row?.id ?? 0, number: null, hours: SHARE_HOURS.most, forWhom };
    const { token } = expectOk(await perform(shareDraft, order, actor(by), ago(30), db), story);
    for (const [minutes, network, device] of opened)
      expectOk(await perform(visitShare, { token, locale, network, device }, 'machine', ago(minutes), db), story);
  }
}
