'use client';

import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { LOCALE_RECORDS, LOCALES, type Locale } from '#lib/locale.ts';
import { createStoryAction } from './actions.ts';

/** Begins a story in the language chosen and opens its editor. */
export function NewStory() {
  const t = useTranslations('Stories');
  const errors = useTranslations('Errors');
  const interfaceLocale = useLocale();
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);

  const begin = async (locale: Locale) => {
    setIsBusy(true);
    try {
      const created = await createStoryAction({ locale });
      if (created.ok) return router.push(`/${interfaceLocale}/newsroom/articles/${created.value.articleId}/${locale}`);
      notifications.show({ color: 'red', message: errors(created.error) });
    } catch {
      notifications.show({ color: 'red', message: errors('unreachable') });
    }
    setIsBusy(false);
  };

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          loading={isBusy}
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('newStory')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('newMenu')}>
        {LOCALES.map((locale) => (
          <Menu.Item key={locale} onClick={() => void begin(locale)}>
            {t(`newIn.${locale}`)}
            {locale !== interfaceLocale && (
              <>
                {' · '}
                <span lang={locale}>{LOCALE_RECORDS[locale].name}</span>
              </>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
