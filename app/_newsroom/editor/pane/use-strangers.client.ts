'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { storiesOfBody } from '#lib/body/stories-of-body.ts';

/** Fetches what is to be shown of pictures and linked stories that somebody else has put into the text meanwhile. */
export function useStrangers(): void {
  const router = useRouter();
  const { store, images, stories } = usePane();
  const meeting = usePaneState((snapshot) => snapshot.meeting);
  const takenIn = usePaneState((snapshot) => snapshot.takenIn);
  const leadImageId = usePaneState(({ details }) => details.leadImageId);
  // What the server does not have either is not asked for again and again.
  const asked = useRef('');
  useEffect(() => {
    const pictures = leadImageId === null ? [] : [leadImageId];
    const linked: number[] = [];
    if (meeting !== NO_MEETING || takenIn > 0) {
      const { body } = store.readText();
      pictures.push(...imagesOfBody(body));
      linked.push(...storiesOfBody(body));
    }
    const lacking = [...pictures.filter((id) => !images.has(id)), 0, ...linked.filter((id) => !stories.has(id))].join();
    if (lacking === '0' || lacking === asked.current || !navigator.onLine) return;
    asked.current = lacking;
    router.refresh();
  }, [meeting, takenIn, leadImageId, store, images, stories, router]);
}
