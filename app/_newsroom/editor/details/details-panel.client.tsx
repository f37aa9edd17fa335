'use client';

import { TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { CountedField } from '#app/_newsroom/editor/head/counted-field.client.tsx';
import { DetailsGroup } from '#app/_newsroom/editor/details/details-group.client.tsx';
import { CommentedField } from '#app/_newsroom/editor/comments/field-comment.client.tsx';
import { FieldNote } from '#app/_newsroom/editor/meeting/field-note.client.tsx';
import { HoldNote } from '#app/_newsroom/editor/holds/hold-note-wanted.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { SharedDetails } from '#app/_newsroom/editor/details/shared-details.client.tsx';
import { SharePreviews } from '#app/_newsroom/editor/details/share-previews.client.tsx';
import { SlugField } from '#app/_newsroom/editor/head/slug-field.client.tsx';
import { GOOD_LENGTHS } from '#lib/article/limits.ts';
import { isLocale, type Locale } from '#lib/locale.ts';

/** What belongs to the story beside its words: first what all languages share, then this language's own. */
export function DetailsPanel() {
  const { translation, store, fieldId, images } = usePane();
  const fields = usePaneState((snapshot) => snapshot.fields);
  const details = usePaneState((snapshot) => snapshot.details);
  const proposedSlug = usePaneState((snapshot) => snapshot.proposedSlug);
  const t = useTranslations('Details');
  const interfaceLocale = useLocale();
  const locale: Locale = isLocale(interfaceLocale) ? interfaceLocale : translation.language;
  const { language, choices } = translation;
  const textOnly = { readOnly: !usePart('text').mayWrite };
  const searchOnly = { readOnly: !usePart('search').mayWrite };
  const mayChoose = usePart('details').mayWrite;
  const section = choices.sections.find(({ id }) => id === details.sectionId);
  const host = URL.canParse(translation.origin) ? new URL(translation.origin).host : translation.origin;
  return (
    <div>
      <EmbargoLine until={translation.embargo.embargoedUntil} look="bar" />
      <SharedDetails
        choices={choices}
        details={details}
        language={language}
        locale={locale}
        readOnly={!mayChoose}
        onChange={store.details.setDetails}
      />
      <DetailsGroup title={t('own')}>
        <CommentedField field="dateline">
          <TextInput
            id={fieldId('dateline')}
            label={t('dateline')}
            description={t('datelineHint')}
            lang={language}
            value={fields.dateline}
            {...textOnly}
            onChange={(event) => store.setField('dateline', event.currentTarget.value)}
          />
        </CommentedField>
        <FieldNote field="dateline" />
        <SlugField />
      </DetailsGroup>
      <DetailsGroup title={t('cards')}>
        <HoldNote name="search" />
        <CountedField
          field="seoTitle"
          label={t('seoTitle')}
          placeholder={fields.headline}
          value={fields.seoTitle}
          good={GOOD_LENGTHS.seoTitle}
          language={language}
          {...searchOnly}
          onChange={store.setField}
        />
        <CountedField
          field="seoDescription"
          label={t('seoDescription')}
          placeholder={fields.standfirst}
          value={fields.seoDescription}
          good={GOOD_LENGTHS.seoDescription}
          language={language}
          {...searchOnly}
          onChange={store.setField}
        />
        <SharePreviews
          language={language}
          title={fields.seoTitle || fields.headline}
          description={fields.seoDescription || fields.standfirst}
          address={[host, language, section?.names[language], fields.slug || proposedSlug].filter(Boolean).join(' › ')}
          site={host}
          picture={details.leadImageId === null ? undefined : images.get(details.leadImageId)?.picture}
        />
      </DetailsGroup>
    </div>
  );
}
