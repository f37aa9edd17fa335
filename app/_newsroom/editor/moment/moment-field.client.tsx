'use client';

import '@mantine/dates/styles.css';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import {
  fromIndianField,
  lastIndianDay,
  QUICK_TIMES,
  type QuickTime,
  quickTime,
  toIndianField,
} from '#lib/article/publishing/schedule.ts';
import { formatMonth, shortWeekday } from '#lib/format-calendar.ts';

type Props = {
  later: Later;
  onChange(later: Later): void;
  /** What will be then, in words, below the fields. */
  says(moment: { day: string; time: string }): string;
};

/** A moment of Indian time, whatever zone the browser is in: by a quick choice, or by a calendar and an hour. */
export function MomentField({ later, onChange, says }: Props) {
  const t = useTranslations('Moment');
  const sentence = useErrorSentence();
  const { day, time, locale } = useTimes();
  const told = useId();
  const whole = useRef<HTMLDivElement>(null);
  // On a phone it comes below the edge of the sheet.
  useEffect(() => {
    // Not returned: some browsers answer with a promise, which React would call when this goes.
    void whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [openedAt] = useState(() => new Date());
  const [chosenDay = '', hour = ''] = later.field.split('T');
  const noonOf = (date: string) => fromIndianField(`${date}T12:00`) ?? new Date();
  const fault = later.fault && (later.fault === 'none' ? t('none') : sentence(later.fault));
  const choose = (which: QuickTime) => onChange(chosenTime(toIndianField(quickTime(which, new Date()))));
  return (
    <Stack gap="xs" ref={whole}>
      <Group gap="xs">
        {QUICK_TIMES.map((which) => (
          <Button key={which} size="compact-sm" variant="default" onClick={() => choose(which)}>
            {t(`quick.${which}`)}
          </Button>
        ))}
      </Group>
      <Group gap="xs" align="flex-end" grow preventGrowOverflow={false}>
        <DatePickerInput
          label={t('day')}
          placeholder={t('day')}
          value={chosenDay || null}
          onChange={(date) => onChange(chosenTime(`${date ?? ''}T${hour}`))}
          valueFormatter={({ date }) => (typeof date === 'string' ? day(noonOf(date)) : '')}
          minDate={toIndianField(openedAt).slice(0, 10)}
          maxDate={lastIndianDay(openedAt)}
          maxLevel="month"
          firstDayOfWeek={0}
          weekendDays={[0]}
          monthLabelFormat={(month) => formatMonth(month, locale)}
          weekdayFormat={(date) => shortWeekday(date, locale)}
          getDayAriaLabel={(date) => day(noonOf(date))}
          ariaLabels={{ nextMonth: t('nextMonth'), previousMonth: t('previousMonth') }}
          popoverProps={{ withinPortal: false }}
          aria-describedby={told}
          aria-invalid={fault !== undefined}
        />
        <TextInput
          type="time"
          label={t('hour')}
          value={hour}
          onChange={(event) => onChange(chosenTime(`${chosenDay}T${event.currentTarget.value}`))}
          aria-describedby={told}
          aria-invalid={fault !== undefined}
        />
      </Group>
      <Text id={told} size="sm" c={fault === undefined ? 'dimmed' : 'red'} role="status">
        {fault ?? (later.at && says({ day: day(later.at), time: time(later.at) }))}
      </Text>
    </Stack>
  );
}
