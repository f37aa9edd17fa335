'use client';

import { Alert, Loader, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { askRevision, type AskRevisionsRefusal } from '#app/_newsroom/editor/history/ask-revisions.ts';
import { readLook } from '#app/_newsroom/editor/history/look.ts';
import { RevisionCompare } from '#app/_newsroom/editor/history/revision-compare.client.tsx';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type { RevisionThen } from '#db/queries/revisions.ts';
import type { ComparedVersion } from '#lib/article/compare/compare-versions.ts';

/** Both texts of the other language, by the update they are to show; or why they are not to be had. */
type Compared = { of: string; old: ComparedVersion; now: ComparedVersion } | { of: string; error: AskRevisionsRefusal };

/** What both languages share is not what the other one changed: of it the lead picture alone, which its words stand under. */
const UNSAID = { sectionId: undefined, agencyId: undefined, contributorIds: undefined, topicIds: undefined };

const comparedOf = (found: RevisionThen): ComparedVersion => ({
  ...found,
  details: { ...found.details, ...UNSAID },
  images: new Map(found.images.map((image) => [image.imageId, image])),
});

/** What the other language's update changed there: the text this language is in line with beside the updated one. */
export function BehindDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { language, owed } = usePane().translation;
  const t = useTranslations('Owed');
  const steps = useTranslations('StepDialog');
  const names = useTranslations('Languages');
  const sentence = useErrorSentence();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [compared, setCompared] = useState<Compared>();
  const { translationId, from = null, to = 0, locale = language } = owed.behind ?? {};
  const wanted = opened && from !== null ? `${translationId}-${from}-${to}` : undefined;
  useEffect(() => {
    if (wanted === undefined || translationId === undefined || from === null) return undefined;
    let isOver = false;
    void Promise.all([askRevision(translationId, from), askRevision(translationId, to)]).then(([old, now]) => {
      if (isOver) return;
      if (!old.ok) setCompared({ of: wanted, error: old.error });
      else if (!now.ok) setCompared({ of: wanted, error: now.error });
      else setCompared({ of: wanted, old: comparedOf(old.value), now: comparedOf(now.value) });
    });
    return () => {
      isOver = true;
    };
  }, [wanted, translationId, from, to]);
  const shown = compared && compared.of === wanted ? compared : undefined;
  const other = names(locale);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('compareTitle', { other })}
      closeButtonProps={{ 'aria-label': steps('close') }}
    >
      {from === null ? (
        <Text size="sm">{t('nothingToCompare', { other })}</Text>
      ) : !shown ? (
        <Loader size="sm" aria-label={t('comparing')} />
      ) : 'error' in shown ? (
        <Alert color="red" role="alert">
          {sentence(shown.error)}
        </Alert>
      ) : (
        <RevisionCompare
          old={shown.old}
          now={shown.now}
          titles={{ old: t('before', { language: names(language) }), now: t('after') }}
          language={locale}
          look={isNarrow ? 'inline' : readLook()}
          mayPutBack={false}
          isSameLead={shown.old.details.leadImageId === shown.now.details.leadImageId}
          onPutBack={() => undefined}
        />
      )}
    </Modal>
  );
}
