'use client';

import { type ComponentType, useEffect, useState } from 'react';

/**
 * A part of the editor whose code comes when it is first wanted; nothing is drawn until it is here. Where it cannot be had
 * it is asked for again the next time it is wanted, and whoever writes is not held up.
 */
export function partWhenWanted<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P & { isWanted: boolean }> {
  return function PartWhenWanted({ isWanted, ...props }) {
    const [Part, setPart] = useState<ComponentType<P>>();
    const isMissing = isWanted && !Part;
    useEffect(() => {
      if (!isMissing) return undefined;
      let isOver = false;
      load().then(
        (found) => isOver || setPart(() => found),
        () => undefined,
      );
      return () => {
        isOver = true;
      };
    }, [isMissing]);
    return isWanted && Part ? <Part {...(props as unknown as P)} /> : null;
  };
}
