'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { DiffRuns } from '#app/_newsroom/editor/recovery/diff-runs.tsx';
import { type DiffRun, diffWords } from '#lib/text/word-diff.ts';
import classes from '#app/_newsroom/editor/recovery/text-compare.module.css';
import { addressesOfBlock, compareTexts, type ComparedBlock, wordsOfBlock } from '#lib/article/compare-texts.ts';
import { isLeadField } from '#lib/article/lead-words.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  old: TranslationText;
  now: TranslationText;
  titles: { old: string; now: string };
  language: Locale;
  /** Each part can be put back into the text that is being written. */
  mayPutBack: boolean;
  /** Both stood under the same lead picture: the words below another one do not come back. */
  isSameLead: boolean;
  /** Something was put back: the text that is compared is another now. */
  onPutBack(): void;
};

/** Two revisions side by side, part by part: what only one of them has is marked, what both have is said in passing. */
export function RevisionCompare({ old, now, titles, language, mayPutBack, isSameLead, onPutBack }: Props) {
  const t = useTranslations('History');
  const fieldNames = useTranslations('Compare');
  const { store } = usePane();
  const [hasPutBack, setHasPutBack] = useState(false);
  const { fields, blocks } = compareTexts(old, now);
  const changed = blocks.filter(({ isSame }) => !isSame);
  // What is put back is the same in both from then on, and its row goes: the words say where it went.
  const status = (
    <p role="status" className={classes.note}>
      {hasPutBack && t('isBack')}
    </p>
  );
  if (fields.length === 0 && changed.length === 0)
    return (
      <>
        {status}
        <p className={classes.note}>{t('same')}</p>
      </>
    );
  const putBack = (run: () => void) =>
    mayPutBack && (
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          run();
          setHasPutBack(true);
          onPutBack();
        }}
      >
        {t('putBack')}
      </Button>
    );
  return (
    <>
      {status}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{fieldNames('part')}</VisuallyHidden>
            </th>
            <th scope="col">{titles.old}</th>
            <th scope="col">{titles.now}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, old: before, now: after }) => (
            <Row
              key={field}
              name={fieldNames(`fields.${field}`)}
              language={language}
              runs={diffWords(before, after)}
              note={isSameLead || !isLeadField(field) ? undefined : t('otherLead')}
              action={(isSameLead || !isLeadField(field)) && putBack(() => store.setField(field, before))}
            />
          ))}
          {blocks.map((block) =>
            block.isSame ? null : (
              <Row
                key={block.id}
                name={t(nameOf(block))}
                language={language}
                runs={diffWords(sayOf(block.old), sayOf(block.now))}
                note={isSameInWords(block) ? t('onlyForm') : undefined}
                action={block.old && putBack(() => block.old && store.putBack(block.old, block.after))}
              />
            ),
          )}
        </tbody>
      </table>
    </>
  );
}

const nameOf = ({ old, now }: ComparedBlock) => (!old ? 'added' : !now ? 'gone' : 'changed');
/** The words of a block and the addresses in it: a link that leads elsewhere is not «only formatting». */
const sayOf = (block: BlockNode | undefined) =>
  block ? [wordsOfBlock(block), addressesOfBlock(block)].filter(Boolean).join('\n') || `[${block.type}]` : '';
const isSameInWords = ({ old, now }: ComparedBlock) => old && now && sayOf(old) === sayOf(now);

function Row({
  name,
  language,
  runs,
  note,
  action,
}: {
  name: string;
  language: Locale;
  runs: DiffRun[];
  note?: string | undefined;
  action?: React.ReactNode;
}) {
  return (
    <tr>
      <th scope="row">
        {name}
        {note !== undefined && <div>{note}</div>}
        {action && <div>{action}</div>}
      </th>
      <td lang={language}>
        <DiffRuns runs={runs} hidden="only_new" />
      </td>
      <td lang={language}>
        <DiffRuns runs={runs} hidden="only_old" />
      </td>
    </tr>
  );
}
