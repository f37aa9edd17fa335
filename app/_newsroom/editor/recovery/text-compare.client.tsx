'use client';

import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import classes from '#app/_newsroom/editor/recovery/text-compare.module.css';
import { DiffRuns } from '#app/_newsroom/editor/recovery/diff-runs.tsx';
import { diffWords } from '#lib/text/word-diff.ts';
import { TEXT_FIELDS } from '#lib/article/limits.ts';
import { wordsOfBlock } from '#lib/article/compare/compare-texts.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

type Side = { title: string; text: TranslationText };

const wordsOfBody = ({ body }: TranslationText) => body.content.map(wordsOfBlock).filter(Boolean).join('\n');

/** Two texts side by side, what only one of them has marked; either can be selected and copied. */
export function TextCompare({ left, right, language }: { left: Side; right: Side; language: Locale }) {
  const t = useTranslations('Compare');
  const rows = useMemo(() => {
    const fields = TEXT_FIELDS.map((field) => ({ field: field as string, a: left.text[field], b: right.text[field] }));
    return [...fields, { field: 'body', a: wordsOfBody(left.text), b: wordsOfBody(right.text) }]
      .filter(({ field, a, b }) => a !== b || field === 'headline' || field === 'body')
      .map(({ field, a, b }) => ({ field, runs: diffWords(a, b) }));
  }, [left.text, right.text]);
  const sameWords = rows.every(({ runs }) => runs.every(({ kind }) => kind === 'same'));
  return (
    <>
      {sameWords && <p className={classes.note}>{t('onlyForm')}</p>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('part')}</VisuallyHidden>
            </th>
            <th scope="col">{left.title}</th>
            <th scope="col">{right.title}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, runs }) => (
            <tr key={field}>
              <th scope="row">{t(`fields.${field}`)}</th>
              <td lang={language}>
                <DiffRuns runs={runs} hidden="only_new" />
              </td>
              <td lang={language}>
                <DiffRuns runs={runs} hidden="only_old" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
