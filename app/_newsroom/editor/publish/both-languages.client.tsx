'use client';

import { Alert, Anchor, Button, Checkbox, Loader, Stack, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { Findings } from '#app/_newsroom/editor/publish/findings.client.tsx';
import type { OtherLanguage } from '#app/_newsroom/editor/publish/use-other-language.client.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  /** The other language of the story. */
  locale: Locale;
  isChosen: boolean;
  onChosen(isChosen: boolean): void;
  /** What is asked, beside the box, and what that means. */
  label: string;
  hint: string;
  other: OtherLanguage;
  /** Why nothing can be done with the other language; undefined where something can. */
  nothing: string | undefined;
  /** Whether what it lacks for readers does not matter. */
  isOnlyNamed?: boolean;
  onAgain(): void;
};

/** Whether the other language of the story goes with this one, both or neither; with what stands of it and what it lacks. */
export function BothLanguages({
  locale,
  isChosen,
  onChosen,
  label,
  hint,
  other,
  nothing,
  isOnlyNamed = false,
  onAgain,
}: Props) {
  const t = useTranslations('BothLanguages');
  const language = useTranslations('Languages')(locale);
  const interfaceLocale = useLocale();
  const { articleId } = usePane().translation;
  const screen = `/${interfaceLocale}/newsroom/articles/${articleId}/${locale}`;
  return (
    <Stack gap="xs">
      <Checkbox
        label={label}
        description={hint}
        checked={isChosen}
        onChange={(event) => onChosen(event.currentTarget.checked)}
      />
      {isChosen && other.kind === 'asking' && <Loader size="sm" aria-label={t('asking', { language })} />}
      {isChosen && other.kind === 'failed' && (
        <Alert color="red" role="alert">
          <Stack gap="xs" align="flex-start">
            {t('failed', { language })}
            <Button size="compact-sm" variant="default" onClick={onAgain}>
              {t('again')}
            </Button>
          </Stack>
        </Alert>
      )}
      {isChosen && other.kind === 'known' && (
        <section aria-label={language}>
          <Text size="sm">
            {t('headline', { language })}{' '}
            <Anchor href={screen} target="_blank" rel="noopener" lang={other.headline ? locale : undefined}>
              {other.headline || t('noHeadline')}
            </Anchor>
          </Text>
          {nothing !== undefined && (
            <Text size="sm" c="red" role="alert">
              {nothing}
            </Text>
          )}
          <Findings
            kind="must"
            findings={isOnlyNamed ? [] : other.must}
            body={undefined}
            onGo={() => window.open(screen, '_blank', 'noopener')}
            language={locale}
          />
        </section>
      )}
    </Stack>
  );
}
