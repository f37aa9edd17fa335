import { Text } from '@mantine/core';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import classes from './paper-name.module.css';

/** The paper's name in every script, as the masthead has it; `own` is the one that stays where there is room for one. */
export function PaperName({ size, own }: { size: 'small' | 'large'; own?: Locale }) {
  return (
    <span className={classes.names} data-size={size}>
      {LOCALES.map((locale) => (
        <Text
          key={locale}
          component="span"
          lang={locale}
          className={classes.name}
          data-own={locale === own || undefined}
        >
          {MESSAGES[locale].Paper.name}
        </Text>
      ))}
    </span>
  );
}
