'use client';

import { MultiSelect, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { ContributorsField } from '#app/_newsroom/editor/details/contributors-field.client.tsx';
import { DetailNote } from '#app/_newsroom/editor/details/detail-note.client.tsx';
import { DetailsGroup } from '#app/_newsroom/editor/details/details-group.client.tsx';
import { usePane } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { findByAnyName, namedOptions, sortedOptions } from '#app/_newsroom/editor/details/named-options.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  choices: TranslationView['choices'];
  details: StoryDetails;
  /** Language of the text: contributors are named as they will be printed in it. */
  language: Locale;
  /** Language of the interface: everything else is named in it. */
  locale: Locale;
  readOnly: boolean;
  onChange(change: Partial<StoryDetails>): void;
};

/**
 * What all languages of a story share: section, contributors, agency, topics. Drawn anew only when a prop changes: its
 * lists are long, and every key in the headline draws the panel around it.
 */
export const SharedDetails = memo(function SharedDetails({
  choices,
  details,
  language,
  locale,
  readOnly,
  onChange,
}: Props) {
  const t = useTranslations('Details');
  const { fieldId } = usePane();
  return (
    <DetailsGroup title={t('shared')}>
      <Select
        id={fieldId('section')}
        label={t('section')}
        placeholder={t('choose')}
        searchable
        selectFirstOptionOnChange
        data={namedOptions(choices.sections, locale)}
        filter={findByAnyName(choices.sections)}
        value={details.sectionId === null ? null : String(details.sectionId)}
        allowDeselect={false}
        nothingFoundMessage={t(choices.sections.length === 0 ? 'noneYet' : 'nothingFound')}
        readOnly={readOnly}
        onChange={(id) => onChange({ sectionId: id === null ? null : Number(id) })}
      />
      <DetailNote field="sectionId" />
      <ContributorsField
        choices={choices.contributors}
        value={details.contributorIds}
        language={language}
        readOnly={readOnly}
        onChange={(contributorIds) => onChange({ contributorIds })}
      />
      <DetailNote field="contributorIds" />
      <Select
        id={fieldId('agency')}
        label={t('agency')}
        placeholder={t('noAgency')}
        searchable
        selectFirstOptionOnChange
        clearable={!readOnly}
        clearButtonProps={{ 'aria-label': t('clearAgency') }}
        data={sortedOptions(choices.agencies, locale)}
        filter={findByAnyName(choices.agencies)}
        value={details.agencyId === null ? null : String(details.agencyId)}
        nothingFoundMessage={t(choices.agencies.length === 0 ? 'noneYet' : 'nothingFound')}
        readOnly={readOnly}
        onChange={(id) => onChange({ agencyId: id === null ? null : Number(id) })}
      />
      <DetailNote field="agencyId" />
      <MultiSelect
        id={fieldId('topics')}
        label={t('topics')}
        placeholder={details.topicIds.length === 0 ? t('choose') : undefined}
        searchable
        selectFirstOptionOnChange
        data={sortedOptions(choices.topics, locale)}
        filter={findByAnyName(choices.topics)}
        value={details.topicIds.map(String)}
        nothingFoundMessage={t(choices.topics.length === 0 ? 'noneYet' : 'nothingFound')}
        readOnly={readOnly}
        onChange={(ids) => onChange({ topicIds: ids.map(Number) })}
      />
      <DetailNote field="topicIds" />
    </DetailsGroup>
  );
});
