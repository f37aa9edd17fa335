import type { Queryable } from '#db/engine/common/database-types.ts';
import { findAgencyName, listContributorNames, listSectionNames, listTopicNames } from '#db/load/printed-names.ts';
import { figuresOfBody } from '#lib/body/images-of-body.ts';
import type { SeenDetails } from '#lib/article/seen-details.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** What goes live beside a text as it stands now. `pictures` are those of its lead and figures with their own credits. */
export async function findSeenDetails(
  tx: Queryable,
  { locale, text, details, pictures }: SeenDetailsAsked,
): Promise<SeenDetails> {
  const [section = null] = details.sectionId === null ? [] : await listSectionNames([details.sectionId], locale, tx);
  const agency = await findAgencyName(details.agencyId, locale, tx);
  const printed = printedCredits(text, details.leadImageId);
  return {
    section,
    contributors: (await listContributorNames(details.contributorIds, locale, tx)).map(shown),
    agency: agency && shown(agency),
    topics: (await listTopicNames(details.topicIds, locale, tx)).map(shown),
    leadImageId: details.leadImageId,
    credits: pictures.filter(({ imageId }) => printed.has(imageId)),
  };
}

const shown = ({ id, name }: { id: number; name: string }) => ({ id, name });

/** What {@link findSeenDetails} is asked for. */
type SeenDetailsAsked = {
  locale: Locale;
  text: TranslationText;
  details: StoryDetails;
  pictures: { imageId: number; credit: string }[];
};

/** The pictures whose own credit is printed, because the text does not word it otherwise. */
function printedCredits(text: TranslationText, leadImageId: number | null): Set<number> {
  const figures = figuresOfBody(text.body).flatMap(({ attrs }) => (attrs.credit === '' ? [attrs.imageId] : []));
  return new Set(leadImageId !== null && text.leadCredit === '' ? [leadImageId, ...figures] : figures);
}
