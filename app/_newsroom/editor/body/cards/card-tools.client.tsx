'use client';

import { Button } from '@mantine/core';
import { IconReplace, IconTrash } from '@tabler/icons-react';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';

type Props = {
  words: { replace?: string; remove: string };
  /** The id of the button that replaces, for whoever leads there. */
  replaceId?: string;
  onReplace?(): void;
  onRemove(): void;
};

/** What can be done with a card as a whole. */
export function CardTools({ words, replaceId, onReplace, onRemove }: Props) {
  return (
    <div className={classes.tools} contentEditable={false}>
      {onReplace && (
        <Button
          id={replaceId}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconReplace size={14} />}
          onClick={onReplace}
        >
          {words.replace}
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" color="red" leftSection={<IconTrash size={14} />} onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  );
}
