'use client';
import { ActionIcon, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconCommand, IconLogout, IconMenu2, IconUserCog } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link, { useLinkStatus } from 'next/link';
import { type ReactNode, useState } from 'react';
import { Menu, MenuDivider, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { Bell, type Told } from '#app/_newsroom/notifications/bell.client.tsx';
import { onDemand } from '#app/_newsroom/on-demand.client.tsx';
import type { DeskAsk } from '#app/_newsroom/palette/ask-desk.ts';
import { useDeskKeys } from '#app/_newsroom/palette/use-desk-keys.client.ts';
import { signOutAction } from '#app/_newsroom/shell/actions.ts';
import type { DeskPlace } from '#lib/desk/desk-places.ts';
import { ColourSchemeItem, InterfaceSwitches } from '#app/_newsroom/shell/interface-switches.client.tsx';
import { usePlace } from '#app/_newsroom/shell/use-place.client.ts';
import classes from './desk-shell.module.css';

type Props = {
  locale: string;
  /** The paper's name, as a link's content. */
  masthead: ReactNode;
  /** Who is signed in: their name and all that they are, in the interface's language. */
  person: { name: string; roles: readonly string[] };
  /** The letters that stand for their name. */
  initials: string;
  email: string;
  /** What they have not read, and the number of the last change before that was counted. */
  unread: Told & { isQuiet: boolean; label: string };
  since: number;
  /** What this person may go to, in order. */
  places: DeskPlace[];
  children: ReactNode;
};

const PlacesDrawer = onDemand(async () => (await import('#app/_newsroom/shell/places-drawer.client.tsx')).PlacesDrawer);
const Palette = onDemand(async () => (await import('#app/_newsroom/palette/palette.client.tsx')).Palette);
const ShortcutsDialog = onDemand(
  async () => (await import('#app/_newsroom/palette/shortcuts-dialog.client.tsx')).ShortcutsDialog,
);

/** What stands round every page of the desk: where one can go, who one is, and the way out. */
export function DeskShell({ locale, masthead, person, initials, email, unread, since, places, children }: Props) {
  const t = useTranslations('Shell');
  const [opened, { toggle, close }] = useDisclosure(false);
  const [over, setOver] = useState<DeskAsk>();
  useDeskKeys(setOver);
  return (
    <>
      <a href="#content" className="newsroom-skip">
        {t('skip')}
      </a>
      <header className={classes.header}>
        <div className={classes.start}>
          <ActionIcon
            className={classes.burger}
            variant="subtle"
            color="gray"
            size="lg"
            onClick={toggle}
            aria-label={t(opened ? 'closeMenu' : 'openMenu')}
            aria-expanded={opened}
          >
            <IconMenu2 size={20} aria-hidden />
          </ActionIcon>
          <Link href={`/${locale}/newsroom`} className={classes.masthead}>
            {masthead}
          </Link>
          <nav aria-label={t('navigation')} className={classes.nav}>
            {places.map((place) => (
              <PlaceLink key={place} locale={locale} place={place} />
            ))}
          </nav>
        </div>
        <div className={classes.end}>
          <InterfaceSwitches />
          <Bell first={unread} since={since} />
          <AccountMenu
            locale={locale}
            person={person}
            initials={initials}
            email={email}
            onPalette={() => setOver('palette')}
          />
        </div>
      </header>
      <PlacesDrawer opened={opened} onClose={close} locale={locale} places={places} />
      <Palette opened={over === 'palette'} onClose={() => setOver(undefined)} />
      <ShortcutsDialog opened={over === 'shortcuts'} onClose={() => setOver(undefined)} />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </>
  );
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

const SIGN_OUT = 'sign-out';

type AccountProps = Pick<Props, 'locale' | 'person' | 'initials' | 'email'> & { onPalette(): void };

function AccountMenu({ locale, person, initials, email, onPalette }: AccountProps) {
  const t = useTranslations('Shell');
  return (
    <>
      <Menu
        target={
          <UnstyledButton className={classes.account}>
            {/* Not an aria-label: that would have to hold the initials which stand there to be seen. */}
            <VisuallyHidden>{t('accountMenu', { name: person.name })}</VisuallyHidden>
            <span className={classes.initials} aria-hidden>
              {initials}
            </span>
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        }
      >
        <div className={classes.person}>
          <Text size="sm" fw={600}>
            {person.name}
          </Text>
          <Text size="xs" c="dimmed" className={classes.email}>
            {email}
          </Text>
          {person.roles.map((role) => (
            <Text key={role} size="xs" c="dimmed" className={classes.email}>
              {role}
            </Text>
          ))}
        </div>
        <MenuDivider />
        <MenuItem icon={<IconCommand size={16} aria-hidden />} onChoose={onPalette}>
          {t('palette')}
        </MenuItem>
        <MenuItem href={`/${locale}/newsroom/account`} icon={<IconUserCog size={16} aria-hidden />}>
          {t('account')}
        </MenuItem>
        <ColourSchemeItem />
        <MenuItem form={SIGN_OUT} icon={<IconLogout size={16} aria-hidden />}>
          {t('signOut')}
        </MenuItem>
      </Menu>
      <form id={SIGN_OUT} action={signOutAction}>
        <input type="hidden" name="locale" value={locale} />
      </form>
    </>
  );
}
