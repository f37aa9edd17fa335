'use client';

import { Stack } from '@mantine/core';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { NowOrLater } from '#app/_newsroom/editor/moment/now-or-later.client.tsx';
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
  return (
    <Stack gap="xs">
      <NowOrLater
        label={label}
        isLater={later !== undefined}
        onChange={(isLater) =>
          onChange(isLater ? chosenTime(toIndianField(quickTime('evening', new Date()))) : undefined)
        }
      />
      {later !== undefined && <MomentField isWanted later={later} onChange={onChange} says={says} />}
    </Stack>
  );
}
