'use client';

import { Button, Group, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/meeting/field-note.module.css';
import { useMetWords, whoIs } from '#app/_newsroom/editor/meeting/use-met-words.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { StoryDetails, DetailField } from '#lib/article/text.ts';
import { isLocale } from '#lib/locale.ts';

const MESSAGES = {
  sectionId: 'section',
  agencyId: 'agency',
  contributorIds: 'contributors',
  topicIds: 'topics',
  leadImageId: 'leadImage',
} as const satisfies Record<DetailField, string>;

/** The question beside one of the shared details that another person chose differently: both choices, and a button for each. */
export function DetailNote({ field }: { field: DetailField }) {
  const t = useTranslations('Meeting');
  const words = useMetWords();
  const interfaceLocale = useLocale();
  const { translation, store } = usePane();
  const question = usePaneState(({ detailsQuestions }) => detailsQuestions[field]);
  const details = usePaneState((snapshot) => snapshot.details);
  if (!question) return null;
  const locale = isLocale(interfaceLocale) ? interfaceLocale : translation.language;
  const { sections, agencies, contributors, topics } = translation.choices;
  const chosen = (value: StoryDetails): string => {
    const named = (choices: typeof sections, ids: (number | null)[]) =>
      ids.flatMap((id) => choices.find((choice) => choice.id === id)?.names[locale] ?? []).join(', ') || t('nothing');
    switch (field) {
      case 'sectionId':
        return named(sections, [value.sectionId]);
      case 'agencyId':
        return named(agencies, [value.agencyId]);
      case 'contributorIds':
        return named(contributors, value.contributorIds);
      case 'topicIds':
        return named(topics, value.topicIds);
      case 'leadImageId':
        return value.leadImageId === null ? t('nothing') : t('picture', { id: String(value.leadImageId) });
    }
  };
  const sentence = t('askedDetail', {
    field: t(`details.${MESSAGES[field]}`),
    who: whoIs(question.by),
    name: question.by?.name?.[locale] ?? '',
    theirs: chosen(question.theirs),
    mine: chosen(details),
  });
  return (
    <div className={classes.asked} role="group" aria-label={sentence}>
      <Text size="sm" mb="xs">
        {sentence}
      </Text>
      {translation.rights.details && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => store.details.choose(field, 'mine')}>
            {words.fieldChoices.mine}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => store.details.choose(field, 'theirs')}>
            {words.fieldChoices.theirs}
          </Button>
        </Group>
      )}
    </div>
  );
}
