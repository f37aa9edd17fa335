'use client';

import { Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { askForNameAction, saveTaxonomyItemAction } from '#app/_newsroom/taxonomy/actions.ts';
import { type Locale, LOCALES, otherLocales } from '#lib/locale.ts';
import type { NameFault } from '#lib/taxonomy/check-names.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import type { AskedKind, AskForNameInput, SaveTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  kind: AskedKind;
  /** What was typed into the list. */
  typed: string;
  /** The paper has it now. */
  onAdded(choice: NamedChoice): void;
};

/** A topic or contributor the paper does not have: added with its names in both languages, or asked for in this one. */
export function NewNameDialog(props: Props) {
  const { rights } = usePane().translation;
  return rights.addNames ? <AddName {...props} /> : <AskForName {...props} />;
}

function AddName({ opened, onClose, kind, typed, onAdded }: Props) {
  const { translation, fieldId } = usePane();
  const { language } = translation;
  const router = useRouter();
  const t = useTranslations('NewName');
  const taxonomy = useTranslations('Taxonomy');
  const [names, setNames] = useState(() => namesOf(typed, language));
  const step = useStep(
    saveTaxonomyItemAction as (input: SaveTaxonomyItemInput) => ReturnType<typeof saveTaxonomyItemAction>,
  );
  const other = useRef<HTMLInputElement>(null);
  useOpening(opened, () => {
    step.reset();
    setNames(namesOf(typed, language));
  });
  const faults: NameFault[] = (step.refusal?.error === 'invalid_names' && step.refusal.detail) || [];
  const submit = async () => {
    const answer = await step.take(() => itemOf(kind, names));
    if (!answer.ok) return;
    onAdded({ id: answer.value.id, names: { ...names } });
    onClose();
    router.refresh();
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t(`add.${kind}`)}
      submit={t('addNow')}
      step={step}
      isReady={LOCALES.every((locale) => names[locale].trim() !== '')}
      onSubmit={() => void submit()}
    >
      {[language, ...otherLocales(language)].map((locale) => {
        const fault = faults.find((one) => one.locale === locale);
        return (
          <TextInput
            key={locale}
            ref={locale === language ? undefined : other}
            id={fieldId(`new-name-${locale}`)}
            label={taxonomy('nameIn', { language: taxonomy(`language.${locale}`) })}
            lang={locale}
            value={names[locale]}
            error={fault && taxonomy(`fault.${fault.code}`)}
            // The first is there: it was typed.
            data-autofocus={locale === language ? undefined : true}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setNames((so) => ({ ...so, [locale]: value }));
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) void submit();
            }}
          />
        );
      })}
      <Text size="xs" c="dimmed">
        {t('addHint')}
      </Text>
    </StepDialog>
  );
}

function AskForName({ opened, onClose, kind, typed }: Props) {
  const { translation, fieldId } = usePane();
  const { language, articleId } = translation;
  const router = useRouter();
  const t = useTranslations('NewName');
  const taxonomy = useTranslations('Taxonomy');
  const [name, setName] = useState(typed);
  const step = useStep(askForNameAction as (input: AskForNameInput) => ReturnType<typeof askForNameAction>);
  useOpening(opened, () => {
    step.reset();
    setName(typed);
  });
  const submit = async () => {
    const answer = await step.take(() => ({ articleId, kind, locale: language, name }));
    if (!answer.ok) return;
    notices.show({ tone: 'good', message: t('askedNow') });
    onClose();
    router.refresh();
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t(`ask.${kind}`)}
      submit={t('askNow')}
      step={step}
      isReady={name.trim() !== ''}
      onSubmit={() => void submit()}
    >
      <TextInput
        id={fieldId('new-name')}
        label={taxonomy('nameIn', { language: taxonomy(`language.${language}`) })}
        lang={language}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void submit();
        }}
      />
      <Text size="xs" c="dimmed">
        {t('askHint')}
      </Text>
    </StepDialog>
  );
}

function namesOf(typed: string, language: Locale): Record<Locale, string> {
  return { en: '', hi: '', [language]: typed };
}

function itemOf(kind: AskedKind, names: Record<Locale, string>): SaveTaxonomyItemInput {
  const named = (locale: Locale) => ({ name: names[locale], slug: '' });
  if (kind === 'topic') return { kind, names: { en: named('en'), hi: named('hi') } };
  return { kind, names: { en: { ...named('en'), role: '' }, hi: { ...named('hi'), role: '' } } };
}
