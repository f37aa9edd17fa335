import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ToldDamage } from '#app/_server/soundness/damage-for.ts';
import classes from './damage-notice.module.css';

/** What the server has found to be broken on its disk, and what to do about it: above every page of the desk, until it is mended. */
export function DamageNotice({ damage, locale }: { damage: ToldDamage; locale: string }) {
  const t = useTranslations('Damage');
  return (
    <section role="alert" className={classes.notice}>
      {damage.database && (
        <p>
          <strong>{t('database')}</strong> {t('databaseCure')}
        </p>
      )}
      {damage.pictures.length > 0 && (
        <p>
          <strong>{t('pictures', { count: damage.pictures.length })}</strong>{' '}
          {damage.pictures.map(({ imageId, fileName }, n) => (
            <span key={imageId}>
              {n > 0 && ', '}
              <Link href={`/${locale}/newsroom/images?image=${imageId}`}>{fileName}</Link>
            </span>
          ))}
          {'. '}
          {t('picturesCure')}
        </p>
      )}
    </section>
  );
}
