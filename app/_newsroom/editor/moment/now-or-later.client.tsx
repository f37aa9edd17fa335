'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import classes from '#app/_newsroom/editor/moment/now-or-later.module.css';

type Props = {
  /** What is to happen now or later. */
  label: string;
  isLater: boolean;
  onChange(isLater: boolean): void;
};

/** At once, or at a moment: two choices side by side. */
export function NowOrLater({ label, isLater, onChange }: Props) {
  const t = useTranslations('Moment');
  const name = useId();
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.row}>
        {([false, true] as const).map((later) => (
          <label key={String(later)} className={classes.one}>
            <input
              type="radio"
              name={name}
              className={classes.radio}
              checked={isLater === later}
              onChange={() => onChange(later)}
            />
            <span className={classes.words}>{t(later ? 'later' : 'now')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
