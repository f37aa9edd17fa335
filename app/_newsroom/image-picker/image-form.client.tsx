'use client';
import { Alert, Button, Fieldset, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { FocalPoint } from '#app/_newsroom/image-picker/focal-point.client.tsx';
import { type ImageDraft, toDraft } from '#app/_newsroom/image-picker/image-draft.ts';
import type { useImageForm } from '#app/_newsroom/image-picker/use-image-form.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

type Props = { form: ReturnType<typeof useImageForm>; locale: Locale };

/** Everything a person may say about a picture: the focal point, its credit, and both languages' texts. */
export function ImageForm({ form, locale }: Props) {
  const t = useTranslations('ImageForm');
  const tError = useErrorSentence();
  const tLanguages = useTranslations('Languages');
  const { card, draft, edit } = form;
  const credit = useRef<HTMLInputElement>(null);
  const readOnly = !card.mayEdit;
  const picture = { ...card.image.picture, focalX: draft.focalX, focalY: draft.focalY, regions: draft.regions };
  const languages = [locale, ...LOCALES.filter((one) => one !== locale)];
  return (
    <Stack gap="md" className={classes.wraps}>
      {readOnly && <Alert color="gray">{t('readOnly')}</Alert>}
      {form.error !== undefined && form.error !== 'conflict' && (
        <Alert key={form.error} ref={showNow} tabIndex={-1} color="red" role="alert">
          {tError(form.error)}
        </Alert>
      )}
      {form.theirs && <Conflict form={form} />}
      {form.isBroughtBack && (
        <Alert color="orange" role="status" title={t('broughtBackTitle')} classNames={{ title: classes.missing ?? '' }}>
          <Text size="sm">{t(form.isOlder ? 'broughtBackOlder' : 'broughtBack')}</Text>
          <Button
            size="xs"
            variant="default"
            mt="xs"
            onClick={() => {
              form.reset();
              // The button goes with what it put back.
              credit.current?.focus();
            }}
          >
            {t('putBack')}
          </Button>
        </Alert>
      )}
      <div className={classes.form}>
        <div className={classes.sides}>
          <div className={classes.seen}>
            <FocalPoint
              picture={picture}
              alt={draft.texts[locale].alt}
              disabled={readOnly}
              onChange={(focalX, focalY) => edit({ focalX, focalY })}
              onRegion={(regions) => edit({ regions })}
            />
          </div>
          <Stack gap="md">
            <TextInput
              ref={credit}
              label={t('credit')}
              description={t('creditHelp')}
              value={draft.credit}
              readOnly={readOnly}
              error={!readOnly && LOCALES.some((one) => lacksCredit(draft, one)) ? t('creditMissing') : undefined}
              onChange={(event) => edit({ credit: event.currentTarget.value })}
            />
            {languages.map((one) => (
              <Fieldset key={one} legend={tLanguages(one)} p="sm">
                <Stack gap="sm">
                  <Textarea
                    label={t('caption', { language: tLanguages(one) })}
                    description={t('captionHelp')}
                    lang={one}
                    autosize
                    minRows={2}
                    value={draft.texts[one].caption}
                    readOnly={readOnly}
                    onChange={(event) => edit({ texts: withText(draft, one, { caption: event.currentTarget.value }) })}
                  />
                  <Textarea
                    label={t('alt', { language: tLanguages(one) })}
                    description={t('altHelp')}
                    lang={one}
                    autosize
                    minRows={1}
                    value={draft.texts[one].alt}
                    readOnly={readOnly}
                    error={isSame(draft, one) ? t('altIsCaption') : undefined}
                    onChange={(event) => edit({ texts: withText(draft, one, { alt: event.currentTarget.value }) })}
                  />
                  <TextInput
                    label={t('creditIn', { language: tLanguages(one) })}
                    description={
                      draft.credit.trim() === ''
                        ? t('creditInHelpAlone')
                        : t('creditInHelp', { credit: draft.credit.trim() })
                    }
                    lang={one}
                    value={draft.texts[one].credit}
                    readOnly={readOnly}
                    onChange={(event) => edit({ texts: withText(draft, one, { credit: event.currentTarget.value }) })}
                  />
                </Stack>
              </Fieldset>
            ))}
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              {(['creator', 'copyright', 'place'] as const).map((field) => (
                <TextInput
                  key={field}
                  label={t(field)}
                  value={draft[field]}
                  readOnly={readOnly}
                  onChange={(event) => edit({ [field]: event.currentTarget.value })}
                />
              ))}
            </SimpleGrid>
          </Stack>
        </div>
      </div>
    </Stack>
  );
}

// The form is longer than its drawer, and saving is at its end: a refusal above would be out of sight.
function showNow(refusal: HTMLElement | null) {
  refusal?.focus();
}

/** What differs between the form and what somebody else saved, and the choice. */
function Conflict({ form }: { form: ReturnType<typeof useImageForm> }) {
  const t = useTranslations('ImageForm');
  if (!form.theirs) return null;
  const theirs = toDraft(form.theirs.image);
  const fields = flatten(form.draft);
  const others = flatten(theirs);
  const different = Object.keys(fields).filter((key) => fields[key] !== others[key]);
  return (
    <Alert
      ref={showNow}
      tabIndex={-1}
      color="orange"
      role="alert"
      title={t('conflictTitle')}
      classNames={{ title: classes.missing ?? '' }}
    >
      <Text size="sm">{t('conflict')}</Text>
      <dl>
        {different.map((key) => (
          <div key={key}>
            <Text component="dt" size="xs" fw={600}>
              {t(`field.${key}`)}
            </Text>
            <Text component="dd" size="sm" m={0} mb={4}>
              {t('theirs', { value: others[key] || t('empty') })}
              <br />
              {t('yours', { value: fields[key] || t('empty') })}
            </Text>
          </div>
        ))}
      </dl>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={form.takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button size="xs" loading={form.isSaving} onClick={() => void form.keepMine()}>
          {t('keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}

function flatten({
  credit,
  creator,
  copyright,
  place,
  focalX,
  focalY,
  regions,
  texts,
}: ImageDraft): Record<string, string> {
  return {
    credit,
    creator,
    copyright,
    place,
    focalPoint: `${focalX} %, ${focalY} %`,
    regions: Object.entries(regions)
      .map(([crop, { x, y, size }]) => `${crop.replace('x', ':')} ${x} %, ${y} %, ${size} %`)
      .join('; '),
    captionEn: texts.en.caption,
    altEn: texts.en.alt,
    creditEn: texts.en.credit,
    captionHi: texts.hi.caption,
    altHi: texts.hi.alt,
    creditHi: texts.hi.credit,
  };
}

function withText(
  draft: ImageDraft,
  locale: Locale,
  change: Partial<ImageDraft['texts'][Locale]>,
): ImageDraft['texts'] {
  return { ...draft.texts, [locale]: { ...draft.texts[locale], ...change } };
}

function lacksCredit({ credit, texts }: ImageDraft, locale: Locale): boolean {
  return credit.trim() === '' && texts[locale].credit.trim() === '';
}

function isSame(draft: ImageDraft, locale: Locale): boolean {
  const { caption, alt } = draft.texts[locale];
  return alt.trim() !== '' && alt.trim() === caption.trim();
}
