'use client';

import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { saveDeskRulesAction } from '#app/_newsroom/rules/actions.ts';
import { RulesForm } from '#app/_newsroom/rules/rules-form.client.tsx';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { type DeskRules, FIRST_RULES } from '#lib/article/rules/desk-rules.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import { sameJson } from '#lib/same-json.ts';

/** Rules as somebody set them: `rules` null where a section went back to the house's, `setAt` in UTC. */
type SetRules = {
  sectionId: number | null;
  rules: DeskRules | null;
  version: number;
  setAt: string;
  by: PersonName | null;
};

type Props = { sections: { id: number; name: string }[]; set: SetRules[] };

/** The rules of the house and of each section, one at a time. What was chosen and not saved stays while one looks at another. */
export function RulesScreen({ sections, set }: Props) {
  const t = useTranslations('DeskRules');
  const tError = useErrorSentence();
  const router = useRouter();
  const { day, time, locale } = useTimes();
  const [sectionId, setSectionId] = useState<number | null>(null);
  const [drafts, setDrafts] = useState<Record<string, DeskRules>>({});
  const [refused, setRefused] = useState<ErrorCode>();
  const [isBusy, start] = useTransition();

  const ownOf = (id: number | null) => set.find((one) => one.sectionId === id);
  const house = ownOf(null)?.rules ?? FIRST_RULES;
  const own = ownOf(sectionId);
  const saved = own?.rules ?? (sectionId === null ? FIRST_RULES : null);
  const key = String(sectionId);
  const draft = drafts[key];
  const shown = draft ?? saved;
  const isChanged = draft !== undefined && !sameJson(draft, saved);

  const forget = () => setDrafts((all) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== key)));
  const save = (rules: DeskRules | null) =>
    start(async () => {
      const answer = await saveDeskRulesAction({ sectionId, version: own?.version ?? 0, rules }).catch(lostAnswer);
      setRefused(answer.ok ? undefined : answer.error);
      if (answer.ok) {
        forget();
        notices.show({ tone: 'good', message: t('saved') });
      }
      router.refresh();
    });
  return (
    <Stack gap="lg">
      <NativeSelect
        label={t('whose')}
        value={key}
        onChange={({ currentTarget: { value } }) => {
          setSectionId(value === 'null' ? null : Number(value));
          setRefused(undefined);
        }}
        data={[
          { value: 'null', label: t('house') },
          ...sections.map(({ id, name }) => ({
            value: String(id),
            label: ownOf(id)?.rules ? t('withOwn', { section: name }) : name,
          })),
        ]}
      />
      {shown === null ? (
        <Group gap="sm">
          <Text size="sm">{t('asHouse')}</Text>
          <Button variant="default" size="sm" onClick={() => setDrafts({ ...drafts, [key]: house })}>
            {t('giveOwn')}
          </Button>
        </Group>
      ) : (
        <>
          <RulesForm rules={shown} saved={saved} onChange={(rules) => setDrafts({ ...drafts, [key]: rules })} />
          {refused && (
            <Alert color="red" role="alert">
              {refused === 'conflict' ? t('conflict') : tError(refused)}
            </Alert>
          )}
          <Group gap="sm">
            <Button loading={isBusy} disabled={!isChanged} onClick={() => save(shown)}>
              {t('save')}
            </Button>
            {draft !== undefined && (
              <Button variant="default" disabled={isBusy} onClick={forget}>
                {t('undo')}
              </Button>
            )}
            {sectionId !== null && saved !== null && (
              <Button variant="subtle" color="gray" disabled={isBusy} onClick={() => save(null)}>
                {t('followHouse')}
              </Button>
            )}
          </Group>
        </>
      )}
      {own && (
        <Text size="sm" c="dimmed">
          {t('setBy', {
            name: own.by?.[locale] ?? t('somebody'),
            day: day(new Date(own.setAt)),
            time: time(new Date(own.setAt)),
          })}
        </Text>
      )}
    </Stack>
  );
}
