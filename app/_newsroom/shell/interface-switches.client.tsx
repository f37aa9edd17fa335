'use client';
import {
  ActionIcon,
  Group,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconChevronDown, IconMoon, IconSun } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { usePathname, useSearchParams } from 'next/navigation';
import { type MouseEvent, Suspense } from 'react';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { chooseInterfaceLocaleAction } from '#app/_newsroom/shell/actions.ts';
import { isLocale, LOCALE_RECORDS, LOCALES, type Locale } from '#lib/locale.ts';
import classes from './interface-switches.module.css';

/** The interface's languages, on the same page, and light or dark. `fallbackPath` is for a page that cannot say where it is. */
export function InterfaceSwitches({
  justify = 'flex-end',
  fallbackPath = '',
}: {
  justify?: string;
  fallbackPath?: string;
}) {
  return (
    <Group gap="xs" justify={justify} wrap="nowrap">
      <Suspense>
        <LanguageSwitch fallbackPath={fallbackPath} />
      </Suspense>
      <ColourSchemeSwitch />
    </Group>
  );
}

function LanguageSwitch({ fallbackPath }: { fallbackPath: string }) {
  const t = useTranslations('Shell');
  const locale = useLocale();
  const path = usePathname() ?? `/${locale}/newsroom/${fallbackPath}`;
  const query = useSearchParams()?.toString() ?? '';
  if (!isLocale(locale)) return null;

  const handleChoose = (event: MouseEvent<HTMLElement>, chosen: Locale) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // The language is an attribute of the whole document, which Next's own way of going keeps.
    event.preventDefault();
    if (chosen === locale) return;
    const { href } = event.currentTarget as HTMLAnchorElement;
    // Remembered for the next visit; being unable to remember must not keep anybody from reading.
    void chooseInterfaceLocaleAction(chosen)
      .catch(() => undefined)
      .finally(() => window.location.assign(href));
  };

  return (
    <Menu
      target={
        <UnstyledButton className={classes.language}>
          <VisuallyHidden>{t('interfaceLanguage')} </VisuallyHidden>
          <span lang={locale}>{LOCALE_RECORDS[locale].name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      }
    >
      {LOCALES.map((one) => (
        <MenuItem
          key={one}
          href={path.replace(/^\/[^/]+/, `/${one}`) + (query ? `?${query}` : '')}
          lang={one}
          isChosen={one === locale}
          onChoose={(event) => handleChoose(event, one)}
        >
          {LOCALE_RECORDS[one].name}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** The scheme that is shown, the words for the other one, and the way to it. */
function useOtherScheme() {
  const t = useTranslations('Shell');
  const { setColorScheme } = useMantineColorScheme();
  const chosen = useComputedColorScheme('light', { getInitialValueInEffect: true });
  const mounted = useMounted();
  // A choice of dark is read from the browser at once; the server does not know it, and the first drawing must be its.
  const scheme = mounted ? chosen : 'light';
  return {
    mounted,
    label: scheme === 'dark' ? t('useLight') : t('useDark'),
    Icon: scheme === 'dark' ? IconSun : IconMoon,
    change: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark'),
  };
}

/** The same as {@link InterfaceSwitches} has it, as an entry of a menu: where a line has no room for it. */
export function ColourSchemeItem() {
  const { label, Icon, change } = useOtherScheme();
  return (
    <MenuItem icon={<Icon size={16} aria-hidden />} onChoose={change}>
      {label}
    </MenuItem>
  );
}

function ColourSchemeSwitch() {
  const { mounted, label, Icon, change } = useOtherScheme();
  return (
    <ActionIcon
      data-scheme-switch
      variant="subtle"
      color="gray"
      c="inherit"
      size="lg"
      aria-label={label}
      title={label}
      disabled={!mounted}
      onClick={change}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
