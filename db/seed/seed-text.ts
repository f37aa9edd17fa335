import { bodyFromNotation, type NotationNames } from '#db/seed/body-from-notation.ts';
import { PICTURE_FACTS } from '#db/seed/image-facts.ts';
import { fillDays } from '#db/seed/seed-clock.ts';
import type { SeedStory, SeedText } from '#db/seed/seed-story.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { mapFigures } from '#lib/body/images-of-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/** Ids of everything a demo text may name, by the keys of db/seed. */
export type SeedNames = NotationNames & { imageKey(imageId: number): string };

/**
 * One language of a demo story as saveDraft takes it. `published` gives the weekdays in the text. Hindi pages print the
 * name of the artist in Hindi, so their credits are the translation's own.
 */
export function seedText(
  story: SeedStory,
  locale: Locale,
  text: SeedText,
  { names, published }: { names: SeedNames; published: Date },
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
    body: locale === 'en' ? body : withCredits(body, locale, names),
    seoTitle: text.seoTitle ?? '',
    seoDescription: text.seoDescription ?? '',
    leadCaption: fill(text.caption),
    leadAlt: text.alt ?? '',
    leadCredit: text.credit ?? ownCredit(story.picture, locale),
  };
}

/** The credit this language prints, where the picture's own is worded for another; '' where it will do. */
function ownCredit(key: string | undefined, locale: Locale): string {
  const credit = key === undefined ? undefined : PICTURE_FACTS[key]?.credit;
  return credit && credit[locale] !== credit.en ? credit[locale] : '';
}

function withCredits(body: DraftBody, locale: Locale, names: SeedNames): DraftBody {
  return mapFigures(body, (figure) => {
    const { attrs } = figure;
    return attrs.credit === ''
      ? { ...figure, attrs: { ...attrs, credit: ownCredit(names.imageKey(attrs.imageId), locale) } }
      : figure;
  });
}
