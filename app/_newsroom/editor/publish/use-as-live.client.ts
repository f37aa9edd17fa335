'use client';

import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { creditIn } from '#lib/image/picked-image.ts';
import { sameJson } from '#lib/same-json.ts';

/** Whether readers see what is on screen, to the word and with the very details: then there is nothing to publish or to send. */
export function useAsLive(): boolean {
  const { translation, store, images } = usePane();
  return usePaneState(
    ({ textSaving, details }) =>
      translation.isAsLive &&
      textSaving.state.kind === 'saved' &&
      store.standing().version === translation.version &&
      sameJson(details, translation.details) &&
      translation.images.every((asLoaded) => {
        const image = images.get(asLoaded.imageId);
        return image && creditIn(image, translation.language) === creditIn(asLoaded, translation.language);
      }),
  );
}
