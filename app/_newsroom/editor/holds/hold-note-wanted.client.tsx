'use client';

import { type PaneField, usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';

const Note = partWhenWanted(async () => (await import('#app/_newsroom/editor/holds/hold-note.client.tsx')).HoldNote);

/** Who else writes in a part of the story; its code comes when somebody does. */
export function HoldNote({ name }: { name: PaneField }) {
  return <Note name={name} isWanted={usePart(name).held !== undefined} />;
}
