'use client';

import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useMetWords, whoIs } from '#app/_newsroom/editor/head/use-met-words.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import { DETAIL_FIELDS, type DetailField } from '#lib/article/merge-details.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { isLocale } from '#lib/locale.ts';

/** Shown when two people chose details of a story differently: each of them, with both choices. */
export function DetailsConflictNotice() {
  const t = useTranslations('Conflict');
  const meeting = useTranslations('Meeting');
  const words = useMetWords();
  const interfaceLocale = useLocale();
  const { translation, store } = usePane();
  const details = usePaneState((snapshot) => snapshot.details);
  const questions = usePaneState((snapshot) => snapshot.detailsQuestions);
  const saving = usePaneState(({ detailsSaving }) => detailsSaving.state);
  const locale = isLocale(interfaceLocale) ? interfaceLocale : translation.language;
  const asked = DETAIL_FIELDS.filter((field) => questions[field]);
  if (saving.kind !== 'conflict' && asked.length === 0) return null;
  const { sections, agencies, contributors, topics } = translation.choices;
  const named = (choices: typeof sections, ids: (number | null)[]) =>
    ids
      .map((id) => choices.find((choice) => choice.id === id)?.names[locale])
      .filter(Boolean)
      .join(', ') || t('none');
  const tell = (value: StoryDetails): Record<DetailField, string> => ({
    sectionId: named(sections, [value.sectionId]),
    agencyId: named(agencies, [value.agencyId]),
    contributorIds: named(contributors, value.contributorIds),
    topicIds: named(topics, value.topicIds),
    leadImageId: value.leadImageId === null ? t('none') : t('picture', { id: String(value.leadImageId) }),
  });
  const mine = tell(details);
  if (saving.kind !== 'conflict') {
    return (
      <Alert color="orange" title={t('detailsTitle')} mb="md">
        {asked.map((field) => {
          const question = questions[field];
          if (!question) return null;
          const { by, theirs } = question;
          const sentence = meeting('askedDetail', {
            field: t(`details.${NAMES[field]}`),
            who: whoIs(by),
            name: by?.name ?? '',
            theirs: tell(theirs)[field],
            mine: mine[field],
          });
          return (
            <Group key={field} mb="xs" gap="xs" role="group" aria-label={t(`details.${NAMES[field]}`)}>
              <Text size="sm">{sentence}</Text>
              <Button size="compact-sm" variant="default" onClick={() => store.details.choose(field, 'mine')}>
                {words.fieldChoices.mine}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => store.details.choose(field, 'theirs')}>
                {words.fieldChoices.theirs}
              </Button>
            </Group>
          );
        })}
      </Alert>
    );
  }
  const theirs = tell(saving.theirs.details);
  return (
    <Alert color="red" title={t('detailsTitle')} mb="md">
      <List size="sm" mb="sm">
        {DETAIL_FIELDS.filter((field) => theirs[field] !== mine[field]).map((field) => (
          <List.Item key={field}>
            {t('detailsRow', { field: t(`details.${NAMES[field]}`), theirs: theirs[field], mine: mine[field] })}
          </List.Item>
        ))}
      </List>
      <Group>
        <Button size="xs" variant="default" onClick={store.details.takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button size="xs" onClick={store.details.keepMine}>
          {t('keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}

const NAMES = {
  sectionId: 'section',
  agencyId: 'agency',
  contributorIds: 'contributors',
  topicIds: 'topics',
  leadImageId: 'leadImage',
} as const satisfies Record<DetailField, string>;
