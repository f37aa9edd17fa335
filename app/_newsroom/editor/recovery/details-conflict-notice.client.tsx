'use client';

import { Alert, Button, Group, List } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { usePane, usePaneState } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { isLocale } from '#lib/locale.ts';

/** Shown when a save of the shared details came too late: a short list of what differs, and the choice. */
export function DetailsConflictNotice() {
  const t = useTranslations('Conflict');
  const interfaceLocale = useLocale();
  const { translation, store } = usePane();
  const details = usePaneState((snapshot) => snapshot.details);
  const saving = usePaneState(({ detailsSaving }) => detailsSaving.state);
  const locale = isLocale(interfaceLocale) ? interfaceLocale : translation.language;
  if (saving.kind !== 'conflict') return null;
  const { theirs } = saving;
  const { sections, agencies, contributors, topics } = translation.choices;
  const named = (choices: typeof sections, ids: (number | null)[]) =>
    ids
      .map((id) => choices.find((choice) => choice.id === id)?.names[locale])
      .filter(Boolean)
      .join(', ') || t('none');
  const tell = (value: StoryDetails): Record<string, string> => ({
    section: named(sections, [value.sectionId]),
    agency: named(agencies, [value.agencyId]),
    contributors: named(contributors, value.contributorIds),
    topics: named(topics, value.topicIds),
    leadImage: value.leadImageId === null ? t('none') : t('picture', { id: String(value.leadImageId) }),
  });
  const [a, b] = [tell(theirs.details), tell(details)];
  return (
    <Alert color="red" title={t('detailsTitle')} mb="md">
      <List size="sm" mb="sm">
        {Object.keys(a)
          .filter((key) => a[key] !== b[key])
          .map((key) => (
            <List.Item key={key}>
              {t('detailsRow', { field: t(`details.${key}`), theirs: a[key] ?? '', mine: b[key] ?? '' })}
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
