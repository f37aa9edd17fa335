import { useTranslations } from 'next-intl';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import classes from '#app/_newsroom/story/binned-story.module.css';
import { LeaveBin } from '#app/_newsroom/story/leave-bin.client.tsx';

type Props = {
  articleId: number;
  /** Days until it is deleted. */
  count: number;
  /** UTC; null where nothing holds the story back. */
  embargoedUntil: string | null;
  mayTakeOut: boolean;
};

/** Stands where a story is written while it lies in the bin: how long yet, and the way out. */
export function BinnedStory({ articleId, count, embargoedUntil, mayTakeOut }: Props) {
  const t = useTranslations('StoryDeeds');
  return (
    <div className={classes.binned}>
      <h1 className={classes.title}>{t('inBinTitle')}</h1>
      <EmbargoLine until={embargoedUntil} />
      <p className={classes.words}>{t('inBin', { count })}</p>
      <LeaveBin articleId={articleId} mayTakeOut={mayTakeOut} />
    </div>
  );
}
