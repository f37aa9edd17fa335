'use client';
import { ActionIcon, Alert, Badge, Button, Loader, Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import {
  IconDots,
  IconLink,
  IconPlus,
  IconShieldOff,
  IconUserCheck,
  IconUserEdit,
  IconUserOff,
} from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import cards from '#app/_newsroom/card-rows.module.css';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { Menu, MenuDivider, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useKeptForms } from '#app/_newsroom/kept-form.client.tsx';
import { GrantNames } from '#app/_newsroom/people/grant-names.tsx';
import { ProofProvider, useProof } from '#app/_newsroom/people/proof.client.tsx';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { useReturnFocus } from '#app/_newsroom/use-return-focus.client.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import type { Person } from '#db/queries/person/people.ts';
import { isUnbound } from '#lib/people/grants.ts';
import type { Grant } from '#lib/people/roles.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import { formatDeskMoment, formatMoment } from '#lib/format.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';
import { inviteAgainAction, resetTwoStepsAction, setPersonActiveAction } from './actions.ts';
import { AskDeactivation } from './ask-deactivation.client.tsx';
import { type NewLink, InvitationLink } from './invitation-link.client.tsx';
import { PersonDrawer, type PersonFields } from './person-drawer.client.tsx';

const STANDING_COLOUR = { active: 'teal', invited: 'blue', expired: 'orange', deactivated: 'gray' } as const;

type Props = {
  people: Person[];
  ownId: string;
  /** What a role can be bound to. */
  sections: readonly NamedChoice[];
};

/** Everybody with an account: what they are, whether they can sign in, and what an administrator can do about it. */
export function PeopleScreen({ people, ownId, sections }: Props) {
  const t = useTranslations('People');
  const given = useLocale();
  const locale = isLocale(given) ? given : LOCALES[0];
  const [open, setOpen] = useState<Person | 'new' | undefined>();
  const [link, setLink] = useState<NewLink>();
  const kept = useKeptForms<PersonFields>();
  useReturnFocus(open !== undefined || link !== undefined);
  return (
    <ProofProvider>
      <DeskPage
        title={t('title')}
        intro={t('intro')}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        }
      >
        {!people.some(({ grants, standing }) => standing !== 'deactivated' && grants.some(isWholeChief)) && (
          <Alert color="ink" mb="md">
            {t('noChief')}
          </Alert>
        )}
        <Paper withBorder>
          <Table.ScrollContainer minWidth={720} type="native" className={cards.scroll}>
            <Table verticalSpacing="xs" highlightOnHover className={cards.table}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('name')}</Table.Th>
                  <Table.Th>{t('role')}</Table.Th>
                  <Table.Th>{t('standing')}</Table.Th>
                  <Table.Th>{t('lastSeen')}</Table.Th>
                  <Table.Th w={56}>
                    <VisuallyHidden>{t('actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {people.map((person) => (
                  <Table.Tr key={person.id}>
                    <Table.Td>
                      <Text size="sm" fw={600}>
                        {person.id === ownId ? t('you', { name: person.name[locale] }) : person.name[locale]}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {person.email}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <GrantNames grants={person.grants} locale={locale} />
                    </Table.Td>
                    <Table.Td>
                      <Badge variant="light" color={STANDING_COLOUR[person.standing]} c="bright" tt="none" fw={600}>
                        {t(`standings.${person.standing}`)}
                      </Badge>
                      {person.standing === 'invited' && person.invitedUntil !== null && (
                        <Text size="xs" c="dimmed">
                          {t('invitedUntil', { when: formatMoment(new Date(person.invitedUntil), locale) })}
                        </Text>
                      )}
                      {person.standing === 'active' && person.twoSteps !== 'off' && (
                        <Text size="xs" c="dimmed">
                          {t(`twoSteps.${person.twoSteps}`)}
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm" c={person.lastSeenAt === null ? 'dimmed' : undefined}>
                        {person.lastSeenAt === null
                          ? t('notSignedIn')
                          : formatDeskMoment(new Date(person.lastSeenAt), locale)}
                      </Text>
                    </Table.Td>
                    <Table.Td className={cards.corner}>
                      {person.id !== ownId && (
                        <PersonMenu person={person} onEdit={() => setOpen(person)} onLink={setLink} />
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
        {open !== undefined && (
          <PersonDrawer
            kept={kept}
            person={open === 'new' ? undefined : open}
            onClose={() => setOpen(undefined)}
            onLink={setLink}
            sections={sections}
          />
        )}
        {link && <InvitationLink invitation={link} onClose={() => setLink(undefined)} />}
      </DeskPage>
    </ProofProvider>
  );
}

/** Who may add sections: a chief editor without bounds. */
const isWholeChief = (grant: Grant) => grant.role === 'chief_editor' && isUnbound(grant);

function PersonMenu({
  person,
  onEdit,
  onLink,
}: {
  person: Person;
  onEdit: () => void;
  onLink: (link: NewLink) => void;
}) {
  const t = useTranslations('People');
  const tError = useErrorSentence();
  const given = useLocale();
  const locale = isLocale(given) ? given : LOCALES[0];
  const name = person.name[locale];
  const router = useRouter();
  const [pending, start] = useTransition();
  const [asks, setAsks] = useState(false);
  const withProof = useProof();
  const active = person.standing !== 'deactivated';

  const handleInvite = () =>
    start(async () => {
      const answer = await withProof(() =>
        inviteAgainAction({ userId: person.id, linkLocale: locale }).catch(lostAnswer),
      );
      if (answer.ok) onLink({ ...answer.value, name });
      else notices.show({ tone: 'bad', message: tError(answer.error) });
      router.refresh();
    });

  const act = (call: () => ReturnType<typeof setPersonActiveAction>, done: string) =>
    start(async () => {
      const answer = await withProof(() => call().catch(lostAnswer));
      notices.show(answer.ok ? { tone: 'good', message: done } : { tone: 'bad', message: tError(answer.error) });
      router.refresh();
    });
  const handleActive = () =>
    act(
      () => setPersonActiveAction({ userId: person.id, active: !active }),
      t(active ? 'deactivated' : person.hasPassword ? 'reactivated' : 'reactivatedUninvited', { name }),
    );
  const handleReset = () => act(() => resetTwoStepsAction({ userId: person.id }), t('twoStepsReset', { name }));

  const handleDeactivate = () => {
    setAsks(false);
    handleActive();
  };
  useReturnFocus(asks);

  return (
    <>
      <Menu
        target={
          // Busy but not disabled: a disabled button would lose the focus that the menu gives back to it.
          <ActionIcon variant="subtle" color="gray" aria-busy={pending} aria-label={t('actionsFor', { name })}>
            {pending ? <Loader size={16} aria-hidden /> : <IconDots size={18} aria-hidden />}
          </ActionIcon>
        }
      >
        {!pending && (
          <>
            <MenuItem icon={<IconUserEdit size={16} aria-hidden />} onChoose={onEdit}>
              {t('changeOne')}
            </MenuItem>
            {active && (
              <MenuItem icon={<IconLink size={16} aria-hidden />} onChoose={handleInvite}>
                {t(person.standing === 'active' ? 'newPasswordLink' : 'inviteAgain')}
              </MenuItem>
            )}
            {person.twoSteps === 'on' && (
              <MenuItem icon={<IconShieldOff size={16} aria-hidden />} onChoose={handleReset}>
                {t('resetTwoSteps')}
              </MenuItem>
            )}
            <MenuDivider />
            <MenuItem
              tone={active ? 'danger' : undefined}
              icon={active ? <IconUserOff size={16} aria-hidden /> : <IconUserCheck size={16} aria-hidden />}
              onChoose={active ? () => setAsks(true) : handleActive}
            >
              {t(active ? 'deactivate' : 'reactivate')}
            </MenuItem>
          </>
        )}
      </Menu>
      {asks && <AskDeactivation name={name} onDeactivate={handleDeactivate} onClose={() => setAsks(false)} />}
    </>
  );
}
