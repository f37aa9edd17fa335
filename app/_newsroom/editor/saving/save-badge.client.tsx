'use client';

import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useOnline } from '#app/_newsroom/use-online.client.ts';
import { useSentenceOfAnyCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type { Keeping } from '#app/_newsroom/editor/saving/journal-writer.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { SaveState } from '#lib/autosave.ts';
import classes from '#app/_newsroom/editor/saving/save-badge.module.css';

type Props = {
  state: SaveState;
  /** What would be there again on this device, should the page go now. */
  keeping: Keeping;
  onRetry(): void;
};

const TROUBLE = new Set<SaveState['kind']>(['partly', 'refused', 'signed_out', 'retrying']);
const SAFE = { kept: 'onDevice', not_yet: 'notYetOnDevice', failed: 'notOnDevice' } as const;

/** What became of the words just typed. Says «saved» only when the server has every one of them. */
export function SaveBadge({ state, keeping, onRetry }: Props) {
  const t = useTranslations('SaveState');
  const sentence = useSentenceOfAnyCode();
  const locale = useLocale();
  const { time } = useTimes();
  const isOnline = useOnline();
  const safe = t(SAFE[keeping]);
  const isOffline = !isOnline && state.kind !== 'saved';
  const isTrouble = TROUBLE.has(state.kind);
  const Icon = isOffline
    ? IconCloudOff
    : state.kind === 'saved'
      ? IconCheck
      : isTrouble
        ? IconAlertTriangle
        : IconLoader2;
  const words = () => {
    if (isOffline) return t('offline', { safe });
    switch (state.kind) {
      case 'saved':
        return state.at === null ? t('unchanged') : t('saved', { time: time(new Date(state.at)) });
      case 'changed':
      case 'saving':
        return t('saving');
      case 'retrying':
        return t('retrying', { reason: t(`reason.${state.reason}`), safe });
      case 'refused':
        return t('refused', { reason: sentence(state.reason) ?? t('reason.unknown', { code: state.reason }), safe });
      case 'partly':
        return state.asking > 0
          ? t('asking', { count: state.asking, safe })
          : t('partly', { count: state.missing, safe });
      case 'signed_out':
        return t('signedOut', { safe });
    }
  };
  return (
    <Group gap={6} wrap="nowrap" className={classes.badge} data-trouble={isTrouble || isOffline || undefined}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <Text size="xs" role="status" aria-live="polite" data-save-state={state.kind} className={classes.words}>
        {words()}
      </Text>
      {state.kind === 'retrying' && isOnline && (
        <Button size="compact-xs" variant="subtle" onClick={onRetry}>
          {t('tryNow')}
        </Button>
      )}
      {state.kind === 'signed_out' && (
        <Anchor
          size="xs"
          href={`/${locale}/newsroom/sign-in?next=/${locale}/newsroom/signed-in`}
          target="_blank"
          rel="noopener"
        >
          {t('signIn')}
        </Anchor>
      )}
    </Group>
  );
}
