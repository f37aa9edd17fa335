'use client';
import {
  AppShell,
  Avatar,
  Box,
  Burger,
  Divider,
  Drawer,
  Group,
  Menu,
  NavLink,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconLogout, IconUserCog } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { RoleName } from '#app/_newsroom/people/role-name.tsx';
import { signOutAction } from '#app/_newsroom/shell/actions.ts';
import { DESK_PLACES, type DeskPlace } from '#app/_newsroom/shell/desk-places.ts';
import { InterfaceSwitches } from '#app/_newsroom/shell/interface-switches.client.tsx';
import type { Actor } from '#lib/people/roles.ts';
import classes from './desk-shell.module.css';

type Props = {
  locale: string;
  /** The paper's name, as a link's content. */
  masthead: ReactNode;
  actor: Actor;
  email: string;
  /** What this person may go to, in order. */
  places: DeskPlace[];
  children: ReactNode;
};

/** What stands round every page of the desk: where one can go, who one is, and the way out. */
export function DeskShell({ locale, masthead, actor, email, places, children }: Props) {
  const t = useTranslations('Shell');
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <AppShell header={{ height: 56 }} padding={0}>
      <a href="#content" className="newsroom-skip">
        {t('skip')}
      </a>
      <AppShell.Header className={classes.header} withBorder>
        <Group h="100%" px={{ base: 'xs', xs: 'md' }} gap="xs" wrap="nowrap" justify="space-between">
          <Group wrap="nowrap" className={classes.start}>
            <Burger
              hiddenFrom="md"
              size="sm"
              opened={opened}
              onClick={toggle}
              aria-label={t(opened ? 'closeMenu' : 'openMenu')}
              aria-expanded={opened}
            />
            <Link href={`/${locale}/newsroom`} className={classes.masthead}>
              {masthead}
            </Link>
            <Box component="nav" aria-label={t('navigation')} visibleFrom="md" className={classes.nav}>
              <Places locale={locale} places={places} />
            </Box>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <InterfaceSwitches />
            <AccountMenu locale={locale} actor={actor} email={email} />
          </Group>
        </Group>
      </AppShell.Header>
      <Drawer
        opened={opened}
        onClose={close}
        title={t('navigation')}
        size="xs"
        hiddenFrom="md"
        closeButtonProps={{ 'aria-label': t('closeMenu') }}
      >
        <nav aria-label={t('navigation')}>
          {places.map((place) => (
            <DrawerPlace key={place} locale={locale} place={place} onGo={close} />
          ))}
        </nav>
      </Drawer>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

function usePlace(locale: string, place: DeskPlace) {
  const path = usePathname() ?? '';
  const href = `/${locale}/newsroom${DESK_PLACES[place].path}`;
  // Stories are at home: their editor lies under /articles, not under the list's own address.
  const here =
    place === 'stories'
      ? path === href || path.startsWith(`${href}/articles`)
      : path === href || path.startsWith(`${href}/`);
  return { href, here };
}

function Places({ locale, places }: { locale: string; places: DeskPlace[] }) {
  return places.map((place) => <PlaceLink key={place} locale={locale} place={place} />);
}

function PlaceLink({ locale, place }: { locale: string; place: DeskPlace }) {
  const t = useTranslations('Shell');
  const { href, here } = usePlace(locale, place);
  return (
    <Link href={href} className={classes.place} aria-current={here ? 'page' : undefined}>
      <PlaceName name={t(place)} />
    </Link>
  );
}

// A page is drawn only when it is whole; until then the link that was followed says that it is coming.
function PlaceName({ name }: { name: string }) {
  const { pending } = useLinkStatus();
  return (
    <span className={classes.placeName} data-pending={pending || undefined} aria-busy={pending || undefined}>
      {name}
    </span>
  );
}

function DrawerPlace({ locale, place, onGo }: { locale: string; place: DeskPlace; onGo: () => void }) {
  const t = useTranslations('Shell');
  const { href, here } = usePlace(locale, place);
  const Icon = DESK_PLACES[place].icon;
  return (
    <NavLink
      component={Link}
      href={href}
      label={t(place)}
      leftSection={<Icon size={18} aria-hidden />}
      active={here}
      aria-current={here ? 'page' : undefined}
      onClick={onGo}
    />
  );
}

function AccountMenu({ locale, actor, email }: { locale: string; actor: Actor; email: string }) {
  const t = useTranslations('Shell');
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <Group gap={6} wrap="nowrap">
            {/* Not an aria-label: that would have to hold the initials which stand there to be seen. */}
            <VisuallyHidden>{t('accountMenu', { name: actor.name })}</VisuallyHidden>
            <Avatar name={actor.name} color="ink" variant="filled" size={30} radius="xl" aria-hidden />
            <IconChevronDown size={14} aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Box px="sm" py="xs">
          <Text size="sm" fw={600}>
            {actor.name}
          </Text>
          <Text size="xs" c="dimmed" className={classes.email}>
            {email}
          </Text>
          <Text size="xs" c="dimmed">
            <RoleName role={actor.role} locale={actor.locale} />
          </Text>
        </Box>
        <Divider my={4} />
        <Menu.Item
          component={Link}
          href={`/${locale}/newsroom/account`}
          leftSection={<IconUserCog size={16} aria-hidden />}
        >
          {t('account')}
        </Menu.Item>
        <form action={signOutAction}>
          <input type="hidden" name="locale" value={locale} />
          <Menu.Item type="submit" closeMenuOnClick={false} leftSection={<IconLogout size={16} aria-hidden />}>
            {t('signOut')}
          </Menu.Item>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
