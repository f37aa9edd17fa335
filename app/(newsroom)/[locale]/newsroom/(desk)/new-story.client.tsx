'use client';

import { Button } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { LOCALE_RECORDS, LOCALES, type Locale, otherLocales } from '#lib/locale.ts';
import { createStoryAction } from '#app/_newsroom/story/actions.ts';
import classes from './new-story.module.css';

/** Begins a story in the writer's own language, that of the interface, or by the arrow in another, and opens its editor. */
export function NewStory({ languages }: { /** Those one may begin a story in. */ languages: readonly Locale[] }) {
  const t = useTranslations('Stories');
  const errors = useErrorSentence();
  const interfaceLocale = useLocale();
  const own = languages.find((one) => one === interfaceLocale) ?? languages[0] ?? LOCALES[0];
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
    <Button.Group>
      <Button
        loading={isBusy}
        leftSection={<IconPlus size={16} aria-hidden />}
        title={t(`newIn.${own}`)}
        onClick={() => void begin(own)}
      >
        {t('newStory')}
      </Button>
      {languages.length > 1 && (
        <Menu
          label={t('newMenu')}
          target={
            <Button px={6} disabled={isBusy} aria-label={t('newOther')} title={t('newOther')} className={classes.arrow}>
              <IconChevronDown size={16} aria-hidden />
            </Button>
          }
        >
          {[own, ...otherLocales(own)].map((locale) => (
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
      )}
    </Button.Group>
  );
}
