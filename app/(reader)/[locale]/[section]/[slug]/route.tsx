import { createTranslator } from 'next-intl';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { html } from '#app/_server/html.ts';
import { isLocale } from '#lib/locale.ts';

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return html(<p>404</p>, { status: 404, tags: [] });
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'Paper' });
  return html(<html lang={locale}><body>{t('name')}</body></html>, { tags: [] });
}
