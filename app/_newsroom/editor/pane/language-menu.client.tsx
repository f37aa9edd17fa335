'use client';

import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/pane/language-tabs.module.css';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { LOCALE_RECORDS, type Locale } from '#lib/locale.ts';

/** The story's languages where there is no room for tabs: the one that is written, and the others in a menu. */
export function LanguageMenu({ onStart }: { onStart(locale: Locale): void }) {
  const { translation } = usePane();
  const t = useTranslations('Editor');
  const status = useTranslations('Status');
  const interfaceLocale = useLocale();
  const { language } = translation;
  return (
    <div className={classes.menu}>
      <Menu
        label={t('languages')}
        target={
          <UnstyledButton className={classes.chosen}>
            <span className={classes.dot} data-status={translation.status} aria-hidden />
            <span lang={language}>{LOCALE_RECORDS[language].name}</span>
            <span className={classes.hidden}>{status(translation.status)}</span>
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        }
      >
        {translation.languages.map(({ locale, status: standing }) => {
          const state = locale === language ? translation.status : standing;
          if (state !== null) {
            return (
              <MenuItem
                key={locale}
                isChosen={locale === language}
                href={`/${interfaceLocale}/newsroom/articles/${translation.articleId}/${locale}`}
              >
                <span lang={locale}>{LOCALE_RECORDS[locale].name}</span> · {status(state)}
              </MenuItem>
            );
          }
          return translation.rights.start.includes(locale) ? (
            <MenuItem key={locale} icon={<IconPlus size={16} aria-hidden />} onChoose={() => onStart(locale)}>
              {t(`write.${locale}`)}
            </MenuItem>
          ) : null;
        })}
      </Menu>
    </div>
  );
}
