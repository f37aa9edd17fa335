'use client';

import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { keepOffCaret } from '#app/_newsroom/notices/keep-off-caret.ts';
import { notices, type ShownNotice } from '#app/_newsroom/notices/notices.ts';
import classes from '#app/_newsroom/notices/notices.module.css';

const ICONS = { good: IconCircleCheck, bad: IconAlertTriangle, busy: IconLoader2 };
const NONE: readonly ShownNotice[] = [];

/** Where {@link notices} are shown; one a page. */
export function Notices() {
  const t = useTranslations('Notices');
  const shown = useSyncExternalStore(notices.subscribe, notices.list, () => NONE);
  const board = useRef<HTMLDivElement>(null);
  const isAny = shown.length > 0;
  useEffect(() => (isAny && board.current ? keepOffCaret(board.current) : undefined), [isAny]);
  return (
    <div
      ref={board}
      className={classes.board}
      // A mouse alone rests on something: a finger's last place would hold for ever what comes up there.
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && notices.hold(true)}
      onPointerLeave={() => notices.hold(false)}
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
