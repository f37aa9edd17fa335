'use client';

import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  translation: TranslationView;
  state: TranslationState;
  withdraw: TranslationActions['withdraw'];
  onWithdrawn(): void;
};

/** Takes one language of the story off the site, with what readers are told in its place. */
export function WithdrawDialog({ opened, onClose, translation, state, withdraw, onWithdrawn }: Props) {
  const t = useTranslations('Withdraw');
  const errors = useTranslations('Errors');
  const [notice, setNotice] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const language = useTranslations('Languages')(translation.language);
  const submit = async () => {
    setIsBusy(true);
    setRefusal(undefined);
    try {
      if (!(await state.flush())) return setRefusal(state.whyUnsaved());
      const answer = await withdraw({
        translationId: translation.translationId,
        version: state.textSaving.version(),
        notice,
      });
      if (!answer.ok) return setRefusal(answer.error);
      state.textSaving.adopt(answer.value.version, new Date().toISOString());
      onWithdrawn();
      onClose();
    } catch {
      setRefusal('unreachable');
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title', { language })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack>
        <Text size="sm">{t('intro')}</Text>
        <Textarea
          label={t('notice', { language })}
          description={t('noticeHint')}
          lang={translation.language}
          spellCheck
          autosize
          minRows={3}
          value={notice}
          data-autofocus
          onChange={(event) => setNotice(event.currentTarget.value)}
        />
        {refusal !== undefined && (
          <Alert color="red" role="alert">
            {errors.has(refusal) ? errors(refusal) : t(refusal === 'unsaved' ? 'unsaved' : 'unreachable')}
          </Alert>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void submit()}>
            {t('withdraw')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
