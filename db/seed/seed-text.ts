import { bodyFromNotation, type NotationNames } from '#db/seed/body-from-notation.ts';
import { fillDays } from '#db/seed/seed-clock.ts';
import type { SeedStory, SeedText } from '#db/seed/seed-story.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** One language of a demo story as saveDraft takes it. `published` gives the weekdays in the text. */
export function seedText(
  story: SeedStory,
  locale: Locale,
  text: SeedText,
  { names, published }: { names: NotationNames; published: Date },
): TranslationText {
  const fill = (words = '') => fillDays(words, published, locale);
  const body = bodyFromNotation(fill(text.body), story.key, names);
  return {
    kicker: fill(text.kicker),
    headline: fill(text.headline),
    standfirst: fill(text.standfirst),
    slug: story.slug,
    dateline: text.dateline,
    byline: text.byline ?? '',
    body,
    seoTitle: text.seoTitle ?? '',
    seoDescription: text.seoDescription ?? '',
    leadCaption: fill(text.caption),
    leadAlt: text.alt ?? '',
    leadCredit: text.credit ?? '',
  };
}
