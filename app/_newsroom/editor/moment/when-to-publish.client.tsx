'use client';

import { Input, SegmentedControl, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';
import { quickTime, toIndianField } from '#lib/article/publishing/schedule.ts';

/** A calendar weighs as much as the rest of the sheet: it comes when a time is wanted. */
const MomentField = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/moment/moment-field.client.tsx')).MomentField,
);

type Props = {
  /** What is to happen now or later, over the choice. */
  label: string;
  /** Undefined: at once. */
  later: Later | undefined;
  onChange(later: Later | undefined): void;
  /** What will be then, in words. */
  says(moment: { day: string; time: string }): string;
};

/** At once, or at a moment of Indian time. */
export function WhenToPublish({ label, later, onChange, says }: Props) {
  const t = useTranslations('Moment');
  const name = useId();
  return (
    <Stack gap="xs">
      <Stack gap={4} align="flex-start">
        <Input.Label labelElement="div" id={name}>
          {label}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={name}
          value={later === undefined ? 'now' : 'later'}
          onChange={(when) =>
            onChange(when === 'now' ? undefined : chosenTime(toIndianField(quickTime('evening', new Date()))))
          }
          data={[
            { value: 'now', label: t('now') },
            { value: 'later', label: t('later') },
          ]}
        />
      </Stack>
      {later !== undefined && <MomentField isWanted later={later} onChange={onChange} says={says} />}
    </Stack>
  );
}
