import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { readiness } from '#lib/article/checklist/readiness.ts';
import { rulesFor } from '#lib/article/rules/desk-rules.ts';
import { type Weighed, weighFindings } from '#lib/article/rules/weigh-findings.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import { creditsIn, type PickedImage } from '#lib/image/picked-image.ts';

/** What the server would find in this text, weighed by the rules of the section it is in on this screen. */
export function examine(
  text: TranslationText,
  details: StoryDetails,
  images: Iterable<PickedImage>,
  { language, sourceLines, languages, rules }: TranslationView,
): Weighed {
  const found = readiness(text, language, details, creditsIn(images, language), {
    source: new Set(sourceLines),
    hasOther: languages.some(({ locale, headline }) => locale !== language && headline !== ''),
  });
  return weighFindings(found, rulesFor(rules, details.sectionId));
}

/**
 * Why this person cannot put this text before readers yet, as far as the screen knows; the server asks again. `second_eyes`
 * may be out of date where two people write in turn.
 */
export function whyNotYet(
  { stage, savedById, person, rights, rules: all }: TranslationView,
  details: StoryDetails,
): 'review_missing' | 'second_eyes' | undefined {
  const rules = rulesFor(all, details.sectionId);
  const isFoundReady = stage === 'ready' || stage === 'scheduled';
  if (!isFoundReady && !rules.skipReview.some((role) => rights.skipsReviewAs.includes(role))) return 'review_missing';
  return rules.secondEyes && savedById === person.id ? 'second_eyes' : undefined;
}
