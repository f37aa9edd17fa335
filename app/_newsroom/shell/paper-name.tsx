import { Text } from '@mantine/core';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { LOCALES } from '#lib/locale.ts';
import classes from './paper-name.module.css';

/** The paper's name in every script, as the masthead has it. */
export function PaperName({ size }: { size: 'small' | 'large' }) {
  return (
    <span className={classes.names} data-size={size}>
      {LOCALES.map((locale) => (
        <Text key={locale} component="span" lang={locale} className={classes.name}>
          {MESSAGES[locale].Paper.name}
        </Text>
      ))}
    </span>
  );
}
