'use client';

import { Button, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommentedField } from '#app/_newsroom/editor/comments/field-comment.client.tsx';
import { FieldNote } from '#app/_newsroom/editor/meeting/field-note.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { slugify } from '#lib/text/slug.ts';

/** The last part of the address: proposed from the headline, editable; what is typed is made an address when the field is left. */
export function SlugField() {
  const { translation, store, fieldId } = usePane();
  const value = usePaneState(({ fields }) => fields.slug);
  const proposal = usePaneState(({ proposedSlug }) => proposedSlug);
  const taken = usePaneState(({ slugTaken }) => slugTaken);
  const readOnly = !usePart('text').mayWrite;
  const onChange = (slug: string) => store.setField('slug', slug);
  const t = useTranslations('Details');
  const [typed, setTyped] = useState<string>();
  const canPropose = !readOnly && proposal !== '' && proposal !== value;
  return (
    <>
      <CommentedField field="slug">
        <TextInput
          id={fieldId('slug')}
          label={t('slug')}
          description={translation.firstPublishedAt !== null ? t('slugLive') : t('slugHint')}
          error={taken && t('slugTaken')}
          placeholder={proposal}
          value={typed ?? value}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
          // Wide enough for the word in both languages: what is typed ends before it.
          rightSectionWidth={canPropose ? '5.5rem' : undefined}
          rightSection={
            canPropose ? (
              <Button size="compact-xs" variant="subtle" title={proposal} onClick={() => onChange(proposal)}>
                {t('slugPropose')}
              </Button>
            ) : undefined
          }
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(slugify(event.currentTarget.value));
          }}
          onBlur={() => setTyped(undefined)}
        />
      </CommentedField>
      <FieldNote field="slug" />
    </>
  );
}
