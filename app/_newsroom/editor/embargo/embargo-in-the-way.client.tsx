'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { isTooEarly } from '#app/_newsroom/editor/embargo/is-too-early.ts';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { toIndianField } from '#lib/article/publishing/schedule.ts';

type Props = {
  /** The instant (UTC) the embargo lapses at. */
  until: string;
  later: Later | undefined;
  onChange(later: Later): void;
};

/** Why a story is not to be published now, and the way to have it go live at the very moment it may. */
export function EmbargoInTheWay({ until, later, onChange }: Props) {
  const t = useTranslations('Embargo');
  const { day, time } = useTimes();
  const at = new Date(until);
  return (
    <Stack gap="xs">
      <EmbargoLine until={until} look="bar" />
      {isTooEarly(until, later) && (
        <>
          <Text size="sm" role="status">
            {t('inTheWay')}
          </Text>
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              // The moment in words is longer than a phone is wide.
              h="auto"
              py={4}
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
              onClick={() => onChange(chosenTime(toIndianField(at)))}
            >
              {t('scheduleThen', { day: day(at), time: time(at) })}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
