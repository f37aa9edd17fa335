'use client';

import { MultiSelect, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { NewNameDialog } from '#app/_newsroom/editor/context/dialogs-on-demand.client.ts';
import { CommentedField } from '#app/_newsroom/editor/comments/field-comment.client.tsx';
import { AskedNames } from '#app/_newsroom/editor/details/asked-names.client.tsx';
import { ContributorsField } from '#app/_newsroom/editor/details/contributors-field.client.tsx';
import { HoldNote } from '#app/_newsroom/editor/holds/hold-note-wanted.client.tsx';
import { DetailNote } from '#app/_newsroom/editor/meeting/detail-note.client.tsx';
import { DetailsGroup } from '#app/_newsroom/editor/details/details-group.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { findByAnyName, namedOptions, sortedOptions } from '#app/_newsroom/editor/details/named-options.ts';
import { findOrNew, NEW_NAME, withNewName } from '#app/_newsroom/editor/details/new-name.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import type { AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';

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
  const newName = useTranslations('NewName');
  const { fieldId, translation } = usePane();
  const [topic, setTopic] = useState('');
  const [wanted, setWanted] = useState<{ kind: AskedKind; typed: string }>();
  // Added here a moment ago; the page that knows them is still on its way.
  const [added, setAdded] = useState<{ kind: AskedKind; choice: NamedChoice }[]>([]);
  const known = (kind: AskedKind, given: NamedChoice[]) => [
    ...given,
    ...added.flatMap((one) => (one.kind === kind && given.every(({ id }) => id !== one.choice.id) ? [one.choice] : [])),
  ];
  const sections = choices.sections.filter(({ id }) => translation.rights.sections.includes(id));
  const topics = known('topic', choices.topics);
  const contributors = known('contributor', choices.contributors);
  const offer = (name: string) => newName(translation.rights.addNames ? 'addName' : 'askName', { name });
  return (
    <DetailsGroup title={t('shared')}>
      <HoldNote name="details" />
      <CommentedField field="sectionId">
        <Select
          id={fieldId('section')}
          label={t('section')}
          placeholder={t('choose')}
          searchable
          selectFirstOptionOnChange
          data={namedOptions(sections, locale)}
          filter={findByAnyName(sections)}
          value={details.sectionId === null ? null : String(details.sectionId)}
          allowDeselect={false}
          nothingFoundMessage={t(sections.length === 0 ? 'noneYet' : 'nothingFound')}
          readOnly={readOnly}
          onChange={(id) => onChange({ sectionId: id === null ? null : Number(id) })}
        />
      </CommentedField>
      <DetailNote field="sectionId" />
      <CommentedField field="contributorIds">
        <ContributorsField
          choices={contributors}
          offer={offer}
          onNew={(typed) => setWanted({ kind: 'contributor', typed })}
          value={details.contributorIds}
          language={language}
          readOnly={readOnly}
          onChange={(contributorIds) => onChange({ contributorIds })}
        />
      </CommentedField>
      <AskedNames kind="contributor" />
      <DetailNote field="contributorIds" />
      <CommentedField field="agencyId">
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
      </CommentedField>
      <DetailNote field="agencyId" />
      <CommentedField field="topicIds">
        <MultiSelect
          id={fieldId('topics')}
          label={t('topics')}
          placeholder={details.topicIds.length === 0 ? t('choose') : undefined}
          searchable
          selectFirstOptionOnChange
          data={withNewName(sortedOptions(topics, locale), {
            choices: topics,
            typed: topic,
            label: offer(topic.trim()),
          })}
          filter={findOrNew(topics)}
          searchValue={topic}
          onSearchChange={setTopic}
          value={details.topicIds.map(String)}
          nothingFoundMessage={t('nothingFound')}
          readOnly={readOnly}
          onChange={(ids) => {
            if (ids.includes(NEW_NAME)) setWanted({ kind: 'topic', typed: topic.trim() });
            else onChange({ topicIds: ids.map(Number) });
          }}
        />
      </CommentedField>
      <AskedNames kind="topic" />
      <DetailNote field="topicIds" />
      <NewNameDialog
        opened={wanted !== undefined}
        onClose={() => {
          setWanted(undefined);
          setTopic('');
          const field = wanted && fieldId(wanted.kind === 'topic' ? 'topics' : 'contributors');
          // After the dialog has given the focus back to what was there when it opened.
          if (field) setTimeout(() => document.getElementById(field)?.focus(), 50);
        }}
        kind={wanted?.kind ?? 'topic'}
        typed={wanted?.typed ?? ''}
        onAdded={(choice) => {
          if (!wanted) return;
          setAdded((before) => [...before, { kind: wanted.kind, choice }]);
          if (wanted.kind === 'topic') onChange({ topicIds: [...details.topicIds, choice.id] });
          else onChange({ contributorIds: [...details.contributorIds, choice.id] });
        }}
      />
    </DetailsGroup>
  );
});
