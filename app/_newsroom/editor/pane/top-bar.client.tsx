'use client';

import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowBack,
  IconChecks,
  IconArrowLeft,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconChecklist,
  IconCopy,
  IconDeviceFloppy,
  IconDots,
  IconExclamationCircle,
  IconEye,
  IconFileX,
  IconHistory,
  IconLayoutSidebarRight,
  IconListDetails,
  IconLock,
  IconMessage,
  IconSend,
  IconShare,
  IconTrash,
  IconUserCheck,
  IconWorldOff,
} from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { LanguageMenu } from '#app/_newsroom/editor/pane/language-menu.client.tsx';
import { LanguageTabs } from '#app/_newsroom/editor/pane/language-tabs.client.tsx';
import { SaveBadge } from '#app/_newsroom/editor/saving/save-badge.client.tsx';
import { useAsLive } from '#app/_newsroom/editor/publish/use-as-live.client.ts';
import classes from '#app/_newsroom/editor/pane/top-bar.module.css';
import { Others } from '#app/_newsroom/editor/pane/others.client.tsx';
import { worstSaving } from '#app/_newsroom/editor/store/worst-saving.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  /** A phone: what has no room in one line stands in the menu. */
  isNarrow: boolean;
  panelOpen: boolean;
  togglePanel(): void;
  /** Focus mode: the text alone, without the newsroom around it. */
  isCalm: boolean;
  toggleCalm(): void;
  onStart(locale: Locale): void;
  onPreview(): void;
  onShare(): void;
  onPublish(): void;
  onSubmit(): void;
  onReturn(): void;
  onApprove(): void;
  onWithdraw(): void;
  onAssign(): void;
  onCorrect(): void;
  onNotes(): void;
  onDeeds(): void;
  onEmbargo(): void;
  onDiscard(): void;
  onKept(): void;
  onHistory(): void;
  onDuplicate(): void;
  onBin(): void;
};

/** Where one is, whether it is saved, and what can be done with the story as a whole. */
export function TopBar(props: Props) {
  const { isNarrow, panelOpen, togglePanel, isCalm, toggleCalm } = props;
  const { translation, store, comments } = usePane();
  const { isOpen, open } = useSyncExternalStore(comments.subscribe, comments.getSnapshot, comments.getSnapshot);
  const talk = useTranslations('Comments');
  const t = useTranslations('Editor');
  const deeds = useTranslations('StoryDeeds');
  const embargo = useTranslations('Embargo');
  const work = useTranslations('Assignments');
  const corrections = useTranslations('Corrections');
  const deskNotes = useTranslations('DeskNotes');
  const links = useTranslations('DraftLinks');
  const told = useTranslations('Deeds');
  const locale = useLocale();
  const { rights, status, stage } = translation;
  const textSaving = usePaneState((snapshot) => snapshot.textSaving);
  const detailsSaving = usePaneState((snapshot) => snapshot.detailsSaving);
  const saving = worstSaving(textSaving, detailsSaving);
  const isAsLive = useAsLive();
  const canSubmit = rights.submit && stage === 'draft' && !isAsLive;
  const canReturn = rights.return && (stage === 'in_review' || stage === 'ready');
  const canApprove = rights.approve && stage === 'in_review';
  const isLive = status === 'live' || status === 'live_draft';
  return (
    <div className={classes.bar} role="region" aria-label={t('bar')}>
      <ActionIcon
        component={Link}
        href={`/${locale}/newsroom`}
        variant="subtle"
        color="gray"
        aria-label={t('back')}
        title={t('back')}
      >
        <IconArrowLeft size={18} />
      </ActionIcon>
      <LanguageTabs onStart={props.onStart} />
      <LanguageMenu onStart={props.onStart} />
      <div className={classes.saving}>
        <SaveBadge state={saving.state} keeping={saving.keeping} onRetry={store.retry} />
        {!isNarrow && <Others />}
      </div>
      <div className={classes.actions}>
        <Button
          className={classes.wide}
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconEye size={16} aria-hidden />}
          onClick={props.onPreview}
        >
          {t('preview')}
        </Button>
        {canReturn && (
          <Button className={classes.wide} size="xs" variant="default" onClick={props.onReturn}>
            {t('return')}
          </Button>
        )}
        {canApprove && (
          <Button className={classes.wide} size="xs" variant="default" onClick={props.onApprove}>
            {t('approve')}
          </Button>
        )}
        {canSubmit && !rights.publish && (
          <Button size="xs" onClick={props.onSubmit}>
            {t('submit')}
          </Button>
        )}
        {rights.publish && (
          <Button size="xs" variant={isAsLive ? 'default' : 'filled'} onClick={props.onPublish}>
            {t(isLive ? 'update' : 'publish')}
          </Button>
        )}
        <Menu
          target={
            <ActionIcon variant="subtle" color="gray" aria-label={t('more')} title={t('more')}>
              <IconDots size={18} />
            </ActionIcon>
          }
        >
          {isNarrow && (
            <MenuItem icon={<IconEye size={16} aria-hidden />} onChoose={props.onPreview}>
              {t('preview')}
            </MenuItem>
          )}
          {isNarrow && canApprove && (
            <MenuItem icon={<IconChecks size={16} aria-hidden />} onChoose={props.onApprove}>
              {t('approve')}
            </MenuItem>
          )}
          {isNarrow && canReturn && (
            <MenuItem icon={<IconArrowBack size={16} aria-hidden />} onChoose={props.onReturn}>
              {t('return')}
            </MenuItem>
          )}
          {isNarrow && (
            <MenuItem icon={<IconMessage size={16} aria-hidden />} onChoose={() => comments.show()}>
              {talk('toggle', { count: open })}
            </MenuItem>
          )}
          {translation.liveAddress !== null && (
            <MenuItem href={translation.liveAddress} newTab icon={<IconEye size={16} aria-hidden />}>
              {t('openLive')}
            </MenuItem>
          )}
          {canSubmit && rights.publish && (
            <MenuItem icon={<IconSend size={16} aria-hidden />} onChoose={props.onSubmit}>
              {t('submit')}
            </MenuItem>
          )}
          {rights.assign.length + rights.take.length > 0 && (
            <MenuItem icon={<IconUserCheck size={16} aria-hidden />} onChoose={props.onAssign}>
              {work('menu')}
            </MenuItem>
          )}
          {rights.share && !isAsLive && (
            <MenuItem icon={<IconShare size={16} aria-hidden />} onChoose={props.onShare}>
              {links('menu')}
            </MenuItem>
          )}
          <MenuItem icon={<IconChecklist size={16} aria-hidden />} onChoose={props.onNotes}>
            {deskNotes('menu')}
          </MenuItem>
          <MenuItem icon={<IconHistory size={16} aria-hidden />} onChoose={props.onHistory}>
            {t('history')}
          </MenuItem>
          <MenuItem icon={<IconListDetails size={16} aria-hidden />} onChoose={props.onDeeds}>
            {told('menu')}
          </MenuItem>
          <MenuItem icon={<IconDeviceFloppy size={16} aria-hidden />} onChoose={props.onKept}>
            {t('kept')}
          </MenuItem>
          {rights.correct && isLive && (
            <MenuItem icon={<IconExclamationCircle size={16} aria-hidden />} onChoose={props.onCorrect}>
              {corrections('menu')}
            </MenuItem>
          )}
          {rights.embargo && (
            <MenuItem icon={<IconLock size={16} aria-hidden />} onChoose={props.onEmbargo}>
              {embargo('menu')}
            </MenuItem>
          )}
          {rights.duplicate && (
            <MenuItem icon={<IconCopy size={16} aria-hidden />} onChoose={props.onDuplicate}>
              {deeds('duplicate')}
            </MenuItem>
          )}
          {rights.edit && status === 'live_draft' && (
            <MenuItem tone="danger" icon={<IconFileX size={16} aria-hidden />} onChoose={props.onDiscard}>
              {t('discard')}
            </MenuItem>
          )}
          {rights.withdraw && isLive && (
            <MenuItem tone="danger" icon={<IconWorldOff size={16} aria-hidden />} onChoose={props.onWithdraw}>
              {t('withdraw')}
            </MenuItem>
          )}
          {rights.bin && (
            <MenuItem tone="danger" icon={<IconTrash size={16} aria-hidden />} onChoose={props.onBin}>
              {deeds('bin')}
            </MenuItem>
          )}
        </Menu>
        <Button
          className={classes.wide}
          size="compact-sm"
          variant={isOpen ? 'light' : 'subtle'}
          color="gray"
          aria-label={talk('toggle', { count: open })}
          aria-expanded={isOpen}
          title={talk('toggle', { count: open })}
          onClick={() => (isOpen ? comments.close() : comments.show())}
        >
          <IconMessage size={18} aria-hidden />
          {open > 0 && <span className={classes.count}>{open}</span>}
        </Button>
        <ActionIcon
          className={classes.wide}
          variant={isCalm ? 'light' : 'subtle'}
          color="gray"
          aria-label={t('focusMode')}
          aria-pressed={isCalm}
          title={t('focusMode')}
          onClick={toggleCalm}
        >
          {isCalm ? <IconArrowsMinimize size={18} /> : <IconArrowsMaximize size={18} />}
        </ActionIcon>
        <ActionIcon
          variant={panelOpen ? 'light' : 'subtle'}
          color="gray"
          aria-label={t('toggleDetails')}
          aria-expanded={panelOpen}
          title={t('toggleDetails')}
          onClick={togglePanel}
        >
          <IconLayoutSidebarRight size={18} />
        </ActionIcon>
      </div>
    </div>
  );
}
