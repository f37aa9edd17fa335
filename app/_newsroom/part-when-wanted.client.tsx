'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { insistently } from '#app/_newsroom/insistently.ts';

/**
 * A part of a screen whose code comes when it is first wanted, however often that has to be tried; nothing is drawn until it
 * is here, and whoever writes is not held up.
 */
export function partWhenWanted<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P & { isWanted: boolean }> {
  const code = insistently(load);
  return function PartWhenWanted({ isWanted, ...props }) {
    const [Part, setPart] = useState<ComponentType<P>>();
    const isMissing = isWanted && !Part;
    useEffect(() => {
      if (!isMissing) return undefined;
      let isOver = false;
      void code.load().then((found) => isOver || setPart(() => found));
      return () => {
        isOver = true;
      };
    }, [isMissing]);
    return isWanted && Part ? <Part {...(props as unknown as P)} /> : null;
  };
}
