'use client';

import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { CompareRow } from '#app/_newsroom/editor/history/compare-row.client.tsx';
import type { Look } from '#app/_newsroom/editor/history/look.ts';
import classes from '#app/_newsroom/editor/history/revision-compare.module.css';
import { type ComparedVersion, compareVersions } from '#lib/article/compare/compare-versions.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  old: ComparedVersion;
  now: ComparedVersion;
  titles: { old: string; now: string };
  language: Locale;
  look: Look;
  /** `now` is the text that is being written: what differs can be put back into it, part by part. */
  mayPutBack: boolean;
  /** Both stood under the same lead picture: the words below another one do not come back. */
  isSameLead: boolean;
  /** Something was put back: the text that is compared is another now. */
  onPutBack(): void;
};

/** Two versions, side by side or as one text, part by part: what went, what came, what moved; what both have is counted. */
export function RevisionCompare({ old, now, titles, language, look, mayPutBack, isSameLead, onPutBack }: Props) {
  const t = useTranslations('History');
  const names = useTranslations('Compare');
  const [hasPutBack, setHasPutBack] = useState(false);
  const rows = useMemo(() => compareVersions(old, now), [old, now]);
  // What is put back is the same in both from then on, and its row goes: the words say where it went.
  const status = (
    <p role="status" className={classes.note}>
      {hasPutBack && t('isBack')}
    </p>
  );
  if (rows.length === 0)
    return (
      <>
        {status}
        <p className={classes.note}>{t('same')}</p>
      </>
    );
  return (
    <>
      {status}
      <table className={classes.table} data-look={look}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{names('part')}</VisuallyHidden>
            </th>
            {look === 'beside' ? (
              <>
                <th scope="col">{titles.old}</th>
                <th scope="col">{titles.now}</th>
              </>
            ) : (
              <th scope="col">{t('fromTo', titles)}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <CompareRow
              key={row.kind === 'block' ? row.block.id : 'field' in row ? row.field : at}
              {...{ row, old, now, language, look, mayPutBack, isSameLead }}
              onPutBack={() => {
                setHasPutBack(true);
                onPutBack();
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
