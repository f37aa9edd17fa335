'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BodyEditor } from '#app/_newsroom/editor/body/body-editor.client.tsx';
import { Counters } from '#app/_newsroom/editor/head/counters.client.tsx';
import { StoryHead } from '#app/_newsroom/editor/head/story-head.client.tsx';
import { HoldNote } from '#app/_newsroom/editor/holds/hold-note-wanted.client.tsx';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/pane/pane.module.css';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';

const RecoveryBanner = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/recovery/recovery-banner.client.tsx')).RecoveryBanner,
);

/** One language of a story as it is written: what has to be said about it (`notice` too), its head, its body. */
export function Pane({ notice }: { notice?: ReactNode }) {
  const t = useTranslations('Editor');
  const { translation } = usePane();
  const isAnythingKept = usePaneState(({ kept }) => kept.unsaved.length > 0);
  return (
    <article className={classes.pane} aria-label={t('story')}>
      {!translation.rights.edit && <Alert mb="md">{t('readOnly')}</Alert>}
      {notice}
      <RecoveryBanner isWanted={isAnythingKept} />
      <HoldNote name="text" />
      <StoryHead />
      <BodyEditor />
      <Counters />
    </article>
  );
}
