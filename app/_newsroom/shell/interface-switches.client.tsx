'use client';
import { ActionIcon, Anchor, Group, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { usePathname, useSearchParams } from 'next/navigation';
import { type MouseEvent, Suspense } from 'react';
import { chooseInterfaceLocaleAction } from '#app/_newsroom/shell/actions.ts';
import { isLocale, LOCALE_RECORDS, type Locale, otherLocales } from '#lib/locale.ts';

/** The interface's other language, on the same page, and light or dark. `fallbackPath` is for a page that cannot say where it is. */
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
  const locale = useLocale();
  const path = usePathname() ?? `/${locale}/newsroom/${fallbackPath}`;
  const query = useSearchParams()?.toString() ?? '';
  if (!isLocale(locale)) return null;

  const handleChoose = (event: MouseEvent<HTMLAnchorElement>, chosen: Locale) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    // Remembered for the next visit; being unable to remember must not keep anybody from reading.
    void chooseInterfaceLocaleAction(chosen)
      .catch(() => undefined)
      .finally(() => window.location.assign(href));
  };

  // A plain link, not Next's: the language is an attribute of the whole document, which a soft navigation keeps.
  return otherLocales(locale).map((other) => {
    const { name } = LOCALE_RECORDS[other];
    const address = path.replace(/^\/[^/]+/, `/${other}`) + (query ? `?${query}` : '');
    return (
      <Anchor
        key={other}
        href={address}
        lang={other}
        hrefLang={other}
        size="sm"
        c="inherit"
        px={6}
        py={4}
        onClick={(event) => handleChoose(event, other)}
      >
        {name}
      </Anchor>
    );
  });
}

function ColourSchemeSwitch() {
  const t = useTranslations('Shell');
  const { setColorScheme } = useMantineColorScheme();
  const chosen = useComputedColorScheme('light', { getInitialValueInEffect: true });
  const mounted = useMounted();
  // A choice of dark is read from the browser at once; the server does not know it, and the first drawing must be its.
  const scheme = mounted ? chosen : 'light';
  const label = scheme === 'dark' ? t('useLight') : t('useDark');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="inherit"
      size="lg"
      aria-label={label}
      title={label}
      disabled={!mounted}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      {scheme === 'dark' ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </ActionIcon>
  );
}
