'use client';
import { Alert, Button, Drawer, Fieldset, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { UnsavedNote, useKeptForm } from '#app/_newsroom/kept-form.client.tsx';
import { onDemand } from '#app/_newsroom/on-demand.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { AccentDot } from '#app/_newsroom/taxonomy/accent-dot.tsx';
import {
  acceptAskedNameAction,
  deleteTaxonomyItemAction,
  saveTaxonomyItemAction,
} from '#app/_newsroom/taxonomy/actions.ts';
import { PortraitField } from '#app/_newsroom/taxonomy/portrait-field.client.tsx';
import type { AskedFor, TaxonomyItem } from '#app/_newsroom/taxonomy/taxonomy-item.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';
import { type Accent, ACCENTS } from '#lib/taxonomy/accents.ts';
import type { ImageSource } from '#lib/image/image.ts';
import { isLocale, LOCALES, type Locale, otherLocales } from '#lib/locale.ts';
import type { NameFault } from '#lib/taxonomy/check-names.ts';
import type { SaveTaxonomyItemInput, TaxonomyKind } from '#lib/taxonomy/taxonomy-inputs.ts';

const ImagePicker = onDemand(
  async () => (await import('#app/_newsroom/image-picker/image-picker.client.tsx')).ImagePicker,
);

type Typed = Record<Locale, { name: string; slug: string; role: string }>;

/** Everything a form of the taxonomy holds. */
export type TaxonomyFields = { typed: Typed; accent: Accent; portrait: ImageSource | null };

type Trouble = { code: 'conflict' } | { code: 'in_use'; stories: number } | { code: 'refused'; error: ErrorCode };

/** The form of one section, topic, contributor or agency: a field for each script, and why it could not be saved. */
export function TaxonomyDrawer({
  kind,
  item,
  asked,
  kept,
  form: formName,
  onClose,
}: {
  kind: TaxonomyKind;
  item: TaxonomyItem | undefined;
  /** The name a story asks for, which the new one answers. */
  asked?: AskedFor | undefined;
  /** What was left unsaved, and under which name this form finds its own. */
  kept: Map<string, TaxonomyFields>;
  form: string;
  onClose: () => void;
}) {
  const t = useTranslations('Taxonomy');
  const tError = useErrorSentence();
  const locale = useLocale();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { fields, change, isBack, startAnew, forget } = useKeptForm<TaxonomyFields>(kept, formName, {
    typed: startOf(item, asked),
    accent: item?.accent ?? 'ink',
    portrait: item?.portrait ?? null,
  });
  const { typed, accent, portrait } = fields;
  const [isPicking, setIsPicking] = useState(false);
  const [faults, setFaults] = useState<NameFault[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const [asksToDelete, setAsksToDelete] = useState(false);
  const [pending, start] = useTransition();
  const first = isLocale(locale) ? locale : LOCALES[0];
  const name = item?.names[first].name ?? '';

  useBackCloses(true, onClose);
  const done = (message: string) => {
    notices.show({ tone: 'good', message });
    forget();
    router.refresh();
    onClose();
  };

  const handleSave = (event: FormEvent) => {
    event.preventDefault();
    setTrouble(undefined);
    start(async () => {
      const order = orderOf(kind, item, typed, accent, portrait);
      const answer = await (
        asked ? acceptAskedNameAction({ askedId: asked.asked, item: order }) : saveTaxonomyItemAction(order)
      ).catch(lostAnswer);
      if (answer.ok) return done(t('saved'));
      if (answer.error === 'invalid_names') {
        const found = answer.detail ?? [];
        setFaults(found);
        const worst = found[0];
        if (worst) form.current?.querySelector<HTMLInputElement>(`[name="${worst.field}-${worst.locale}"]`)?.focus();
        return;
      }
      setFaults([]);
      setTrouble(answer.error === 'conflict' ? { code: 'conflict' } : { code: 'refused', error: answer.error });
    });
  };

  const handleDelete = () => {
    if (!item) return;
    start(async () => {
      const answer = await deleteTaxonomyItemAction({ kind, id: item.id, version: item.version }).catch(lostAnswer);
      if (answer.ok) return done(t('deleted'));
      setAsksToDelete(false);
      if (answer.error === 'in_use') setTrouble({ code: 'in_use', stories: answer.detail?.stories ?? 0 });
      else setTrouble(answer.error === 'conflict' ? { code: 'conflict' } : { code: 'refused', error: answer.error });
    });
  };

  const faultIn = (language: Locale, field: NameFault['field']) => {
    const fault = faults.find((one) => one.locale === language && one.field === field);
    return fault && t(`fault.${fault.code}`);
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={item ? t(`${kind}.edit`, { name }) : t(`${kind}.add`)}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={false}
      // Escape then closes the picker alone.
      closeOnEscape={!isPicking}
    >
      <form ref={form} onSubmit={handleSave} noValidate>
        <Stack gap="md">
          {isBack && <UnsavedNote onStartAnew={startAnew} />}
          {trouble && (
            <Alert
              role="alert"
              color={trouble.code === 'conflict' ? 'orange' : 'red'}
              icon={<IconAlertTriangle size={18} aria-hidden />}
            >
              {trouble.code === 'conflict'
                ? t('conflict')
                : trouble.code === 'in_use'
                  ? t('inUse', { stories: trouble.stories })
                  : tError(trouble.error)}
              {trouble.code === 'conflict' && (
                <Button
                  mt="xs"
                  size="xs"
                  variant="default"
                  onClick={() => {
                    router.refresh();
                    onClose();
                  }}
                >
                  {t('showNewest')}
                </Button>
              )}
            </Alert>
          )}
          {[first, ...otherLocales(first)].map((language) => {
            const field = (
              key: 'name' | 'slug' | 'role',
              extra: { label: string; description?: string; autoFocus?: boolean },
            ) => (
              <TextInput
                {...extra}
                name={`${key}-${language}`}
                lang={language}
                value={typed[language][key]}
                error={faultIn(language, key)}
                spellCheck={key !== 'slug'}
                data-autofocus={extra.autoFocus || undefined}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  change({ typed: { ...typed, [language]: { ...typed[language], [key]: value } } });
                }}
              />
            );
            const inWords = t(`language.${language}`);
            return (
              <Fieldset key={language} legend={inWords} p="sm">
                <Stack gap="sm">
                  {field('name', { label: t('nameIn', { language: inWords }), autoFocus: language === first })}
                  {kind === 'contributor' &&
                    field('role', { label: t('roleIn', { language: inWords }), description: t('roleHint') })}
                  {kind !== 'agency' &&
                    field('slug', { label: t('slugIn', { language: inWords }), description: t('slugHint') })}
                </Stack>
              </Fieldset>
            );
          })}
          {kind === 'contributor' && (
            <PortraitField
              portrait={portrait}
              onChoose={() => setIsPicking(true)}
              onRemove={() => change({ portrait: null })}
            />
          )}
          {kind === 'section' && (
            <Radio.Group
              label={t('accent')}
              value={accent}
              onChange={(value) => change({ accent: ACCENTS.find((one) => one === value) ?? 'ink' })}
            >
              <Group gap="md" mt="xs">
                {ACCENTS.map((one) => (
                  <Radio
                    key={one}
                    value={one}
                    label={
                      <Group gap={6} wrap="nowrap">
                        <AccentDot accent={one} />
                        {t(`accents.${one}`)}
                      </Group>
                    }
                  />
                ))}
              </Group>
            </Radio.Group>
          )}
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                forget();
                onClose();
              }}
            >
              {t('cancel')}
            </Button>
            <Button type="submit" loading={pending && !asksToDelete}>
              {t('save')}
            </Button>
          </Group>
          {item && (
            <Fieldset legend={t('deleteTitle')} p="sm">
              <Group justify="space-between" gap="sm">
                <Text size="sm" c="dimmed" flex={1}>
                  {item.stories > 0
                    ? t('inUse', { stories: item.stories })
                    : asksToDelete
                      ? t('deleteAsk', { name })
                      : t('deleteHint')}
                </Text>
                {item.stories === 0 &&
                  (asksToDelete ? (
                    <Group gap="xs">
                      <Button variant="default" size="xs" onClick={() => setAsksToDelete(false)}>
                        {t('keep')}
                      </Button>
                      <Button color="red" size="xs" loading={pending} onClick={handleDelete}>
                        {t('deleteNow')}
                      </Button>
                    </Group>
                  ) : (
                    <Button
                      variant="light"
                      color="red"
                      size="xs"
                      leftSection={<IconTrash size={14} aria-hidden />}
                      onClick={() => setAsksToDelete(true)}
                    >
                      {t('delete')}
                    </Button>
                  ))}
              </Group>
            </Fieldset>
          )}
        </Stack>
      </form>
      {/* Outside the form: what is sent in the picker would bubble into it. */}
      {kind === 'contributor' && (
        <ImagePicker
          opened={isPicking}
          onClose={() => setIsPicking(false)}
          onPick={([image]) => image && change({ portrait: image.picture })}
          locale={first}
        />
      )}
    </Drawer>
  );
}

function startOf(item: TaxonomyItem | undefined, asked: AskedFor | undefined): Typed {
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      {
        name: item?.names[locale].name ?? (asked?.locale === locale ? asked.name : ''),
        slug: item?.names[locale].slug ?? '',
        role: item?.names[locale].role ?? '',
      },
    ]),
  ) as Typed;
}

function orderOf(
  kind: TaxonomyKind,
  item: TaxonomyItem | undefined,
  typed: Typed,
  accent: Accent,
  portrait: ImageSource | null,
): SaveTaxonomyItemInput {
  const standing = item ? { id: item.id, version: item.version } : {};
  const pick = <T,>(of: (fields: Typed[Locale]) => T) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, of(typed[locale])])) as Record<Locale, T>;
  switch (kind) {
    case 'section':
      return { kind, ...standing, names: pick(({ name, slug }) => ({ name, slug })), accent };
    case 'topic':
      return { kind, ...standing, names: pick(({ name, slug }) => ({ name, slug })) };
    case 'contributor':
      return {
        kind,
        ...standing,
        names: pick(({ name, slug, role }) => ({ name, slug, role })),
        portraitImageId: portrait?.imageId ?? null,
      };
    case 'agency':
      return { kind, ...standing, names: pick(({ name }) => ({ name })) };
  }
}
