import { and, eq, ne } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { translations } from '#db/schema.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * Whether `slug` is free for this translation among the newest texts of its language: what to write in its `slug`
 * column, null when nothing is claimed or another story of this language has it.
 */
export async function claimSlug(
  tx: Queryable,
  { translationId, locale, slug }: { translationId: number; locale: Locale; slug: string },
): Promise<{ slug: string | null; taken: boolean }> {
  if (slug === '') return { slug: null, taken: false };
  const [other] = await tx
    .select({ id: translations.id })
    .from(translations)
    .where(and(eq(translations.locale, locale), eq(translations.slug, slug), ne(translations.id, translationId)))
    .limit(1);
  return other ? { slug: null, taken: true } : { slug, taken: false };
}
