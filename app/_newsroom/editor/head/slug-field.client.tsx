'use client';

import { Button, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { slugify } from '#lib/text/slug.ts';

type Props = {
  value: string;
  proposal: string;
  taken: boolean;
  wasLive: boolean;
  readOnly: boolean;
  onChange(slug: string): void;
};

/** The last part of the address: proposed from the headline, editable; what is typed is made an address when the field is left. */
export function SlugField({ value, proposal, taken, wasLive, readOnly, onChange }: Props) {
  const t = useTranslations('Details');
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      id="field-slug"
      label={t('slug')}
      description={wasLive ? t('slugLive') : t('slugHint')}
      error={taken && t('slugTaken')}
      placeholder={proposal}
      value={typed ?? value}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      rightSectionWidth="auto"
      rightSection={
        !readOnly && proposal !== '' && proposal !== value ? (
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
  );
}
