import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { EditionScreen } from '#app/_newsroom/editor/pane/translation-screen.client.tsx';
import { editionRights } from '#app/_newsroom/editor/publish/translation-rights.ts';
import { requireActor } from '#app/_server/accounts/session.ts';
import { findEdition, listBegunLocales } from '#db/queries/translation-screen.ts';
import { can } from '#lib/policy/can.ts';
import { settings } from '#lib/env.ts';
import { isLocale } from '#lib/locale.ts';
import {
  discardAction,
  publishAction,
  returnAction,
  startTranslationAction,
  submitAction,
  withdrawAction,
} from './actions.ts';

type Params = Promise<{ locale: string; id: string; language: string }>;

/** The story's headline in the browser's tab. Answers only for people who may read it. */
export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, id, language } = await params;
  if (!isLocale(locale) || !isLocale(language) || !/^[1-9]\d{0,14}$/.test(id)) return {};
  await requireActor(locale);
  const edition = await findEdition({ articleId: Number(id), locale: language });
  return edition?.text.headline ? { title: edition.text.headline } : {};
}

/** The writing screen of one language of a story. */
export default async function EditionPage({ params }: { params: Params }) {
  const { locale, id, language } = await params;
  if (!isLocale(locale) || !isLocale(language) || !/^[1-9]\d{0,14}$/.test(id)) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'story.read')) notFound();
  const articleId = Number(id);
  const edition = await findEdition({ articleId, locale: language });
  if (!edition) {
    const [begun] = await listBegunLocales(articleId);
    if (begun === undefined) notFound();
    redirect(`/${locale}/newsroom/articles/${articleId}/${begun}`);
  }
  const { ownerId, choices, languages, ...rest } = edition;
  return (
    <EditionScreen
      // Another story or language is another editor: nothing of this one may stay.
      key={edition.translationId}
      edition={{
        ...rest,
        languages: languages.map(({ locale: one, status, headline }) => ({ locale: one, status, headline })),
        person: { id: actor.id, name: actor.name },
        rights: editionRights(actor, {
          ownerId,
          language,
          begun: languages.filter(({ status }) => status !== null).map((one) => one.locale),
        }),
        choices,
        origin: settings().origin,
      }}
      deeds={{
        publish: publishAction,
        withdraw: withdrawAction,
        submit: submitAction,
        return: returnAction,
        discard: discardAction,
        start: startTranslationAction,
      }}
    />
  );
}
