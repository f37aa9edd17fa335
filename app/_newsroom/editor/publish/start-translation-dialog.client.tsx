'use client';

import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  locale: Locale | undefined;
  onClose(): void;
  articleId: number;
  flush(): Promise<boolean>;
  whyUnsaved: TranslationState['whyUnsaved'];
  start: TranslationActions['start'];
};

/** Begins the story in another language: empty, or over a copy of the blocks to write into. */
export function StartTranslationDialog({ locale, onClose, articleId, flush, whyUnsaved, start }: Props) {
  const t = useTranslations('StartTranslation');
  const errors = useTranslations('Errors');
  const interfaceLocale = useLocale();
  const router = useRouter();
  const [way, setWay] = useState('copy');
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const submit = async () => {
    if (!locale) return;
    setIsBusy(true);
    setRefusal(undefined);
    try {
      if (way === 'copy' && !(await flush())) return setRefusal(whyUnsaved());
      const answer = await start({ articleId, locale, copyBlocks: way === 'copy' });
      if (!answer.ok && answer.error !== 'already_started') return setRefusal(answer.error);
      router.push(`/${interfaceLocale}/newsroom/articles/${articleId}/${locale}`);
    } catch {
      setRefusal('unreachable');
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Modal
      opened={locale !== undefined}
      onClose={onClose}
      title={locale && t(`title.${locale}`)}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack>
        <Radio.Group value={way} onChange={setWay} label={t('how')}>
          <Stack gap="xs" mt="xs">
            <Radio value="copy" label={t('copy')} description={t('copyHint')} />
            <Radio value="empty" label={t('empty')} description={t('emptyHint')} />
          </Stack>
        </Radio.Group>
        <Text size="xs" c="dimmed">
          {t('shared')}
        </Text>
        {refusal !== undefined && (
          <Alert color="red" role="alert">
            {errors.has(refusal) ? errors(refusal) : t(refusal === 'unsaved' ? 'unsaved' : 'unreachable')}
          </Alert>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={isBusy} onClick={() => void submit()}>
            {locale && t(`begin.${locale}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
