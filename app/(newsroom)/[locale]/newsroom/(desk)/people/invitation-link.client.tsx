'use client';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { CopyText } from '#app/_newsroom/copy-text.client.tsx';
import { formatMoment } from '#lib/format.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';

/** A link just made: whom it is for, where it leads, and the instant (ISO 8601, UTC) it ends. */
export type NewLink = { name: string; link: string; expiresAt: string };

/** The one time a link can be read, to be copied and handed over. */
export function InvitationLink({ invitation, onClose }: { invitation: NewLink; onClose: () => void }) {
  useBackCloses(true, onClose);
  const t = useTranslations('People');
  const locale = useLocale();
  const when = formatMoment(new Date(invitation.expiresAt), isLocale(locale) ? locale : LOCALES[0]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('linkTitle', { name: invitation.name })}
      size="lg"
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('linkIntro', { when })}</Text>
        <TextInput
          label={t('link')}
          value={invitation.link}
          readOnly
          dir="ltr"
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          <CopyText text={invitation.link} label={t('copy')} copied={t('copied')} />
        </Group>
      </Stack>
    </Modal>
  );
}
