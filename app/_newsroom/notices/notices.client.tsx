'use client';

import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { notices, type ShownNotice } from '#app/_newsroom/notices/notices.ts';
import classes from '#app/_newsroom/notices/notices.module.css';

const ICONS = { good: IconCircleCheck, bad: IconAlertTriangle, busy: IconLoader2 };
const NONE: readonly ShownNotice[] = [];

/** Where {@link notices} are shown; one a page. */
export function Notices() {
  const t = useTranslations('Notices');
  const shown = useSyncExternalStore(notices.subscribe, notices.list, () => NONE);
  return (
    <div
      className={classes.board}
      onMouseEnter={() => notices.hold(true)}
      onMouseLeave={() => notices.hold(false)}
      onFocus={() => notices.hold(true)}
      onBlur={() => notices.hold(false)}
    >
      {shown.map(({ id, tone, title, message, closeLabel, action }) => {
        const Icon = ICONS[tone];
        const label = closeLabel ?? t('dismiss');
        return (
          <div key={id} className={classes.notice} data-tone={tone} role="alert">
            <Icon size={20} aria-hidden className={classes.icon} />
            <div className={classes.words}>
              {title !== undefined && <div className={classes.title}>{title}</div>}
              <div>{message}</div>
            </div>
            {action && (
              <button
                type="button"
                className={classes.action}
                onClick={() => {
                  notices.hide(id);
                  action.run();
                }}
              >
                {action.label}
              </button>
            )}
            <button
              type="button"
              className={classes.close}
              aria-label={label}
              title={label}
              onClick={() => notices.close(id)}
            >
              <IconX size={16} aria-hidden />
            </button>
          </div>
        );
      })}
    </div>
  );
}
