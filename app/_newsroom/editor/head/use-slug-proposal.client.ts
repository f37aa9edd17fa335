'use client';

import { useEffect, useRef } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import { proposeSlug } from '#lib/text/slug.ts';

/**
 * The slug the headline proposes. While nobody has typed another one and the story was never live, the field follows the
 * headline by itself; once readers know the address, only a person changes it.
 */
export function useSlugProposal(translation: TranslationView, state: TranslationState): string {
  const { fields, setField } = state;
  const englishHeadline = translation.languages.find(
    ({ locale }) => locale === 'en' && translation.language !== 'en',
  )?.headline;
  const proposal =
    fields.headline.trim() === '' && !englishHeadline
      ? ''
      : proposeSlug({ headline: fields.headline, locale: translation.language, englishHeadline });
  const before = useRef({ headline: fields.headline, proposal });
  useEffect(() => {
    const { headline, proposal: proposed } = before.current;
    before.current = { headline: fields.headline, proposal };
    const followed = fields.slug === '' || fields.slug === proposed;
    // Only when somebody writes the headline: opening a story must not change it.
    if (headline === fields.headline || !followed || fields.slug === proposal) return;
    if (translation.firstPublishedAt === null && translation.rights.edit) setField('slug', proposal);
  }, [proposal, fields.headline, fields.slug, translation.firstPublishedAt, translation.rights.edit, setField]);
  return proposal;
}
