'use client';

import { MultiSelect, Select, Stack, TextInput, Title } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ContributorsField } from '#app/_newsroom/editor/contributors-field.client.tsx';
import { CountedField } from '#app/_newsroom/editor/counted-field.client.tsx';
import classes from '#app/_newsroom/editor/details-panel.module.css';
import type { EditionView } from '#app/_newsroom/editor/edition.ts';
import { findByAnyName, namedOptions, sortedOptions } from '#app/_newsroom/editor/named-options.ts';
import { SharePreviews } from '#app/_newsroom/editor/share-previews.client.tsx';
import { SlugField } from '#app/_newsroom/editor/slug-field.client.tsx';
import type { EditionState } from '#app/_newsroom/editor/use-edition-state.client.ts';
import { GOOD_LENGTHS } from '#lib/article/limits.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { isLocale, type Locale } from '#lib/locale.ts';

type Props = { edition: EditionView; state: EditionState; slugProposal: string; leadImage: PickedImage | undefined };

/** What belongs to the story beside its words: first what all languages share, then this language's own. */
export function DetailsPanel({ edition, state, slugProposal, leadImage }: Props) {
  const t = useTranslations('Details');
  const interfaceLocale = useLocale();
  const locale: Locale = isLocale(interfaceLocale) ? interfaceLocale : edition.language;
  const { fields, details, setField, setDetails } = state;
  const { language, choices, rights } = edition;
  const sharedOnly = { readOnly: !rights.details };
  const textOnly = { readOnly: !rights.edit };
  const section = choices.sections.find(({ id }) => id === details.sectionId);
  const host = URL.canParse(edition.origin) ? new URL(edition.origin).host : edition.origin;
  return (
    <div>
      <Group title={t('shared')}>
        <Select
          id="field-section"
          label={t('section')}
          placeholder={t('choose')}
          searchable
          selectFirstOptionOnChange
          data={namedOptions(choices.sections, locale)}
          filter={findByAnyName(choices.sections)}
          value={details.sectionId === null ? null : String(details.sectionId)}
          allowDeselect={false}
          nothingFoundMessage={t('nothingFound')}
          {...sharedOnly}
          onChange={(id) => setDetails({ sectionId: id === null ? null : Number(id) })}
        />
        <ContributorsField
          choices={choices.contributors}
          value={details.contributorIds}
          language={language}
          {...sharedOnly}
          onChange={(contributorIds) => setDetails({ contributorIds })}
        />
        <Select
          id="field-agency"
          label={t('agency')}
          placeholder={t('noAgency')}
          searchable
          selectFirstOptionOnChange
          clearable={rights.details}
          clearButtonProps={{ 'aria-label': t('clearAgency') }}
          data={sortedOptions(choices.agencies, locale)}
          filter={findByAnyName(choices.agencies)}
          value={details.agencyId === null ? null : String(details.agencyId)}
          nothingFoundMessage={t('nothingFound')}
          {...sharedOnly}
          onChange={(id) => setDetails({ agencyId: id === null ? null : Number(id) })}
        />
        <MultiSelect
          id="field-topics"
          label={t('topics')}
          placeholder={details.topicIds.length === 0 ? t('choose') : undefined}
          searchable
          selectFirstOptionOnChange
          data={sortedOptions(choices.topics, locale)}
          filter={findByAnyName(choices.topics)}
          value={details.topicIds.map(String)}
          nothingFoundMessage={t('nothingFound')}
          {...sharedOnly}
          onChange={(ids) => setDetails({ topicIds: ids.map(Number) })}
        />
      </Group>
      <Group title={t('own')}>
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
          wasLive={edition.firstPublishedAt !== null}
          {...textOnly}
          onChange={(slug) => setField('slug', slug)}
        />
      </Group>
      <Group title={t('cards')}>
        <CountedField
          id="field-seoTitle"
          label={t('seoTitle')}
          placeholder={fields.headline}
          value={fields.seoTitle}
          good={GOOD_LENGTHS.seoTitle}
          language={language}
          {...textOnly}
          onChange={(value) => setField('seoTitle', value)}
        />
        <CountedField
          id="field-seoDescription"
          label={t('seoDescription')}
          placeholder={fields.standfirst}
          value={fields.seoDescription}
          good={GOOD_LENGTHS.seoDescription}
          language={language}
          {...textOnly}
          onChange={(value) => setField('seoDescription', value)}
        />
        <SharePreviews
          language={language}
          title={fields.seoTitle || fields.headline}
          description={fields.seoDescription || fields.standfirst}
          address={[host, language, section?.names[language], fields.slug || slugProposal].filter(Boolean).join(' › ')}
          site={host}
          picture={leadImage?.picture}
        />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group} aria-label={title}>
      <Title order={2} className={classes.heading}>
        {title}
      </Title>
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
