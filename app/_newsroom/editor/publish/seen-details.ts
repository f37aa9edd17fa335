import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import type { SeenDetails, SeenName } from '#lib/article/seen-details.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { creditIn, type PickedImage } from '#lib/image/picked-image.ts';
import type { Locale } from '#lib/locale.ts';

/** What this screen shows of everything that goes live beside the text, for the publish sheet to show and to send. */
export function seenDetailsOf(
  { text, details, images }: { text: TranslationText; details: StoryDetails; images: ReadonlyMap<number, PickedImage> },
  { choices, language }: Pick<TranslationView, 'choices' | 'language'>,
): SeenDetails {
  const [section = null] = named(details.sectionId === null ? [] : [details.sectionId], choices.sections, language);
  const [agency = null] = named(details.agencyId === null ? [] : [details.agencyId], choices.agencies, language);
  const pictures = new Set(imagesOfBody(text.body));
  if (details.leadImageId !== null) pictures.add(details.leadImageId);
  return {
    section,
    contributors: named(details.contributorIds, choices.contributors, language),
    agency,
    topics: named(details.topicIds, choices.topics, language),
    leadImageId: details.leadImageId,
    credits: [...pictures].flatMap((imageId) => {
      const image = images.get(imageId);
      return image ? [{ imageId, credit: creditIn(image, language) }] : [];
    }),
  };
}

function named(ids: number[], choices: NamedChoice[], language: Locale): SeenName[] {
  return ids.map((id) => ({ id, name: choices.find((choice) => choice.id === id)?.names[language] ?? '' }));
}
