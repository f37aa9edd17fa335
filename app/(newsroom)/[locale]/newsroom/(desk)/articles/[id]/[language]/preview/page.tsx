import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PreviewScreen } from '#app/_newsroom/editor/pane/preview-screen.client.tsx';
import { requireActor } from '#app/_server/accounts/session.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';
import { readId } from '#lib/read-id.ts';

type Params = Promise<{ locale: string; id: string; language: string }>;

/** Names the preview in the browser's tab. */
export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'Preview' });
  return { title: t('title') };
}

/** The saved draft as readers will see it, in either language, on a phone or a desktop. */
export default async function PreviewPage({ params }: { params: Params }) {
  const { locale, id, language } = await params;
  const articleId = readId(id);
  if (!isLocale(locale) || !isLocale(language) || articleId === undefined) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'story.read')) notFound();
  const translation = await findOpenTranslation({ articleId, locale: language });
  if (!translation) notFound();
  return (
    <PreviewScreen
      articleId={translation.articleId}
      language={language}
      headline={translation.text.headline}
      embargoedUntil={standingEmbargo(translation.embargo.embargoedUntil, new Date())}
      begun={translation.languages.filter(({ status }) => status !== null).map((one) => one.locale)}
    />
  );
}
