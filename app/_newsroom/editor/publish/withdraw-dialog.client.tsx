'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useWordedStep } from '#app/_newsroom/editor/steps/use-worded-step.client.ts';
import type { Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { OtherGoesLive } from '#app/_newsroom/editor/publish/other-goes-live.client.tsx';
import { WhenToPublish } from '#app/_newsroom/editor/moment/when-to-publish.client.tsx';
import { BothLanguages } from '#app/_newsroom/editor/publish/both-languages.client.tsx';
import { useOtherLanguage } from '#app/_newsroom/editor/publish/use-other-language.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { NOTICE_LIMIT, REASON_LIMIT } from '#lib/article/limits.ts';
import type { WithdrawInput } from '#lib/article/inputs.ts';
import { refuse } from '#lib/result.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  actions: Pick<TranslationActions, 'withdraw' | 'planWithdrawal' | 'withdrawTogether'>;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Takes one language of the story off the site, or both at once, with what readers are told in its place; now, or one at a set time. */
export function WithdrawDialog({ opened, onClose, actions, onAsked }: Props) {
  const { translation } = usePane();
  const t = useTranslations('Withdraw');
  const languages = useTranslations('Languages');
  const language = languages(translation.language);
  const { day, time } = useTimes();
  const [later, setLater] = useState<Later>();
  const [both, setBoth] = useState(false);
  const [otherNotice, setOtherNotice] = useState('');
  const [reason, setReason] = useState('');
  const [otherLocale] = translation.rights.withdrawWith;
  const { other, again } = useOtherLanguage({
    articleId: translation.articleId,
    locale: opened && both ? otherLocale : undefined,
  });
  const look = other.kind === 'known' ? other : undefined;
  const withdraw = async (given: WithdrawInput) => {
    const input = { ...given, reason };
    if (both && look) {
      const { translationId, version } = look;
      const translations = [input, { translationId, version, notice: otherNotice, reason }];
      const answer = await actions.withdrawTogether({ translations });
      if (!answer.ok) {
        again();
        return refuse(answer.error);
      }
      const own = answer.value.translations[0];
      if (!own) throw new Error('The server withdrew both and answered for none');
      return { ok: true as const, value: own };
    }
    return later?.at
      ? actions.planWithdrawal({ ...input, withdrawAt: later.at.toISOString() })
      : actions.withdraw(input);
  };
  const { step, words, setWords, take } = useWordedStep('notice', withdraw, {
    opened,
    onClose,
    onAsked,
    done: both
      ? t('doneBoth')
      : later?.at
        ? t('doneLater', { language, day: day(later.at), time: time(later.at) })
        : t('done', { language }),
  });
  useOpening(opened, () => {
    setLater(undefined);
    setBoth(false);
    setReason('');
  });
  const isLater = later !== undefined && !both;
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('title', { language })}
      submit={t(isLater ? 'plan' : both ? 'withdrawBoth' : 'withdraw')}
      step={step}
      tone="danger"
      isReady={
        reason.trim() !== '' &&
        fits(reason, REASON_LIMIT) &&
        fits(words, NOTICE_LIMIT) &&
        (!both || fits(otherNotice, NOTICE_LIMIT)) &&
        (both ? look !== undefined && look.isLive : later === undefined || later.fault === undefined)
      }
      onSubmit={() => void take()}
    >
      <Text size="sm">{t('intro')}</Text>
      <CountedWords
        label={t('reason')}
        limit={REASON_LIMIT}
        value={reason}
        onChange={setReason}
        required
        isFirst
        minRows={1}
      />
      <CountedWords
        label={t('notice', { language })}
        hint={t('noticeHint')}
        language={translation.language}
        limit={NOTICE_LIMIT}
        value={words}
        onChange={setWords}
        minRows={3}
      />
      {otherLocale && (
        <BothLanguages
          locale={otherLocale}
          isChosen={both}
          onChosen={setBoth}
          label={t('both', { language: languages(otherLocale) })}
          hint={t('bothHint')}
          other={other}
          isOnlyNamed
          nothing={look && !look.isLive ? t('otherNotLive', { language: languages(otherLocale) }) : undefined}
          onAgain={again}
        />
      )}
      {both && otherLocale && (
        <CountedWords
          label={t('notice', { language: languages(otherLocale) })}
          hint={t('noticeHint')}
          language={otherLocale}
          limit={NOTICE_LIMIT}
          value={otherNotice}
          onChange={setOtherNotice}
          minRows={3}
        />
      )}
      {!both && <OtherGoesLive />}
      {!both && (
        <WhenToPublish label={t('when')} later={later} onChange={setLater} says={(moment) => t('goes', moment)} />
      )}
    </StepDialog>
  );
}
