'use client';
import { ActionIcon, Anchor, Button, Group, Paper, Table, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronRight, IconPlus, IconSearch } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useKeptForms } from '#app/_newsroom/kept-form.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import cards from '#app/_newsroom/card-rows.module.css';
import classes from '#app/_newsroom/taxonomy/taxonomy-screen.module.css';
import { AccentDot } from '#app/_newsroom/taxonomy/accent-dot.tsx';
import { reorderSectionsAction } from '#app/_newsroom/taxonomy/actions.ts';
import { Portrait } from '#app/_newsroom/taxonomy/portrait.tsx';
import { TaxonomyDrawer, type TaxonomyFields } from '#app/_newsroom/taxonomy/taxonomy-drawer.client.tsx';
import { useReturnFocus } from '#app/_newsroom/use-return-focus.client.ts';
import { AskedList } from '#app/_newsroom/taxonomy/asked-list.client.tsx';
import type { AskedFor, TaxonomyItem } from '#app/_newsroom/taxonomy/taxonomy-item.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { isLocale, LOCALES, otherLocales } from '#lib/locale.ts';
import type { TaxonomyKind } from '#lib/taxonomy/taxonomy-inputs.ts';

// Below this a list is seen at one glance.
const SEARCH_FROM = 12;

/** All sections, topics, contributors or agencies: their names in every language, how much they are used, and their form. */
export function TaxonomyScreen({
  kind,
  items,
  asked = [],
}: {
  kind: TaxonomyKind;
  items: TaxonomyItem[];
  /** What stories ask for and the paper does not have. */
  asked?: AskedFor[];
}) {
  const t = useTranslations('Taxonomy');
  const [open, setOpen] = useState<TaxonomyItem | AskedFor | 'new' | undefined>();
  const [query, setQuery] = useState('');
  const kept = useKeptForms<TaxonomyFields>();
  const form =
    open === undefined || open === 'new'
      ? 'new'
      : 'asked' in open
        ? `asked-${open.asked}`
        : `${open.id}-${open.version}`;
  useReturnFocus(open !== undefined);
  const wanted = query.normalize('NFC').trim().toLowerCase();
  const shown = items.filter(
    ({ names }) => wanted === '' || LOCALES.some((locale) => names[locale].name.toLowerCase().includes(wanted)),
  );
  return (
    <DeskPage
      title={t(`${kind}.title`)}
      intro={t(`${kind}.intro`)}
      size={1000}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {t(`${kind}.add`)}
        </Button>
      }
    >
      {asked.length > 0 && <AskedList asked={asked} onAccept={setOpen} />}
      {items.length >= SEARCH_FROM && (
        <TextInput
          type="search"
          mb="sm"
          maw={340}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <Paper withBorder>
        {shown.length === 0 ? (
          <Text p="lg" c="dimmed" size="sm">
            {items.length === 0 ? t(`${kind}.empty`) : t('nothingFound', { query })}
          </Text>
        ) : (
          <TaxonomyTable kind={kind} items={shown} whole={items} onOpen={setOpen} />
        )}
      </Paper>
      {open !== undefined && (
        <TaxonomyDrawer
          key={form}
          form={form}
          kept={kept}
          kind={kind}
          item={open === 'new' || 'asked' in open ? undefined : open}
          asked={open !== 'new' && 'asked' in open ? open : undefined}
          onClose={() => setOpen(undefined)}
        />
      )}
    </DeskPage>
  );
}

function TaxonomyTable({
  kind,
  items,
  whole,
  onOpen,
}: {
  kind: TaxonomyKind;
  items: TaxonomyItem[];
  whole: TaxonomyItem[];
  onOpen: (item: TaxonomyItem) => void;
}) {
  const t = useTranslations('Taxonomy');
  const locale = useLocale();
  const first = isLocale(locale) ? locale : LOCALES[0];
  const order = [first, ...otherLocales(first)];
  const ordered = kind === 'section' && items.length === whole.length;
  return (
    <Table.ScrollContainer minWidth={520} type="native" className={cards.scroll}>
      <Table verticalSpacing="xs" highlightOnHover className={cards.table}>
        <Table.Thead>
          <Table.Tr>
            {order.map((language) => (
              <Table.Th key={language}>{t('nameIn', { language: t(`language.${language}`) })}</Table.Th>
            ))}
            <Table.Th className={classes.count}>{t('stories')}</Table.Th>
            {ordered && <Table.Th w={96}>{t('order')}</Table.Th>}
            {/* For the eye alone: what opens a row is its first name. */}
            <Table.Td w={32} aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item, n) => (
            <Table.Tr key={item.id} className={classes.row}>
              {order.map((language, column) => (
                <Table.Td key={language} lang={language}>
                  <Group gap="xs" wrap="nowrap" align="flex-start">
                    {column === 0 && item.accent && <AccentDot accent={item.accent} />}
                    {column === 0 && item.portrait !== undefined && <Portrait picture={item.portrait} widthPx={38} />}
                    <div>
                      {column === 0 ? (
                        <Anchor
                          component="button"
                          type="button"
                          fw={600}
                          size="sm"
                          ta="left"
                          c="inherit"
                          className={classes.open}
                          onClick={() => onOpen(item)}
                        >
                          {item.names[language].name}
                        </Anchor>
                      ) : (
                        <Text size="sm">{item.names[language].name}</Text>
                      )}
                      <Text size="xs" c="dimmed">
                        {kind === 'contributor' ? item.names[language].role : item.names[language].slug}
                      </Text>
                    </div>
                  </Group>
                </Table.Td>
              ))}
              <Table.Td className={classes.count} data-label={t('stories')}>
                {item.stories}
              </Table.Td>
              {ordered && (
                <Table.Td className={classes.own}>
                  <MoveButtons items={whole} index={n} name={item.names[first].name} />
                </Table.Td>
              )}
              <Table.Td aria-hidden className={classes.opens}>
                <IconChevronRight size={16} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function MoveButtons({ items, index, name }: { items: TaxonomyItem[]; index: number; name: string }) {
  const t = useTranslations('Taxonomy');
  const tError = useErrorSentence();
  const router = useRouter();
  const [pending, start] = useTransition();
  useReturnFocus(pending);
  const move = (by: -1 | 1) =>
    start(async () => {
      const ids = items.map(({ id }) => id);
      const [moved] = ids.splice(index, 1);
      if (moved === undefined) return;
      ids.splice(index + by, 0, moved);
      const answer = await reorderSectionsAction({ ids }).catch(lostAnswer);
      if (!answer.ok) notices.show({ tone: 'bad', message: tError(answer.error) });
      router.refresh();
    });
  return (
    <Group gap={2} wrap="nowrap">
      {([-1, 1] as const).map((by) => {
        const label = t(by < 0 ? 'moveUp' : 'moveDown', { name });
        const possible = by < 0 ? index > 0 : index < items.length - 1;
        return (
          <Tooltip key={by} label={label} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={label}
              disabled={!possible}
              loading={pending && possible}
              onClick={() => move(by)}
            >
              {by < 0 ? <IconArrowUp size={16} aria-hidden /> : <IconArrowDown size={16} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        );
      })}
    </Group>
  );
}
