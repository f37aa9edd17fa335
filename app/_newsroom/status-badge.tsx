import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/status-badge.module.css';
import type { Stage, Status } from '#lib/article/workflow.ts';

type Props = {
  /** null: nobody has begun this language. */
  status: Status | null;
  /** Where the draft stands: tells a live story whose update is in review from one that is still being written. */
  stage?: Stage;
  /** The desk gave the draft back to whoever sent it. */
  isReturned?: boolean;
};

/** What readers of one language get and whether something newer waits, in a word and a colour. */
export function StatusBadge({ status, stage, isReturned = false }: Props) {
  const t = useTranslations('Status');
  const shown =
    isReturned && status === 'draft'
      ? 'returned'
      : isReturned && status === 'live_draft'
        ? 'live_returned'
        : status === 'live_draft' && stage === 'in_review'
          ? 'live_review'
          : status === 'live_draft' && stage === 'ready'
            ? 'live_ready'
            : (status ?? 'none');
  return (
    <span className={classes.badge} data-status={shown}>
      {t(shown)}
    </span>
  );
}
