'use client';

import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { AlsoHere } from '#app/_newsroom/live/also-here.client.tsx';

/** Who else has this story open; see {@link AlsoHere}. */
export function Others() {
  const { articleId, language, person } = usePane().translation;
  return <AlsoHere articleId={articleId} language={language} personId={person.id} />;
}
