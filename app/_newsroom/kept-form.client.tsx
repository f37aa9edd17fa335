'use client';

import { Alert, Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { sameJson } from '#lib/same-json.ts';

/** What stands in the forms of one page that were left without saving, by the form's name. It goes with the page. */
type KeptForms<T> = Map<string, T>;

/** For the page whose forms come and go. */
export function useKeptForms<T>(): KeptForms<T> {
  const [kept] = useState<KeptForms<T>>(() => new Map());
  return kept;
}

/**
 * The fields of a form that is closed by a slip as easily as by will (Back, Escape, the cross): opened again it shows what
 * was typed, and `isBack` says so. `form` names what it edits with its version, so that nothing is saved over a newer one.
 */
export function useKeptForm<T extends object>(kept: KeptForms<T>, form: string, start: T) {
  const [saved] = useState(start);
  const [fields, setFields] = useState(() => kept.get(form) ?? start);
  const [isBack, setIsBack] = useState(() => kept.has(form));
  useEffect(() => {
    if (sameJson(fields, saved)) kept.delete(form);
    else kept.set(form, fields);
  }, [kept, form, fields, saved]);
  return {
    fields,
    change: (part: Partial<T>) => setFields((so) => ({ ...so, ...part })),
    isBack,
    /** What is saved stands there again. */
    startAnew() {
      setFields(saved);
      setIsBack(false);
    },
    /** It is saved, or given up. */
    forget: () => void kept.delete(form),
  };
}

/** Says that a form shows what was typed earlier, with the way back to what is saved. */
export function UnsavedNote({ onStartAnew }: { onStartAnew(): void }) {
  const t = useTranslations('KeptForm');
  return (
    <Alert color="yellow" role="status">
      {t('isBack')}
      <Button mt="xs" size="xs" variant="default" display="block" onClick={onStartAnew}>
        {t('startAnew')}
      </Button>
    </Alert>
  );
}
