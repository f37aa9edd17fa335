'use client';

import { Checkbox, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import classes from '#app/_newsroom/rules/rules-form.module.css';
import {
  type CheckLevel,
  DESK_CHECKS,
  type DeskCheck,
  type DeskRules,
  levelsOf,
  SKIPPING_ROLES,
} from '#lib/article/rules/desk-rules.ts';

type Props = {
  rules: DeskRules;
  /** As they hold now, said where they are another; null where nothing of their own is saved. */
  saved: DeskRules | null;
  onChange(rules: DeskRules): void;
};

/** One set of rules, to be chosen: who skips review, whether a second person looks, and what each check weighs. */
export function RulesForm({ rules, saved, onChange }: Props) {
  const t = useTranslations('DeskRules');
  const id = useId();
  const setLevel = (check: DeskCheck, level: CheckLevel) =>
    onChange({ ...rules, checks: { ...rules.checks, [check]: level } });
  return (
    <>
      <section aria-labelledby={`${id}-review`}>
        <Title order={2} size="h4" id={`${id}-review`} mb="xs">
          {t('review')}
        </Title>
        <Stack gap="xs">
          {SKIPPING_ROLES.map((role) => (
            <Checkbox
              key={role}
              label={t(`skip.${role}`)}
              checked={rules.skipReview.includes(role)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({
                  ...rules,
                  // In one order, so that the same choice is the same rules.
                  skipReview: SKIPPING_ROLES.filter((one) => (one === role ? checked : rules.skipReview.includes(one))),
                })
              }
            />
          ))}
          <Checkbox
            label={t('secondEyes')}
            description={t('secondEyesHint')}
            checked={rules.secondEyes}
            onChange={({ currentTarget: { checked } }) => onChange({ ...rules, secondEyes: checked })}
          />
        </Stack>
      </section>
      <section aria-labelledby={`${id}-checks`}>
        <Title order={2} size="h4" id={`${id}-checks`}>
          {t('checks')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('checksHint')}
        </Text>
        <div className={classes.rows}>
          {DESK_CHECKS.map((check) => (
            <div key={check} className={classes.row}>
              <label htmlFor={`${id}-${check}`}>{t(`check.${check}`)}</label>
              <NativeSelect
                id={`${id}-${check}`}
                className={classes.level}
                value={rules.checks[check]}
                description={
                  saved && saved.checks[check] !== rules.checks[check]
                    ? t('savedLevel', { level: t(`level.${saved.checks[check]}`) })
                    : undefined
                }
                inputWrapperOrder={['input', 'description']}
                onChange={({ currentTarget: { value } }) => setLevel(check, value as CheckLevel)}
                data={levelsOf(check).map((level) => ({ value: level, label: t(`level.${level}`) }))}
              />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
