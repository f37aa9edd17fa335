'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { BodyEditor } from '#app/_newsroom/editor/body/body-editor.client.tsx';
import { Counters } from '#app/_newsroom/editor/head/counters.client.tsx';
import { StoryHead } from '#app/_newsroom/editor/head/story-head.client.tsx';
import { ConflictDialog } from '#app/_newsroom/editor/pane/dialogs-on-demand.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import classes from '#app/_newsroom/editor/pane/pane.module.css';
import { DetailsConflictNotice } from '#app/_newsroom/editor/recovery/details-conflict-notice.client.tsx';
import { RecoveryBanner } from '#app/_newsroom/editor/recovery/recovery-banner.client.tsx';

const stays = () => undefined;

/** One language of a story as it is written: what has to be said about it, its head, its body. */
export function Pane() {
  const t = useTranslations('Editor');
  const { translation } = usePane();
  const isConflict = usePaneState(({ textSaving }) => textSaving.state.kind === 'conflict');
  return (
    <article className={classes.pane} aria-label={t('story')}>
      {!translation.rights.edit && <Alert mb="md">{t('readOnly')}</Alert>}
      <RecoveryBanner />
      <ConflictDialog opened={isConflict} onClose={stays} />
      <DetailsConflictNotice />
      <StoryHead />
      <BodyEditor />
      <Counters />
    </article>
  );
}
