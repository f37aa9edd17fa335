'use client';

import { Button } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { LOCALE_RECORDS, LOCALES, type Locale } from '#lib/locale.ts';
import { createStoryAction } from '#app/_newsroom/story/actions.ts';

/** Begins a story in the language chosen and opens its editor. */
export function NewStory() {
  const t = useTranslations('Stories');
  const errors = useErrorSentence();
  const interfaceLocale = useLocale();
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);

  const begin = async (locale: Locale) => {
    setIsBusy(true);
    try {
      const created = await createStoryAction({ locale });
      if (created.ok) return router.push(`/${interfaceLocale}/newsroom/articles/${created.value.articleId}/${locale}`);
      notices.show({ tone: 'bad', message: errors(created.error) });
    } catch {
      notices.show({ tone: 'bad', message: errors('answer_lost') });
    }
    setIsBusy(false);
  };

  return (
    <Menu
      label={t('newMenu')}
      target={
        <Button
          loading={isBusy}
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('newStory')}
        </Button>
      }
    >
      {LOCALES.map((locale) => (
        <MenuItem key={locale} onChoose={() => void begin(locale)}>
          {t(`newIn.${locale}`)}
          {locale !== interfaceLocale && (
            <>
              {' · '}
              <span lang={locale}>{LOCALE_RECORDS[locale].name}</span>
            </>
          )}
        </MenuItem>
      ))}
    </Menu>
  );
}
