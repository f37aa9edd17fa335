// By their own names: a server component sees nothing behind the dot of a client component.
import {
  Anchor,
  Button,
  Group,
  Paper,
  Stack,
  Table,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
  Title,
  VisuallyHidden,
} from '@mantine/core';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { GrantNames } from '#app/_newsroom/people/grant-names.tsx';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { requirePerson } from '#app/_server/accounts/session.ts';
import { SESSION_IDLE_MS } from '#app/_server/accounts/session-times.ts';
import { countUnread } from '#db/queries/notifications/notifications.ts';
import { listOpenSessions } from '#db/queries/person/people.ts';
import { formatDeskMoment } from '#lib/format.ts';
import { isLocale, LOCALE_RECORDS, LOCALES } from '#lib/locale.ts';
import { deviceOf } from '#lib/people/device-of.ts';
import { mustUseTwoSteps } from '#lib/people/two-steps.ts';
import { signOutEverywhereAction } from './actions.ts';
import { QuietHours } from './quiet-hours.client.tsx';
import { ChangePassword } from './change-password.client.tsx';
import { RenameSelf } from './rename-self.client.tsx';
import { EndSession } from './end-session.client.tsx';
import classes from './sessions.module.css';
import { TwoSteps } from './two-steps.client.tsx';

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Account'))('title') };
}

/** One's own account: who one is, the password, the browsers one is signed in with, the language of the interface. */
export default async function AccountPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const person = await requirePerson(locale);
  const t = await getTranslations('Account');
  const tSteps = await getTranslations('TwoSteps');
  const { quiet } = await countUnread(person.actor.id);
  const sessions = await listOpenSessions(person.actor.id, { now: new Date(), idleMs: SESSION_IDLE_MS });
  // Never the header itself: a browser may write anything into it.
  const sayDevice = ({ browser, device }: ReturnType<typeof deviceOf>) =>
    device === null
      ? (browser ?? t('unknownBrowser'))
      : browser === null
        ? t(`devices.${device}`)
        : t('browserOn', { browser, device: t(`devices.${device}`) });
  return (
    <DeskPage title={t('title')} size={760}>
      <Stack gap="md">
        <Paper withBorder p="md">
          <Text fw={600}>{person.name[locale]}</Text>
          <Text size="sm" c="dimmed">
            {person.email}
          </Text>
          <Text size="sm" c="dimmed">
            <GrantNames grants={person.actor.grants} locale={locale} />
          </Text>
        </Paper>
        <Paper withBorder p="md" component="section" aria-labelledby="name">
          <Title order={2} id="name" mb="xs">
            {t('name')}
          </Title>
          <RenameSelf name={person.name} />
        </Paper>
        <Paper withBorder p="md" component="section" aria-labelledby="language">
          <Title order={2} id="language" mb="xs">
            {t('language')}
          </Title>
          <Group gap="md">
            {LOCALES.map((other) =>
              other === locale ? (
                <Text key={other} lang={other} fw={600} size="sm" aria-current="true">
                  {LOCALE_RECORDS[other].name}
                </Text>
              ) : (
                <Anchor
                  key={other}
                  href={`/${other}/newsroom/account`}
                  lang={other}
                  hrefLang={other}
                  size="sm"
                  className="newsroom-alone"
                >
                  {LOCALE_RECORDS[other].name}
                </Anchor>
              ),
            )}
          </Group>
        </Paper>
        <Paper withBorder p="md" component="section" aria-labelledby="quiet">
          <Title order={2} id="quiet" mb="xs">
            {t('quiet')}
          </Title>
          <QuietHours quiet={quiet} />
        </Paper>
        <Paper withBorder p="md" component="section" aria-labelledby="password">
          <Title order={2} id="password" mb="xs">
            {t('password')}
          </Title>
          <ChangePassword email={person.email} isDemo={person.isDemo} />
        </Paper>
        <Paper withBorder p="md" component="section" aria-labelledby="two-steps">
          <Title order={2} id="two-steps" mb="xs">
            {tSteps('title')}
          </Title>
          <TwoSteps
            email={person.email}
            isOn={person.hasTwoSteps}
            owed={mustUseTwoSteps({ grants: person.actor.grants, isDemo: person.isDemo })}
          />
        </Paper>
        <Paper withBorder p="md" component="section" aria-labelledby="sessions">
          <Group justify="space-between" mb="xs">
            <Title order={2} id="sessions">
              {t('sessions')}
            </Title>
            <form action={signOutEverywhereAction}>
              <input type="hidden" name="locale" value={locale} />
              <Button type="submit" variant="light" color="red" size="xs">
                {t('signOutEverywhere')}
              </Button>
            </form>
          </Group>
          <Text size="sm" c="dimmed" mb="xs">
            {t('sessionsIntro')}
          </Text>
          <Table verticalSpacing="xs" className={classes.sessions}>
            <TableThead>
              <TableTr>
                <TableTh>{t('browser')}</TableTh>
                <TableTh>{t('started')}</TableTh>
                <TableTh>{t('lastUsed')}</TableTh>
                <TableTh>
                  <VisuallyHidden>{t('endSession')}</VisuallyHidden>
                </TableTh>
              </TableTr>
            </TableThead>
            <TableTbody>
              {sessions.map((session) => (
                <TableTr key={session.id}>
                  <TableTd>
                    <Text size="sm" fw={session.id === person.sessionId ? 600 : undefined}>
                      {sayDevice(deviceOf(session.userAgent))}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {session.id === person.sessionId ? t('thisBrowser') : session.ipAddress}
                    </Text>
                  </TableTd>
                  <TableTd data-label={t('started')}>{formatDeskMoment(new Date(session.startedAt), locale)}</TableTd>
                  <TableTd data-label={t('lastUsed')}>{formatDeskMoment(new Date(session.lastUsedAt), locale)}</TableTd>
                  <TableTd ta="right">
                    {session.id !== person.sessionId && <EndSession sessionId={session.id} />}
                  </TableTd>
                </TableTr>
              ))}
            </TableTbody>
          </Table>
        </Paper>
      </Stack>
    </DeskPage>
  );
}
