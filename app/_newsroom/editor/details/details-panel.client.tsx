'use client';

import { TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { CountedField } from '#app/_newsroom/editor/head/counted-field.client.tsx';
import { DetailsGroup } from '#app/_newsroom/editor/details/details-group.client.tsx';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { SharedDetails } from '#app/_newsroom/editor/details/shared-details.client.tsx';
import { SharePreviews } from '#app/_newsroom/editor/details/share-previews.client.tsx';
import { SlugField } from '#app/_newsroom/editor/head/slug-field.client.tsx';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import { GOOD_LENGTHS } from '#lib/article/limits.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { isLocale, type Locale } from '#lib/locale.ts';

type Props = {
  translation: TranslationView;
  state: TranslationState;
  slugProposal: string;
  leadImage: PickedImage | undefined;
};

/** What belongs to the story beside its words: first what all languages share, then this language's own. */
export function DetailsPanel({ translation, state, slugProposal, leadImage }: Props) {
  const t = useTranslations('Details');
  const interfaceLocale = useLocale();
  const locale: Locale = isLocale(interfaceLocale) ? interfaceLocale : translation.language;
  const { fields, details, setField, setDetails } = state;
  const { language, choices, rights } = translation;
  const textOnly = { readOnly: !rights.edit };
  const section = choices.sections.find(({ id }) => id === details.sectionId);
  const host = URL.canParse(translation.origin) ? new URL(translation.origin).host : translation.origin;
  return (
    <div>
      <SharedDetails
        choices={choices}
        details={details}
        language={language}
        locale={locale}
        readOnly={!rights.details}
        onChange={setDetails}
      />
      <DetailsGroup title={t('own')}>
        <TextInput
          id="field-dateline"
          label={t('dateline')}
          description={t('datelineHint')}
          lang={language}
          value={fields.dateline}
          {...textOnly}
          onChange={(event) => setField('dateline', event.currentTarget.value)}
        />
        <SlugField
          value={fields.slug}
          proposal={slugProposal}
          taken={state.slugTaken}
          wasLive={translation.firstPublishedAt !== null}
          {...textOnly}
          onChange={(slug) => setField('slug', slug)}
        />
      </DetailsGroup>
      <DetailsGroup title={t('cards')}>
        <CountedField
          field="seoTitle"
          label={t('seoTitle')}
          placeholder={fields.headline}
          value={fields.seoTitle}
          good={GOOD_LENGTHS.seoTitle}
          language={language}
          {...textOnly}
          onChange={setField}
        />
        <CountedField
          field="seoDescription"
          label={t('seoDescription')}
          placeholder={fields.standfirst}
          value={fields.seoDescription}
          good={GOOD_LENGTHS.seoDescription}
          language={language}
          {...textOnly}
          onChange={setField}
        />
        <SharePreviews
          language={language}
          title={fields.seoTitle || fields.headline}
          description={fields.seoDescription || fields.standfirst}
          address={[host, language, section?.names[language], fields.slug || slugProposal].filter(Boolean).join(' › ')}
          site={host}
          picture={leadImage?.picture}
        />
      </DetailsGroup>
    </div>
  );
}
