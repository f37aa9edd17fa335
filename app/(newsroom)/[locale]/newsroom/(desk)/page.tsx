import { getTranslations } from 'next-intl/server';

export default async function DeskPage() {
  const t = await getTranslations('Paper');
  return <main>{t('name')}</main>;
}
