import type { revisions } from '#db/schema.ts';
import type { TranslationText } from '#lib/article/text.ts';

/** The text a revision holds, without the row around it. */
export function revisionText(row: typeof revisions.$inferSelect): TranslationText {
  return {
    kicker: row.kicker,
    headline: row.headline,
    standfirst: row.standfirst,
    slug: row.slug,
    dateline: row.dateline,
    byline: row.byline,
    body: row.body,
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    leadCaption: row.leadCaption,
    leadAlt: row.leadAlt,
    leadCredit: row.leadCredit,
  };
}
