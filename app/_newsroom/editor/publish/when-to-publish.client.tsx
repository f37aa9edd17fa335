'use client';

import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import {
  fromIndianField,
  QUICK_TIMES,
  type QuickTime,
  quickTime,
  readPublishAt,
  toIndianField,
} from '#lib/article/publishing/schedule.ts';

/** A moment as it stands in its field, in Indian time; with the instant, or with what is wrong with it. */
export type Later = { field: string; at: Date | undefined; fault: 'none' | 'in_past' | 'too_far' | undefined };

/** What was chosen or typed, against the clock of this moment; the server looks again. */
export function chosenTime(field: string): Later {
  const at = fromIndianField(field);
  if (!at) return { field, at, fault: 'none' };
  const read = readPublishAt(at.toISOString(), new Date());
  return { field, at, fault: read.ok ? undefined : read.error === 'too_far' ? 'too_far' : 'in_past' };
}

type Props = {
  /** Undefined: at once. */
  later: Later | undefined;
  onChange(later: Later | undefined): void;
};

/** At once, or at a moment of Indian time: by a quick choice, or by date and hour; said in words below it. */
export function WhenToPublish({ later, onChange }: Props) {
  const t = useTranslations('PublishSheet');
  const sentence = useErrorSentence();
  const { day, time } = useTimes();
  const choose = (which: QuickTime) => onChange(chosenTime(toIndianField(quickTime(which, new Date()))));
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('when')}
        value={later === undefined ? 'now' : 'later'}
        onChange={(when) => (when === 'now' ? onChange(undefined) : choose('evening'))}
      >
        <Group gap="lg" mt={4}>
          <Radio value="now" label={t('now')} />
          <Radio value="later" label={t('later')} />
        </Group>
      </Radio.Group>
      {later !== undefined && (
        <>
          <Group gap="xs">
            {QUICK_TIMES.map((which) => (
              <Button key={which} size="compact-sm" variant="default" onClick={() => choose(which)}>
                {t(`quick.${which}`)}
              </Button>
            ))}
          </Group>
          <TextInput
            type="datetime-local"
            label={t('moment')}
            value={later.field}
            onChange={(event) => onChange(chosenTime(event.currentTarget.value))}
            error={later.fault && (later.fault === 'none' ? t('noMoment') : sentence(later.fault))}
            description={
              !later.fault && later.at ? t('goesLive', { day: day(later.at), time: time(later.at) }) : undefined
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
        </>
      )}
    </Stack>
  );
}
