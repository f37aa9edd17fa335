'use client';

import { Alert, Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { sendSafely } from '#app/_newsroom/editor/comments/send-safely.ts';
import { revokeShareAction } from '#app/_newsroom/editor/sharing/actions.ts';
import classes from '#app/_newsroom/editor/sharing/sharing.module.css';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { OpenLinks } from '#app/api/newsroom/translations/[id]/shares/route.ts';

type Link = OpenLinks['links'][number];

/** One link that is open: for whom, of what, until when, how often it was opened and with what; and what revokes it. */
export function OpenLink({ link, onAsked }: { link: Link; onAsked(): void }) {
  const t = useTranslations('DraftLinks');
  const sentence = useErrorSentence();
  const { day, time, locale } = useTimes();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const moment = (instant: string) => ({ day: day(new Date(instant)), time: time(new Date(instant)) });
  const forWhom = link.forWhom || t('forNobody');
  const revoke = async () => {
    setIsBusy(true);
    setRefusal(await sendSafely(() => revokeShareAction({ shareId: link.shareId })));
    setIsBusy(false);
    onAsked();
  };
  return (
    <li className={classes.link}>
      <div className={classes.words}>
        <strong>{forWhom}</strong>
        <span className={classes.facts}>
          {t('facts', {
            ...moment(link.expiresAt),
            name: link.by?.[locale] ?? t('server'),
            shows: link.number === null ? 'newest' : 'version',
            number: link.number ?? 0,
          })}
        </span>
        {link.lastVisitAt === null ? (
          <span className={classes.facts}>{t('notOpened')}</span>
        ) : (
          <details>
            <summary className={classes.facts}>
              {t('opened', { count: link.visits, ...moment(link.lastVisitAt) })}
            </summary>
            <ul className={classes.visits}>
              {link.newest.map(({ visitId, at, network, visitor }) => (
                <li key={visitId}>
                  {t('visit', {
                    ...moment(at),
                    kind: visitor.kind,
                    hasName: visitor.name === '' ? 'no' : 'yes',
                    device: visitor.name,
                    hasNetwork: network === '' ? 'no' : 'yes',
                    network,
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
        {refusal && (
          <Alert color="red" role="alert">
            {sentence(refusal)}
          </Alert>
        )}
      </div>
      {link.mayRevoke && (
        <Button
          size="xs"
          variant="default"
          loading={isBusy}
          onClick={() => void revoke()}
          aria-label={t('revokeFor', { name: forWhom })}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
