'use client';

import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useSyncExternalStore } from 'react';
import classes from '#app/_newsroom/editor/comments/field-comment.module.css';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { CommentField } from '#lib/comments/place.ts';

/**
 * A field with a button at its end that comments on it, or leads to what was said of it. The button is there while one is at
 * the field, and always where something open was said.
 */
export function CommentedField({ field, children }: { field: CommentField; children: ReactNode }) {
  const t = useTranslations('Comments');
  const { comments, translation } = usePane();
  const read = () => comments.getSnapshot().fields[field] ?? 0;
  const count = useSyncExternalStore(comments.subscribe, read, read);
  const name =
    count > 0 ? t('ofField', { count, field: t(`fields.${field}`) }) : t('onField', { field: t(`fields.${field}`) });
  return (
    <div className={classes.field}>
      {children}
      {(translation.rights.comment || count > 0) && (
        <button
          type="button"
          className={classes.button}
          data-some={count > 0 || undefined}
          // From field to field by one Tab: the keyboard has Ctrl+Alt+M.
          tabIndex={count > 0 ? undefined : -1}
          aria-label={name}
          title={name}
          // The field keeps the focus, and with it this button its place, until it is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (count > 0 ? comments.show() : comments.ask({ kind: 'field', field }))}
        >
          {count > 0 ? (
            <>
              <IconMessage size={16} aria-hidden />
              {count}
            </>
          ) : (
            <IconMessagePlus size={16} aria-hidden />
          )}
        </button>
      )}
    </div>
  );
}
