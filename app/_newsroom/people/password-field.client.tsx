'use client';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslations } from 'next-intl';

/**
 * A field for a password, with its eye. Mantine's own leaves a screen reader without the word that it is wrong, and the
 * eye without a name.
 */
export function PasswordField(props: PasswordInputProps) {
  const t = useTranslations('PasswordField');
  return (
    <PasswordInput
      errorProps={{ role: 'alert' }}
      visibilityToggleButtonProps={{ 'aria-label': t('show') }}
      aria-invalid={props.error ? true : undefined}
      {...props}
    />
  );
}
