'use client';

import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/pane/language-tabs.module.css';
import { LOCALE_RECORDS, type Locale } from '#lib/locale.ts';

/** The story's languages with their states; one that nobody has begun can be begun here. */
export function LanguageTabs({ onStart }: { onStart(locale: Locale): void }) {
  const { translation } = usePane();
  const t = useTranslations('Editor');
  const status = useTranslations('Status');
  const interfaceLocale = useLocale();
  return (
    <nav className={classes.tabs} aria-label={t('languages')}>
      {translation.languages.map(({ locale, status: standing }) => {
        const current = locale === translation.language;
        const state = current ? translation.status : standing;
        if (state === null) {
          return translation.rights.start.includes(locale) ? (
            <UnstyledButton key={locale} className={classes.tab} onClick={() => onStart(locale)}>
              <IconPlus size={14} aria-hidden />
              {t(`write.${locale}`)}
            </UnstyledButton>
          ) : null;
        }
        return (
          <Link
            key={locale}
            className={classes.tab}
            href={`/${interfaceLocale}/newsroom/articles/${translation.articleId}/${locale}`}
            aria-current={current ? 'page' : undefined}
          >
            <span lang={locale}>{LOCALE_RECORDS[locale].name}</span>
            <span className={classes.status} data-status={state}>
              {status(state)}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
