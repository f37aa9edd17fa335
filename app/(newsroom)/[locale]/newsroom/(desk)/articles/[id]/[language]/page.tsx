import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { TranslationScreen } from '#app/_newsroom/editor/pane/translation-screen.client.tsx';
import {
  approveAction,
  discardAction,
  publishAction,
  returnAction,
  dropWithdrawalAction,
  planWithdrawalAction,
  publishTogetherAction,
  scheduleAction,
  scheduleTogetherAction,
  withdrawTogetherAction,
  startTranslationAction,
  submitAction,
  takeBackAction,
  unscheduleAction,
  withdrawAction,
} from '#app/_newsroom/editor/publish/actions.ts';
import { BinnedStory } from '#app/_newsroom/story/binned-story.tsx';
import { translationRights } from '#app/_newsroom/editor/publish/translation-rights.ts';
import { requireActor } from '#app/_server/accounts/session.ts';
import { findBinned, findOpenTranslation, listBegunLocales } from '#db/queries/translation-screen.ts';
import { daysLeft } from '#lib/article/bin.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { assigneesOf } from '#lib/assignments/assignment.ts';
import { isOverdue } from '#lib/notes/note.ts';
import { can } from '#lib/policy/can.ts';
import { settings } from '#lib/env.ts';
import { isLocale, type Locale } from '#lib/locale.ts';
import { readId } from '#lib/read-id.ts';

// The tab's title and the screen ask within one request; each would read the whole text and every topic of the paper.
const openTranslation = cache((articleId: number, locale: Locale) => findOpenTranslation({ articleId, locale }));

type Params = Promise<{ locale: string; id: string; language: string }>;

/** The story's headline in the browser's tab. Answers only for people who may read it. */
export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, id, language } = await params;
  const articleId = readId(id);
  if (!isLocale(locale) || !isLocale(language) || articleId === undefined) return {};
  await requireActor(locale);
  const translation = await openTranslation(articleId, language);
  return translation?.text.headline ? { title: translation.text.headline } : {};
}

/** The writing screen of one language of a story. */
export default async function TranslationPage({ params }: { params: Params }) {
  const { locale, id, language } = await params;
  const articleId = readId(id);
  if (!isLocale(locale) || !isLocale(language) || articleId === undefined) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'story.read')) notFound();
  const binned = await findBinned(articleId);
  if (binned) {
    return (
      <BinnedStory
        articleId={articleId}
        count={daysLeft(new Date(binned.at), new Date())}
        embargoedUntil={standingEmbargo(binned.embargoedUntil, new Date())}
        mayTakeOut={can(actor, 'story.bin', binned)}
      />
    );
  }
  const translation = await openTranslation(articleId, language);
  if (!translation) {
    const [begun] = await listBegunLocales(articleId);
    if (begun === undefined) notFound();
    redirect(`/${locale}/newsroom/articles/${articleId}/${begun}`);
  }
  const now = new Date();
  const { ownerId, choices, languages, embargo, notes, assignments, ...rest } = translation;
  return (
    <TranslationScreen
      // Another story or language is another editor: nothing of this one may stay.
      key={translation.translationId}
      translation={{
        ...rest,
        drawnAs: randomUUID(),
        assignments: assignments.map((one) => ({
          ...one,
          isOverdue: isOverdue({ deadline: one.dueAt, isDone: false }, now),
        })),
        notes: notes.map((note) => ({ ...note, isOverdue: isOverdue(note, now) })),
        embargo: { ...embargo, embargoedUntil: standingEmbargo(embargo.embargoedUntil, now) },
        languages: languages.map(({ locale: one, status, headline, goesLiveAt }) => ({
          locale: one,
          ...{ status, headline, goesLiveAt },
        })),
        person: { id: actor.id, name: actor.name },
        rights: translationRights(actor, {
          ownerId,
          sectionId: translation.details.sectionId,
          liveSectionIds: Object.fromEntries(languages.map((one) => [one.locale, one.liveSectionId])),
          sectionIds: choices.sections.map((one) => one.id),
          assignees: assigneesOf(assignments),
          language,
          sentById: translation.review?.kind === 'returned' ? null : (translation.review?.sentById ?? null),
          live: languages.filter(({ address }) => address !== null).map((one) => one.locale),
          withdrawn: languages.filter(({ status }) => status === 'withdrawn').map((one) => one.locale),
          begun: languages.filter(({ status }) => status !== null).map((one) => one.locale),
        }),
        choices,
        origin: settings().origin,
      }}
      actions={{
        publish: publishAction,
        schedule: scheduleAction,
        publishTogether: publishTogetherAction,
        scheduleTogether: scheduleTogetherAction,
        withdrawTogether: withdrawTogetherAction,
        planWithdrawal: planWithdrawalAction,
        dropWithdrawal: dropWithdrawalAction,
        unschedule: unscheduleAction,
        withdraw: withdrawAction,
        submit: submitAction,
        return: returnAction,
        takeBack: takeBackAction,
        approve: approveAction,
        discard: discardAction,
        start: startTranslationAction,
      }}
    />
  );
}
