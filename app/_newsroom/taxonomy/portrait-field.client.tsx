'use client';

import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Portrait } from '#app/_newsroom/taxonomy/portrait.tsx';
import type { ImageSource } from '#lib/image/image.ts';

type Props = {
  portrait: ImageSource | null;
  onChoose(): void;
  onRemove(): void;
};

/** The picture that readers see beside a contributor's name: chosen from the library, shown as they get it, or none. */
export function PortraitField({ portrait, onChoose, onRemove }: Props) {
  const t = useTranslations('Taxonomy');
  return (
    <Fieldset legend={t('portrait')} p="sm">
      <Group gap="md" wrap="nowrap" align="flex-start">
        <Portrait picture={portrait} widthPx={96} />
        <Stack gap="xs" align="flex-start" flex={1}>
          <Text size="sm" c="dimmed">
            {t('portraitHint')}
          </Text>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPhoto size={14} aria-hidden />}
              onClick={onChoose}
              aria-haspopup="dialog"
            >
              {t(portrait ? 'portraitReplace' : 'portraitChoose')}
            </Button>
            {portrait && (
              <Button
                size="xs"
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={onRemove}
              >
                {t('portraitRemove')}
              </Button>
            )}
          </Group>
        </Stack>
      </Group>
    </Fieldset>
  );
}
