import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/status-badge.module.css';
import type { Stage, Status } from '#lib/article/workflow.ts';

type Props = {
  /** null: nobody has begun this language. */
  status: Status | null;
  /** Where the draft stands: tells a live story whose update is in review from one that is still being written. */
  stage?: Stage;
};

/** What readers of one language get and whether something newer waits, in a word and a colour. */
export function StatusBadge({ status, stage }: Props) {
  const t = useTranslations('Status');
  const shown = status === 'live_draft' && stage === 'in_review' ? 'live_review' : (status ?? 'none');
  return (
    <span className={classes.badge} data-status={shown}>
      {t(shown)}
    </span>
  );
}
